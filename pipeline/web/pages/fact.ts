/** The permanent address of a fact: its sentence, what it is evidence of, and its fields. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { factEvidence, readEvidence } from "../../report/reads/evidence.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Kept } from "../kept.ts";
import type { Html, Page } from "../layout.ts";
import { renderParagraph } from "../paragraphs.ts";
import { linkDocument, shortenPath } from "../table.ts";
import { address, say, type Visit } from "../visit.ts";
import { renderAccount } from "./commitment-account.ts";
import { type FactField, readFields, renderFields } from "./fact-fields.ts";
import { capitalize, nameIndicator, nameKind, nameTerm, nameVerdict } from "./names.ts";

/** Null where there is no such fact: its words are no longer found, or the document is gone. */
export async function showFact(
  visit: Visit,
  database: Database,
  kept: Kept,
  factId: string,
): Promise<Page | null> {
  const [row] = await database.rows(readSqlFile("pages", "fact").text, { fact: factId });
  if (row === undefined) return null;
  const kind = String(row["kind"]);
  const evidence = await readEvidence(database, [factEvidence(factId)]);
  const fields = await readFields(database, kind, factId);
  const account =
    kind === "commitment" ? await renderAccount(visit, database, kept, factId) : html``;
  const id = String(row["document_id"]);
  return {
    title: `${capitalize(nameKind(visit, kind))}${say(visit, "：", ": ")}${row["quote"]}`,
    body: html`${evidence.map((block) => renderParagraph(visit, block, factId))}
<p>${linkDocument(id, row["path"], row["page"])} · <a href="${address("/document", { id })}#f-${factId}">${say(visit, "在全文中看", "See it in the whole text")}</a> · <a href="${address("/original", { id })}">${say(visit, "原件", "Original file")}</a>${visit.mayReview ? html` · <a href="${address("/review", { fact: factId })}">${say(visit, "复核这一条", "Review this")}</a>` : ""}</p>
${renderPromises(visit, row)}${renderThing(visit, row, fields)}${account}
${renderFields(visit, fields)}
<p class="cite">${say(visit, "引用：", "Cite: ")}${shortenPath(String(row["path"]))}, ${row["part_id"]}, ${say(visit, "码点", "code points")} ${row["span_start"]}–${row["span_end"]}, ${say(visit, "规则", "rules")} ${row["extractor_version"]}, ${row["fact_id"]}${row["decision"] === "extracted" ? "" : `, ${nameTerm(visit, "decision", String(row["decision"]))}`}</p>`,
  };
}

/** Promises that the fact makes or answers. */
function renderPromises(visit: Visit, row: PlainRow): Html {
  const promises = row["promises"] as unknown as readonly PlainRow[];
  if (promises.length === 0) return html``;
  const items = promises.map(
    (each) =>
      html`<li><a href="/promise/${each["promise_id"]}">${each["place"]} ${each["year"]} ${nameIndicator(visit, each["indicator"], each["measure"])}</a> <span class="verdict ${each["verdict"]}">${nameVerdict(visit, String(each["verdict"]))}</span></li>`,
  );
  return html`<section><h2>${say(visit, "承诺与完成对照", "Promise and delivery")}</h2><ul>${items}</ul></section>`;
}

/** A company or project leads to what else is said of it. */
function renderThing(visit: Visit, row: PlainRow, fields: readonly FactField[]): Html {
  const kind = String(row["kind"]);
  const name = fields.find((field) => field.name === "name")?.value;
  if (name === undefined || (kind !== "enterprise" && kind !== "project")) return html``;
  const path = `/${kind}s/timelines`;
  const query = { place: row["place"] as string | null, [kind]: name, years: 1 };
  return html`<p><a href="${address(path, query)}">${say(visit, "历年怎样提到它", "What is said of it over the years")}</a></p>`;
}
