/** What was extracted, in words, and the form that accepts, corrects or rejects it. */
import { html } from "hono/html";
import type { PlainRow } from "../../database.ts";
import { correctableFields, fieldChoices } from "../../review/decision.ts";
import type { Html } from "../layout.ts";
import { asked, say, type Visit } from "../visit.ts";
import type { FactField } from "./fact-fields.ts";
import { nameTerm } from "./names.ts";

/** What a reviewer may correct: the column that holds it, and its name. */
const fieldNames: Readonly<
  Record<string, readonly [column: string, chinese: string, english: string]>
> = {
  indicator: ["indicator", "指标", "Indicator"],
  measure: ["measure", "口径", "Measure"],
  op: ["operator", "关系", "Relation"],
  low: ["low", "下限", "Low"],
  high: ["high", "上限", "High"],
  unit: ["unit", "单位", "Unit"],
  period: ["period", "时期", "Period"],
  scope: ["scope", "范围", "Scope"],
  lead: ["lead", "牵头", "Lead"],
  support: ["support", "配合", "Support"],
  deadline: ["deadline", "时限", "Deadline"],
  due: ["due_latest_on", "到期日", "Due on"],
  cadence: ["cadence", "频次", "Cadence"],
  name: ["name", "名称", "Name"],
  role: ["role", "角色", "Role"],
  stage: ["stage", "阶段", "Stage"],
};

function columnOf(field: string): string {
  return fieldNames[field]?.[0] ?? field;
}

function labelOf(visit: Visit, field: string): string {
  const [, chinese = field, english = field] = fieldNames[field] ?? [];
  return say(visit, chinese, english);
}

/** The fields that may be corrected, with what stands in them now. */
export function renderExtracted(visit: Visit, fields: readonly FactField[]): Html {
  const items = Object.keys(fieldNames).flatMap((field) => {
    const found = fields.find(({ name }) => name === columnOf(field));
    return found === undefined
      ? []
      : [
          html`<div><dt>${labelOf(visit, field)}</dt><dd>${nameTerm(visit, found.name, found.value)}</dd></div>`,
        ];
  });
  if (items.length === 0) return html``;
  return html`<h2>${say(visit, "提取结果", "Extracted")}</h2><dl class="extracted">${items}</dl>`;
}

export function renderDecisionForm(
  visit: Visit,
  item: PlainRow,
  fields: readonly FactField[],
): Html {
  const inputs = (correctableFields[String(item["kind"])] ?? []).map((field) =>
    renderInput(visit, field, fields.find(({ name }) => name === columnOf(field))?.value ?? ""),
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
<fieldset><legend>${say(visit, "改为（只填要改的；改成没有写 -）", "New values (only what changes; - for none)")}</legend>${inputs}</fieldset>
<button name="decision" value="accepted" data-key="a">${say(visit, "属实 (A)", "Accept (A)")}</button>
<button name="decision" value="corrected" data-key="c">${say(visit, "更正 (C)", "Correct (C)")}</button>
<button name="decision" value="rejected" data-key="r">${say(visit, "不属实 (R)", "Reject (R)")}</button>
</form>`;
}

/** A list where only some terms are taken; else a field that shows what stands there now. */
function renderInput(visit: Visit, field: string, value: string): Html {
  const label = labelOf(visit, field);
  const choices = fieldChoices[field];
  if (choices === undefined) {
    return html`<label>${label} <input name="new_${field}" placeholder="${value}"></label>`;
  }
  const options = choices.map(
    (choice) =>
      html`<option value="${choice}">${nameTerm(visit, columnOf(field), choice)}</option>`,
  );
  return html`<label>${label} <select name="new_${field}"><option value="">${say(visit, "（不改）", "(as it is)")}</option>${options}</select></label>`;
}
