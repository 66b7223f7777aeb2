/** The review queue: shown to those who may decide; a decision is a line in the log beside the database. */
import type { Context, Hono } from "hono";
import { pickLanguage } from "../cli/language.ts";
import { appendDecisions, readDecisions, readPresentFacts } from "../review/index.ts";
import type { Html } from "./layout.ts";
import { renderPage } from "./layout.ts";
import type { Gate } from "./login.ts";
import { showReview } from "./pages/review.ts";
import { readDecisionForm } from "./review-form.ts";
import type { SnapshotKeeper } from "./snapshot.ts";
import { address, say, type Visit } from "./visit.ts";

export interface ReviewOptions {
  readonly databasePath: string;
  readonly snapshots: SnapshotKeeper;
  readonly now: () => number;
}

export function addReview(site: Hono, gate: Gate, options: ReviewOptions): void {
  site.get("/review", async (context) => {
    const visit = gate.visitOf(context);
    if (!visit.mayReview) return await refuse(context, visit);
    return await context.html(await renderQueue(visit, options, null));
  });
  site.post("/review", (context) => takeDecision(context, gate, options));
}

async function renderQueue(
  visit: Visit,
  { databasePath, snapshots }: ReviewOptions,
  message: string | null,
): Promise<Html> {
  const decisions = readDecisions(databasePath);
  const page = await snapshots.use((database, kept) =>
    showReview(visit, database, kept, { decisions, message }),
  );
  return renderPage(visit, page);
}

async function refuse(context: Context, visit: Visit): Promise<Response> {
  const message = say(
    visit,
    "你可以看，不能复核。请管理员把你的角色改为 review。",
    "You may look but not decide. Ask whoever runs this to give you the role review.",
  );
  return await context.text(message, 403);
}

async function takeDecision(
  context: Context,
  gate: Gate,
  options: ReviewOptions,
): Promise<Response> {
  const visit = gate.visitOf(context);
  if (!visit.mayReview) return await refuse(context, visit);
  const form = await context.req.parseBody();
  if (!gate.isOwnForm(context, form["token"])) {
    return context.text(
      say(
        visit,
        "表单已过期，请退回重新打开。",
        "That form has expired; go back and load the page again.",
      ),
      403,
    );
  }
  const id = String(form["fact_id"] ?? "");
  const present = await options.snapshots.use((database) => readPresentFacts(database, [id]));
  const decision = readDecisionForm(form, present.get(id), {
    visitor: visit.visitor?.name ?? null,
    decidedAt: new Date(options.now()).toISOString(),
  });
  const kept = { place: String(form["place"] ?? ""), kind: String(form["kind"] ?? "") };
  if (typeof decision === "string") {
    const query = new URLSearchParams({
      ...kept,
      fact: id,
      reviewer: String(form["reviewer"] ?? ""),
    });
    context.status(400);
    const fault = pickLanguage(decision, visit.language);
    return await context.html(await renderQueue({ ...visit, query }, options, fault));
  }
  appendDecisions(options.databasePath, [decision]);
  const reviewer = visit.visitor === null ? decision.reviewer : null;
  return context.redirect(address("/review", { ...kept, reviewer }), 303);
}
