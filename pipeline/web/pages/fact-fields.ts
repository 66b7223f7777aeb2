/** The fields of a fact as they were extracted, in the reader's language. */
import { html } from "hono/html";
import { pickLanguage } from "../../cli/language.ts";
import type { Database, PlainRow } from "../../database.ts";
import { describeAim } from "../../report/value-text.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Html } from "../layout.ts";
import { say, type Visit } from "../visit.ts";
import { nameTerm } from "./names.ts";

/** Where the fields of each kind stand. */
const tables: Readonly<Record<string, string>> = {
  target: "targets",
  result: "results",
  commitment: "commitments",
  enterprise: "enterprise_mentions",
  project: "project_mentions",
  no_target: "no_targets",
};

/** Ids say nothing to a reader; the text has them all. */
const hidden: ReadonlySet<string> = new Set([
  "fact_id",
  "document_id",
  "part_id",
  "indicator_key",
  "project_id",
  "enterprise_id",
]);

export interface FactField {
  readonly name: string;
  /** 中文｜English */
  readonly comment: string;
  readonly value: string;
}

/** Fields that say something, in the order of the table. */
export async function readFields(
  database: Database,
  kind: string,
  factId: string,
): Promise<readonly FactField[]> {
  const table = tables[kind];
  if (table === undefined) return [];
  const [row] = await database.rows(`select * from ${table} where fact_id = $fact`, {
    fact: factId,
  });
  const comments = await database.rows(
    "select column_name, comment from duckdb_columns() where table_name = $table order by column_index",
    { table },
  );
  const bodies = kind === "commitment" ? await readBodies(database, factId) : [];
  const own = comments.flatMap(({ column_name, comment }) => {
    const name = String(column_name);
    const value = row?.[name];
    if (hidden.has(name) || value === null || value === undefined || value === "") return [];
    return [{ name, comment: String(comment ?? name), value: printField(value) }];
  });
  return [...bodies, ...own];
}

async function readBodies(database: Database, factId: string): Promise<readonly FactField[]> {
  const rows = await database.rows(readSqlFile("pages", "commitment_bodies").text, {
    fact: factId,
  });
  const comments: Readonly<Record<string, string>> = {
    lead: "牵头单位｜Lead bodies",
    support: "配合单位｜Supporting bodies",
  };
  return rows.map(({ role, names }) => {
    const name = String(role);
    return { name, comment: comments[name] ?? name, value: String(names) };
  });
}

function printField(value: PlainRow[string]): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The first words of a comment. */
function firstWords(comment: string): string {
  return comment.split(/[，：；（。,:;(]/)[0] ?? comment;
}

export function renderFields(visit: Visit, fields: readonly FactField[]): Html {
  const comments = fields.map(({ comment }) => pickLanguage(comment, visit.language));
  const isAlone = (title: string): boolean =>
    comments.filter((comment) => firstWords(comment) === title).length === 1;
  const rows = fields.map((field, at) => {
    const comment = comments[at] ?? "";
    const title = isAlone(firstWords(comment)) ? firstWords(comment) : comment;
    return html`<tr><th scope="row">${title}</th><td>${nameTerm(visit, field.name, field.value)}</td><td class="comment"><code>${field.name}</code> ${comment}</td></tr>`;
  });
  return html`${renderSummary(visit, fields)}<details class="all-fields"><summary>${say(visit, "提取出的全部字段", "All fields as extracted")}</summary><div class="scroll" tabindex="0"><table class="fields"><tbody>${rows}</tbody></table></div></details>`;
}

/** What a reader asks first; a column of its own name in the database stands below, with all others. */
const summarized: readonly (readonly [name: string, chinese: string, english: string])[] = [
  ["indicator", "指标", "Indicator"],
  ["measure", "口径", "Measure"],
  ["value", "数值", "Value"],
  ["period", "时期", "Period"],
  ["scope", "范围", "Scope"],
  ["lead", "牵头", "Lead"],
  ["support", "配合", "Support"],
  ["deadline", "时限", "Deadline"],
  ["cadence", "频次", "Cadence"],
  ["name", "名称", "Name"],
  ["role", "角色", "Role"],
  ["stage", "阶段", "Stage"],
  ["home", "所属国家或地区", "Country or region"],
];

function renderSummary(visit: Visit, fields: readonly FactField[]): Html {
  const known = new Map(fields.map(({ name, value }) => [name, nameTerm(visit, name, value)]));
  known.set("value", describeValue(fields));
  const items = summarized.flatMap(([name, chinese, english]) => {
    const value = known.get(name) ?? "";
    return value === ""
      ? []
      : [html`<div><dt>${say(visit, chinese, english)}</dt><dd>${value}</dd></div>`];
  });
  return items.length === 0 ? html`` : html`<dl class="extracted">${items}</dl>`;
}

/** ≥ 6%, 3–5亿元; empty where there is no number. */
function describeValue(fields: readonly FactField[]): string {
  const fieldOf = (name: string): string | undefined =>
    fields.find((field) => field.name === name)?.value;
  const numberOf = (name: string): number | null => {
    const value = fieldOf(name);
    return value === undefined ? null : Number(value);
  };
  return describeAim({
    op: fieldOf("operator") ?? null,
    low: numberOf("low"),
    high: numberOf("high"),
    unit: fieldOf("unit") ?? "",
  });
}
