/** The routes: which page answers which address, and who may ask for it. */
import { type Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import { html } from "hono/html";
import { pickLanguage } from "../cli/language.ts";
import { isExpectedError, UsageError } from "../error.ts";
import { findWriter, makeReport, reportKinds } from "../report/index.ts";
import { runQuery } from "../track/query.ts";
import { readAsset } from "./assets.ts";
import { type ExportedFile, exportParquet, exportRows, isExportFormat } from "./export-rows.ts";
import { refuseForeignHosts, refuseOversized, sendSafeHeaders } from "./guards.ts";
import { type Page, renderPage } from "./layout.ts";
import { exportLimitedSql, runLimitedSql, type SqlLimits } from "./limited-sql.ts";
import { addLogin, type Gate, openGate } from "./login.ts";
import { isShown, readOriginal } from "./original.ts";
import { showAsk } from "./pages/ask.ts";
import { showCommitments } from "./pages/commitments.ts";
import { showContradictions } from "./pages/contradictions.ts";
import { showDocument } from "./pages/document.ts";
import { showDue } from "./pages/due.ts";
import { showExplore } from "./pages/explore.ts";
import { showFact } from "./pages/fact.ts";
import { showHome } from "./pages/home.ts";
import { showNews } from "./pages/news.ts";
import { showPromise } from "./pages/promise.ts";
import { findQuery, givenParameters, showQuery } from "./pages/query.ts";
import { showRates } from "./pages/rates.ts";
import { showRuns } from "./pages/runs.ts";
import { showSearch } from "./pages/search.ts";
import { showEnterpriseTimelines, showProjectTimelines } from "./pages/timelines.ts";
import { addReview } from "./review-routes.ts";
import type { SnapshotKeeper } from "./snapshot.ts";
import type { User } from "./users.ts";
import { asked, askedYear, say, type Visit } from "./visit.ts";

export interface SiteOptions {
  readonly databasePath: string;
  readonly snapshots: SnapshotKeeper;
  /** Names under which browsers may ask for the pages; empty for any. */
  readonly hosts: readonly string[];
  /** By name; empty where nobody needs to log in. */
  readonly users: ReadonlyMap<string, User>;
  readonly sqlLimits: SqlLimits;
  readonly now: () => number;
  /** Hears of faults of the program; readers never see a stack. */
  readonly report: (error: unknown) => void;
}

/** Pages that show one saved query each. */
export const queryPages: Readonly<Record<string, string>> = {
  "/projects": "projects_by_stage",
  "/enterprises": "enterprises_courted_and_landed",
  "/documents": "document_quality",
  "/unknown": "unknown_indicators",
};

type Show = (visit: Visit, options: SiteOptions, context: Context) => Promise<Page | null>;

const pages: Readonly<Record<string, Show>> = {
  "/": (visit, { snapshots }) => snapshots.use((database, kept) => showHome(visit, database, kept)),
  "/news": (visit, { snapshots }) =>
    snapshots.use((database, kept) => showNews(visit, database, kept)),
  "/explore": (visit, { snapshots }) => snapshots.use((database) => showExplore(visit, database)),
  "/commitments": (visit, { snapshots }) =>
    snapshots.use((_, kept) => showCommitments(visit, kept)),
  "/due": (visit, { snapshots }) => snapshots.use((_, kept) => showDue(visit, kept)),
  "/contradictions": (visit, { snapshots }) =>
    snapshots.use((database, kept) => showContradictions(visit, database, kept)),
  "/projects/timelines": (visit, { snapshots }) =>
    snapshots.use((database, kept) => showProjectTimelines(visit, database, kept)),
  "/projects/rates": (visit, { snapshots }) =>
    snapshots.use((database, kept) => showRates(visit, database, kept)),
  "/enterprises/timelines": (visit, { snapshots }) =>
    snapshots.use((database, kept) => showEnterpriseTimelines(visit, database, kept)),
  "/search": (visit, { snapshots }) => snapshots.use((database) => showSearch(visit, database)),
  "/runs": (visit, { snapshots }) =>
    snapshots.use((database, kept) => showRuns(visit, database, kept)),
  "/document": (visit, { snapshots }) => snapshots.use((database) => showDocument(visit, database)),
  "/promise/:id": (visit, { snapshots }, context) =>
    snapshots.use((database) => showPromise(visit, database, context.req.param("id") ?? "")),
  "/fact/:id": (visit, { snapshots }, context) =>
    snapshots.use((database, kept) =>
      showFact(visit, database, kept, context.req.param("id") ?? ""),
    ),
};

export function createSite(options: SiteOptions): Hono {
  const site = new Hono();
  const gate = openGate(options.users, options.now);
  site.use(sendSafeHeaders(), refuseForeignHosts(options.hosts), refuseOversized());
  site.get("/assets/:name", (context) => sendAsset(context));
  site.use((context, next) => rememberLanguage(context, next));
  addLogin(site, gate);
  for (const [path, show] of Object.entries(pages)) {
    site.get(path, async (context) => {
      const visit = gate.visitOf(context);
      return await sendPage(context, visit, await show(visit, options, context));
    });
  }
  addQueryPages(site, gate, options);
  addAsk(site, gate, options);
  addFiles(site, gate, options);
  addReview(site, gate, options);
  site.notFound(async (context) => await sendPage(context, gate.visitOf(context), null));
  site.onError((error, context) => explain(error, context, gate, options));
  return site;
}

async function rememberLanguage(context: Context, next: () => Promise<void>): Promise<void> {
  const language = context.req.query("lang");
  if (language === "zh" || language === "en") {
    setCookie(context, "lang", language, { sameSite: "Lax", path: "/", maxAge: 31_536_000 });
  }
  await next();
}

async function sendPage(context: Context, visit: Visit, page: Page | null): Promise<Response> {
  if (page !== null) return await context.html(renderPage(visit, page));
  const title = say(visit, "没有这一页", "There is no such page");
  const body = say(
    visit,
    "没有找到。它可能随文件的更改而消失：从别处再找。",
    "Nothing was found. It may have gone with a change of its document: look elsewhere.",
  );
  const ways = html`<p class="counts"><a href="/explore">${say(visit, "目标", "Targets")}</a><a href="/documents">${say(visit, "文件", "Documents")}</a><a href="/search">${say(visit, "全文检索", "Search")}</a></p>`;
  return await context.html(
    renderPage(visit, { title, body: html`<p class="none">${body}</p>${ways}` }),
    404,
  );
}

function sendAsset(context: Context): Response {
  const asset = readAsset(context.req.param("name") ?? "");
  if (asset === null) return context.text("There is no such file.", 404);
  return context.body(asset.body, 200, {
    "content-type": asset.type,
    "cache-control": "public, max-age=3600",
  });
}

function addQueryPages(site: Hono, gate: Gate, options: SiteOptions): void {
  for (const [path, name] of Object.entries(queryPages)) {
    site.get(path, (context) => answerQuery(context, gate, options, name, path));
  }
  site.get("/ask/:name", (context) => {
    const name = context.req.param("name");
    return answerQuery(context, gate, options, name, `/ask/${name}`);
  });
}

async function answerQuery(
  context: Context,
  gate: Gate,
  { snapshots, databasePath }: SiteOptions,
  name: string,
  path: string,
): Promise<Response> {
  const visit = gate.visitOf(context);
  const query = findQuery(name);
  if (query === null) return await sendPage(context, visit, null);
  const format = asked(visit, "format");
  if (format === undefined) {
    const page = await snapshots.use((database, kept) =>
      showQuery(visit, database, kept, query, path),
    );
    return await sendPage(context, visit, page);
  }
  const parameters = givenParameters(visit, query);
  checkFormat(format);
  if (format === "parquet") {
    return sendFile(context, await exportParquet(databasePath, name, name, parameters));
  }
  const answer = await snapshots.use((database) => runQuery(database, name, parameters));
  return sendFile(context, await exportRows(name, format, answer));
}

function checkFormat(format: string): void {
  if (isExportFormat(format)) return;
  throw new UsageError(
    `没有格式“${format}”，有 csv、xlsx、parquet、json。｜There is no format "${format}". There are csv, xlsx, parquet, json.`,
  );
}

function addAsk(site: Hono, gate: Gate, { databasePath, sqlLimits }: SiteOptions): void {
  site.get("/ask", async (context) => {
    const visit = gate.visitOf(context);
    const sql = context.req.query("sql")?.trim() ?? "";
    const format = asked(visit, "format");
    if (sql === "") return await sendPage(context, visit, showAsk(visit, null, null));
    try {
      const answer = await runLimitedSql(databasePath, sql, sqlLimits, context.req.raw.signal);
      if (format === undefined) return await sendPage(context, visit, showAsk(visit, answer, null));
      checkFormat(format);
      if (format === "parquet")
        return sendFile(context, {
          name: "query.parquet",
          type: "application/vnd.apache.parquet",
          body: await exportLimitedSql(databasePath, sql, sqlLimits, context.req.raw.signal),
        });
      return sendFile(context, await exportRows("query", format, answer));
    } catch (error) {
      if (!isExpectedError(error)) throw error;
      context.status(400);
      return await sendPage(
        context,
        visit,
        showAsk(visit, null, pickLanguage(error.message, visit.language)),
      );
    }
  });
}

function sendFile(context: Context, { name, type, body }: ExportedFile): Response {
  return context.body(body, 200, {
    "content-type": type,
    "content-disposition": disposition(name),
  });
}

/** RFC 6266: the name in UTF-8. */
function disposition(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", "%27")}`;
}

function addFiles(site: Hono, gate: Gate, { snapshots, databasePath }: SiteOptions): void {
  site.get("/original", async (context) => {
    const visit = gate.visitOf(context);
    const id = asked(visit, "id") ?? "";
    const file = await snapshots.use((database) => readOriginal(database, databasePath, id));
    if (file === null) return await sendPage(context, visit, null);
    const headers: Record<string, string> = { "content-type": file.type };
    const isWanted = asked(visit, "download") !== undefined;
    if (isWanted || !isShown(file)) headers["content-disposition"] = disposition(file.name);
    return context.body(file.bytes, 200, headers);
  });
  site.get("/report/:file", async (context) => {
    const visit = gate.visitOf(context);
    const file = context.req.param("file");
    const [kind = ""] = file.split(".");
    const write = findWriter(file);
    if (write === null || !reportKinds.includes(kind)) return await sendPage(context, visit, null);
    const report = await snapshots.use((database) =>
      makeReport(database, kind, {
        place: asked(visit, "place"),
        year: askedYear(visit, "year"),
        body: asked(visit, "body"),
        since: asked(visit, "since"),
        asOf: asked(visit, "as_of"),
      }),
    );
    const body = await write(report);
    if (!file.endsWith(".html")) {
      return sendFile(context, {
        name: file,
        type: "application/octet-stream",
        body: typeof body === "string" ? body : new Uint8Array(body),
      });
    }
    // A report carries its own style sheet, and no script.
    const response = context.body(typeof body === "string" ? body : new Uint8Array(body), 200, {
      "content-type": "text/html; charset=utf-8",
    });
    response.headers.set("x-own-style", "1");
    return response;
  });
}

async function explain(
  error: Error,
  context: Context,
  gate: Gate,
  { report }: SiteOptions,
): Promise<Response> {
  const visit = gate.visitOf(context);
  const isExpected = isExpectedError(error);
  if (!isExpected) report(error);
  const message = isExpected
    ? pickLanguage(error.message, visit.language)
    : say(
        visit,
        "程序出了错，已记下。请稍后再试，或告诉管理员。",
        "The program failed; it was noted. Try again, or tell whoever runs it.",
      );
  const title = say(visit, "没有办成", "That did not work");
  context.status(isExpected ? 400 : 500);
  return await context.html(
    renderPage(visit, { title, body: html`<p class="warning" role="alert">${message}</p>` }),
  );
}
