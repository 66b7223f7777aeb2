/** A queue of facts to decide on: accept, correct or reject with a reason, by keyboard; what others decided. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { factEvidence, readEvidence } from "../../report/reads/evidence.ts";
import { krippendorffAlpha } from "../../review/agreement.ts";
import type { Decision } from "../../review/decision.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Kept, KeptRows } from "../kept.ts";
import type { Html, Page } from "../layout.ts";
import { linkPlace, renderParagraph } from "../paragraphs.ts";
import { renderField, renderSelect, shortenPath } from "../table.ts";
import { asked, sameAddress, say, type Visit } from "../visit.ts";
import { readFields } from "./fact-fields.ts";
import { nameKind, nameVerdict } from "./names.ts";
import { renderDecisionForm, renderExtracted } from "./review-fields.ts";

const kinds = ["target", "result", "commitment", "enterprise", "project"];

export interface ReviewState {
  readonly decisions: readonly Decision[];
  /** Said above the form: what was wrong with the last one. */
  readonly message: string | null;
}

export const keptQueue: KeptRows = { table: "kept_review_items", key: "all", parameters: {} };

export async function showReview(
  visit: Visit,
  database: Database,
  kept: Kept,
  state: ReviewState,
): Promise<Page> {
  const body = html`${renderFilter(visit)}${state.message === null ? "" : html`<p class="warning" role="alert">${state.message}</p>`}${renderAgreement(visit, state.decisions)}`;
  const title = say(visit, "复核", "Review");
  const item = await readItem(visit, database, kept, state.decisions);
  if (item === undefined) {
    return {
      title,
      body: html`${body}<p class="none">${say(visit, "没有待复核的了。", "There is nothing left to review.")}</p>`,
    };
  }
  const fact = String(item["fact_id"]);
  const [block] = await readEvidence(database, [factEvidence(fact)]);
  const [quote] = block?.quotes ?? [];
  const fields = await readFields(database, String(item["kind"]), fact);
  const decided = state.decisions.filter(({ factId }) => factId === fact);
  return {
    title,
    scripts: ["review.js"],
    body: html`${body}<section class="review">${renderWhere(visit, item)}
${block === undefined ? "" : renderParagraph(visit, block, fact)}
${block === undefined || quote === undefined ? "" : html`<p><a class="path" href="${linkPlace(block, quote)}">${shortenPath(block.document)}</a> · <a href="/fact/${fact}">${say(visit, "这条事实", "The fact")}</a></p>`}
${renderExtracted(visit, fields)}${renderOthers(visit, decided)}
${renderDecisionForm(visit, item, fields)}
${renderSteps(visit, item)}</section>`,
  };
}

/** The fact that is asked for, also where the queue does not hold it; else the first that is undecided. */
async function readItem(
  visit: Visit,
  database: Database,
  kept: Kept,
  decisions: readonly Decision[],
): Promise<PlainRow | undefined> {
  const reviewer = reviewerOf(visit);
  const fact = asked(visit, "fact") ?? null;
  const [queued] = await kept.rows(keptQueue, readSqlFile("pages", "review_queue").text, {
    place: asked(visit, "place") ?? null,
    kind: asked(visit, "kind") ?? null,
    fact,
    decided: decisions.filter((own) => own.reviewer === reviewer).map(({ factId }) => factId),
  });
  if (queued !== undefined || fact === null) return queued;
  const [other] = await database.rows(readSqlFile("pages", "fact").text, { fact });
  return other;
}

/** Who is logged in; where nobody logs in, the name that was typed last. */
function reviewerOf(visit: Visit): string {
  return visit.visitor?.name ?? asked(visit, "reviewer") ?? "";
}

function renderWhere(visit: Visit, item: PlainRow): Html {
  const number = item["queue_number"];
  const count = item["queue_count"];
  const verdict = item["verdict"];
  const words = [
    number === undefined
      ? say(visit, "不在队列里", "not in the queue")
      : say(visit, `第 ${number} 条，共 ${count} 条`, `${number} of ${count}`),
    nameKind(visit, String(item["kind"])),
    [item["place"], item["year"]].filter((each) => each !== null && each !== undefined).join(" "),
    typeof verdict === "string" ? nameVerdict(visit, verdict) : "",
  ];
  return html`<p class="where">${words.filter((each) => each !== "").join(" · ")}</p>`;
}

function renderFilter(visit: Visit): Html {
  const all = { value: "", label: say(visit, "全部", "all") };
  const choices = [all, ...kinds.map((value) => ({ value, label: nameKind(visit, value) }))];
  return html`<form class="filter" action="/review">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"))}
${renderSelect(say(visit, "种类", "Kind"), "kind", choices, asked(visit, "kind"))}
${visit.visitor === null ? renderField(say(visit, "复核人", "Reviewer"), "reviewer", asked(visit, "reviewer")) : ""}
<button>${say(visit, "看", "Show")}</button></form>`;
}

/** The latest decision of each reviewer on each fact. */
function renderAgreement(visit: Visit, decisions: readonly Decision[]): Html {
  const latest = new Map(
    decisions.map((own) => [
      `${own.factId}\u0000${own.reviewer}`,
      {
        unit: own.factId,
        reviewer: own.reviewer,
        value: `${own.decision}${JSON.stringify(own.corrections)}`,
      },
    ]),
  );
  const alpha = krippendorffAlpha([...latest.values()]);
  const text =
    alpha === null
      ? say(visit, "还没有两人都决定过的事实", "no fact was decided by two yet")
      : `α = ${alpha.toFixed(3)}`;
  return html`<p class="where">${say(visit, `已有决定 ${decisions.length} 条；一致程度：${text}。决定在下次入库或 duban review apply 时生效。`, `${decisions.length} decisions so far; agreement: ${text}. They take effect with the next ingest, or by duban review apply.`)} <a href="/ask/review_decisions">${say(visit, "各人的决定", "What others decided")}</a></p>`;
}

function renderOthers(visit: Visit, decisions: readonly Decision[]): Html {
  if (decisions.length === 0) return html``;
  const items = decisions.map(
    (own) =>
      html`<li>${own.reviewer} ${own.decidedAt.slice(0, 10)}：${nameDecision(visit, own.decision)} ${Object.entries(own.corrections).map(([field, value]) => html`<code>${field}=${value}</code> `)}${own.reason}</li>`,
  );
  return html`<p>${say(visit, "已有的决定：", "Decided before:")}</p><ul>${items}</ul>`;
}

function nameDecision(visit: Visit, decision: Decision["decision"]): string {
  if (decision === "accepted") return say(visit, "属实", "accepted");
  return decision === "corrected"
    ? say(visit, "更正", "corrected")
    : say(visit, "不属实", "rejected");
}

function renderSteps(visit: Visit, item: PlainRow): Html {
  const link = (fact: unknown, key: string, text: string): Html | string =>
    typeof fact === "string"
      ? html`<a data-key="${key}" href="${sameAddress(visit, { fact })}">${text}</a>`
      : "";
  return html`<nav class="pager" aria-label="${say(visit, "队列", "Queue")}">${link(item["fact_before"], "k", say(visit, "上一条 (K)", "Previous (K)"))} ${link(item["fact_after"], "j", say(visit, "下一条 (J)", "Next (J)"))}</nav>`;
}
