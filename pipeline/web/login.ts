/** Who asks: nobody needs to log in on a machine of one's own; on a shared host everybody does. */
import { randomBytes } from "node:crypto";
import type { Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import { type Html, renderPage } from "./layout.ts";
import { Sessions } from "./sessions.ts";
import { dayOf } from "./times.ts";
import { checkPassword, type User } from "./users.ts";
import { say, type Visit, type Visitor } from "./visit.ts";
import { visitLanguage } from "./visit-language.ts";

export interface Gate {
  readonly users: ReadonlyMap<string, User>;
  readonly sessions: Sessions;
  /** What a page needs to know of the request. */
  visitOf(context: Context): Visit;
  /** Throws nothing: false where the form was not made by a page of this visit. */
  isOwnForm(context: Context, token: unknown): boolean;
}

const sessionCookie = "session";
const visitCookie = "visit";

/** Where nobody logs in, whoever sits at the machine may review; decisions then carry the name that is typed. */
export function openGate(users: ReadonlyMap<string, User>, now: () => number): Gate {
  const sessions = new Sessions(now);
  const hasUsers = users.size > 0;
  const idOf = (context: Context): string =>
    getCookie(context, hasUsers ? sessionCookie : visitCookie) ??
    newVisits.get(context.req.raw) ??
    "";
  return {
    users,
    sessions,
    isOwnForm: (context, token) =>
      idOf(context) !== "" &&
      typeof token === "string" &&
      sessions.isFormToken(idOf(context), token),
    visitOf: (context) => {
      const visitor = hasUsers ? sessions.find(getCookie(context, sessionCookie)) : null;
      return {
        language: visitLanguage(context),
        path: context.req.path,
        query: new URL(context.req.url).searchParams,
        visitor,
        formToken: sessions.formToken(idOf(context)),
        mayReview: hasUsers ? visitor?.role === "review" : true,
        hasUsers,
        today: dayOf(now()),
      };
    },
  };
}

/** The cookie that a first answer sets is not in its own request, yet the forms on it are bound to it. */
const newVisits = new WeakMap<Request, string>();

const cookieOptions = { httpOnly: true, sameSite: "Strict", path: "/" } as const;

/** Log-in, log-out, and the rule that pages are for those who are logged in. */
export function addLogin(site: Hono, gate: Gate): void {
  site.use(async (context, next) => {
    if (gate.users.size === 0) {
      if (getCookie(context, visitCookie) === undefined) {
        const visit = randomBytes(32).toString("base64url");
        setCookie(context, visitCookie, visit, cookieOptions);
        newVisits.set(context.req.raw, visit);
      }
      return await next();
    }
    const isOpen = context.req.path === "/login";
    if (isOpen || gate.visitOf(context).visitor !== null) return await next();
    if (context.req.method !== "GET") return context.text("Log in first.", 401);
    return context.redirect(`/login?to=${encodeURIComponent(pathOf(context.req.url))}`, 303);
  });
  if (gate.users.size === 0) return;
  site.get("/login", (context) => context.html(renderLogin(gate.visitOf(context), null)));
  site.post("/login", (context) => logIn(context, gate));
  site.post("/logout", (context) => logOut(context, gate));
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/** Only a path of this site: `//elsewhere` would lead away. */
function safeTarget(to: unknown): string {
  return typeof to === "string" && /^\/(?![/\\])/.test(to) ? to : "/";
}

async function logIn(context: Context, gate: Gate): Promise<Response> {
  const form = await context.req.parseBody();
  const name = String(form["name"] ?? "").slice(0, 100);
  const visit = gate.visitOf(context);
  const keys = [`name:${name}`, `address:${remoteAddress(context)}`];
  const wait = gate.sessions.minutesToWait(...keys);
  if (wait > 0) {
    const message = say(
      visit,
      `尝试太多，请 ${wait} 分钟后再试。`,
      `Too many tries; wait ${wait} minutes.`,
    );
    return await context.html(renderLogin(visit, message), 429);
  }
  const user = await checkPassword(gate.users, name, String(form["password"] ?? ""));
  if (user === null) {
    gate.sessions.noteFailure(...keys);
    const message = say(visit, "姓名或密码不对。", "The name or the password is wrong.");
    return await context.html(renderLogin(visit, message), 401);
  }
  gate.sessions.noteSuccess(...keys);
  const visitor: Visitor = { name: user.name, role: user.role };
  setCookie(context, sessionCookie, gate.sessions.begin(visitor), cookieOptions);
  return context.redirect(safeTarget(form["to"]), 303);
}

/** The socket's own address; headers that name another can be made up. */
function remoteAddress(context: Context): string {
  const bindings = context.env as
    | { incoming?: { socket?: { remoteAddress?: string } } }
    | undefined;
  return bindings?.incoming?.socket?.remoteAddress ?? "";
}

async function logOut(context: Context, gate: Gate): Promise<Response> {
  const form = await context.req.parseBody();
  if (!gate.isOwnForm(context, form["token"]))
    return context.text("That form has expired; go back and load the page again.", 403);
  gate.sessions.end(getCookie(context, sessionCookie));
  deleteCookie(context, sessionCookie, { path: "/" });
  return context.redirect("/login", 303);
}

function renderLogin(visit: Visit, fault: string | null): Html {
  const body = html`${fault === null ? "" : html`<p class="warning" role="alert">${fault}</p>`}
<form method="post" action="/login" class="filter">
<input type="hidden" name="to" value="${visit.query.get("to") ?? "/"}">
<label>${say(visit, "姓名", "Name")} <input name="name" autocomplete="username" required></label>
<label>${say(visit, "密码", "Password")} <input name="password" type="password" autocomplete="current-password" required></label>
<button>${say(visit, "登录", "Log in")}</button></form>`;
  return renderPage(visit, { title: say(visit, "登录", "Log in"), body });
}
