/** A queue of facts to decide on: accept, correct or reject with a reason, by keyboard; what others decided. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { factEvidence, readEvidence } from "../../report/reads/evidence.ts";
import { krippendorffAlpha } from "../../review/agreement.ts";
import { correctableFields, type Decision } from "../../review/decision.ts";
import { runQuery } from "../../track/query.ts";
import type { Html, Page } from "../layout.ts";
import { renderParagraph } from "../paragraphs.ts";
import { linkDocument, renderField, renderSelect } from "../table.ts";
import { asked, sameAddress, say, type Visit } from "../visit.ts";
import { nameKind, nameVerdict } from "./names.ts";

const queueLength = 1000;
const kinds = ["target", "result", "commitment", "enterprise", "project"];

/** What a reviewer may correct, as forms say it. */
const fieldNames: Readonly<Record<string, string>> = {
  indicator: "指标",
  measure: "口径 measure",
  op: "关系 op",
  low: "下限",
  high: "上限",
  unit: "单位",
  period: "时期",
  scope: "范围",
  lead: "牵头",
  support: "配合",
  deadline: "时限",
  due: "到期日",
  cadence: "频次",
  name: "名称",
  role: "角色 role",
  stage: "阶段 stage",
};

export interface ReviewState {
  readonly decisions: readonly Decision[];
  /** Said above the form: what was wrong with the last one, or that it was taken. */
  readonly message: string | null;
}

export async function showReview(
  visit: Visit,
  database: Database,
  state: ReviewState,
): Promise<Page> {
  const place = asked(visit, "place");
  const kind = asked(visit, "kind");
  const { rows } = await runQuery(database, "review_items", {
    ...(place === undefined ? {} : { place }),
    ...(kind === undefined ? {} : { kind }),
    limit: String(queueLength),
  });
  const reviewer = reviewerOf(visit);
  const mine = new Set(
    state.decisions.filter((own) => own.reviewer === reviewer).map(({ factId }) => factId),
  );
  const fact = asked(visit, "fact");
  const queue = rows.filter((row) => row["fact_id"] === fact || !mine.has(String(row["fact_id"])));
  const at = Math.max(
    0,
    queue.findIndex((row) => row["fact_id"] === fact),
  );
  const item = queue[at];
  const body = html`${renderFilter(visit)}${state.message === null ? "" : html`<p class="warning" role="alert">${state.message}</p>`}${renderAgreement(visit, state.decisions)}`;
  if (item === undefined) {
    return {
      title: say(visit, "复核", "Review"),
      body: html`${body}<p class="none">${say(visit, "没有待复核的了。", "There is nothing left to review.")}</p>`,
    };
  }
  const [block] = await readEvidence(database, [factEvidence(String(item["fact_id"]))]);
  const evidence =
    block === undefined ? "" : renderParagraph(visit, block, String(item["fact_id"]));
  return {
    title: say(visit, "复核", "Review"),
    scripts: ["review.js"],
    body: html`${body}<section class="review">
<p class="where">${say(visit, `第 ${at + 1} 条，共 ${queue.length} 条`, `${at + 1} of ${queue.length}`)} · ${nameKind(visit, String(item["kind"]))} · ${item["place"]} ${item["year"]} · ${item["verdict"] === null ? "" : nameVerdict(visit, String(item["verdict"]))}</p>
${evidence}
<p>${linkDocument(block?.document === undefined ? "" : await documentIdOf(database, block.document), item["document"], item["page"])}</p>
<p><strong>${say(visit, "提取结果：", "Extracted: ")}</strong>${item["shown"]}</p>
${renderOthers(
  visit,
  state.decisions.filter(({ factId }) => factId === item["fact_id"]),
)}
${renderForm(visit, item)}
${renderSteps(visit, queue, at)}</section>`,
  };
}

async function documentIdOf(database: Database, path: string): Promise<string> {
  const [row] = await database.rows("select document_id from documents where path = $path", {
    path,
  });
  return String(row?.["document_id"] ?? "");
}

/** Who is logged in; where nobody logs in, the name that was typed last. */
function reviewerOf(visit: Visit): string {
  return visit.visitor?.name ?? asked(visit, "reviewer") ?? "";
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
  return html`<p class="where">${say(visit, `已有决定 ${decisions.length} 条；一致程度：${text}。决定在下次入库或 duban review apply 时生效。`, `${decisions.length} decisions so far; agreement: ${text}. They take effect with the next ingest, or by duban review apply.`)}</p>`;
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

function renderForm(visit: Visit, item: PlainRow): Html {
  const fields = (correctableFields[String(item["kind"])] ?? []).map(
    (field) =>
      html`<label>${say(visit, fieldNames[field] ?? field, field)} <input name="new_${field}"></label>`,
  );
  const reviewer =
    visit.visitor === null
      ? html`<label>${say(visit, "复核人", "Reviewer")} <input name="reviewer" value="${asked(visit, "reviewer") ?? ""}" required></label>`
      : "";
  return html`<form method="post" action="/review" class="filter">
<input type="hidden" name="token" value="${visit.formToken}"><input type="hidden" name="fact_id" value="${item["fact_id"]}">
<input type="hidden" name="place" value="${asked(visit, "place") ?? ""}"><input type="hidden" name="kind" value="${asked(visit, "kind") ?? ""}">
${reviewer}
<label>${say(visit, "理由（更正和不属实须写）", "Reason (needed to correct or reject)")} <input name="reason" id="reason"></label>
<fieldset><legend>${say(visit, "改为（没有则写 -）", "New values (- for none)")}</legend>${fields}</fieldset>
<button name="decision" value="accepted" data-key="a">${say(visit, "属实 (A)", "Accept (A)")}</button>
<button name="decision" value="corrected" data-key="c">${say(visit, "更正 (C)", "Correct (C)")}</button>
<button name="decision" value="rejected" data-key="r">${say(visit, "不属实 (R)", "Reject (R)")}</button>
</form>`;
}

function renderSteps(visit: Visit, queue: readonly PlainRow[], at: number): Html {
  const link = (step: number, key: string, text: string): Html | string => {
    const row = queue[at + step];
    return row === undefined
      ? ""
      : html`<a data-key="${key}" href="${sameAddress(visit, { fact: String(row["fact_id"]) })}">${text}</a>`;
  };
  return html`<nav class="pager" aria-label="${say(visit, "队列", "Queue")}">${link(-1, "k", say(visit, "上一条 (K)", "Previous (K)"))} ${link(1, "j", say(visit, "下一条 (J)", "Next (J)"))}</nav>`;
}
