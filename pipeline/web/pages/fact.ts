/** The permanent address of a fact: its fields, its sentence, and what it is evidence of. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { factEvidence, readEvidence } from "../../report/reads/evidence.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Html, Page } from "../layout.ts";
import { renderParagraph } from "../paragraphs.ts";
import { linkDocument } from "../table.ts";
import { address, say, type Visit } from "../visit.ts";
import { nameKind } from "./names.ts";

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
const hidden: ReadonlySet<string> = new Set(["fact_id", "document_id", "part_id", "indicator_key"]);

/** Null where there is no such fact: its words are no longer found, or the document is gone. */
export async function showFact(
  visit: Visit,
  database: Database,
  factId: string,
): Promise<Page | null> {
  const [row] = await database.rows(readSqlFile("pages", "fact").text, { fact: factId });
  if (row === undefined) return null;
  const evidence = await readEvidence(database, [factEvidence(factId)]);
  const fields = await readFields(database, String(row["kind"]), factId, visit);
  const paragraphs = evidence.map((block) => renderParagraph(visit, block, factId));
  const promises = (row["promises"] as readonly string[]).map(
    (id) =>
      html`<li><a href="/promise/${id}">${say(visit, "承诺与完成对照", "Promise and delivery")}</a></li>`,
  );
  return {
    title: `${nameKind(visit, String(row["kind"]))}：${row["quote"]}`,
    body: html`${paragraphs}
<p>${linkDocument(row["document_id"], row["path"], row["page"])} · <a href="${address("/document", { id: String(row["document_id"]) })}#f-${factId}">${say(visit, "在全文中看", "See it in the whole text")}</a> · <a href="${address("/original", { id: String(row["document_id"]) })}">${say(visit, "原件", "Original file")}</a></p>
${visit.mayReview ? html`<p><a href="${address("/review", { fact: factId })}">${say(visit, "复核这一条", "Review this")}</a></p>` : ""}
${promises.length === 0 ? "" : html`<ul>${promises}</ul>`}
${renderFields(visit, fields)}
<p class="cite">${say(visit, "引用：", "Cite: ")}${row["path"]}, ${row["part_id"]}, ${say(visit, "码点", "code points")} ${row["span_start"]}–${row["span_end"]}, ${say(visit, "规则", "rules")} ${row["extractor_version"]}, ${row["fact_id"]}</p>`,
  };
}

interface Field {
  readonly name: string;
  readonly comment: string;
  readonly value: string;
}

async function readFields(
  database: Database,
  kind: string,
  factId: string,
  visit: Visit,
): Promise<readonly Field[]> {
  const table = tables[kind];
  if (table === undefined) return [];
  const [row] = await database.rows(`select * from ${table} where fact_id = $fact`, {
    fact: factId,
  });
  const comments = await database.rows(
    "select column_name, comment from duckdb_columns() where table_name = $table order by column_index",
    { table },
  );
  return comments.flatMap(({ column_name, comment }) => {
    const name = String(column_name);
    const value = row?.[name];
    if (hidden.has(name) || value === null || value === undefined || value === "") return [];
    const [chinese = "", other = ""] = String(comment ?? "").split("｜");
    return [{ name, comment: say(visit, chinese, other), value: printField(value) }];
  });
}

function printField(value: PlainRow[string]): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function renderFields(visit: Visit, fields: readonly Field[]): Html {
  const rows = fields.map(
    ({ name, comment, value }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${value}</td><td class="comment">${comment}</td></tr>`,
  );
  return html`<div class="scroll" tabindex="0"><table class="fields"><caption>${say(visit, "提取出的字段", "Fields as extracted")}</caption><tbody>${rows}</tbody></table></div>`;
}
