/** One promise beside what came of it: both sentences, side by side. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import type { EvidenceBlock } from "../../report/model.ts";
import { factEvidence, readEvidence } from "../../report/reads/evidence.ts";
import { describeAim, plainNumber } from "../../report/value-text.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Html, Page } from "../layout.ts";
import { renderParagraph } from "../paragraphs.ts";
import { linkDocument } from "../table.ts";
import { address, say, type Visit } from "../visit.ts";
import { nameIndicator, nameVerdict } from "./names.ts";
import { sayReason } from "./reasons.ts";

/** Null where there is no such promise. */
export async function showPromise(
  visit: Visit,
  database: Database,
  promiseId: string,
): Promise<Page | null> {
  const [row] = await database.rows(readSqlFile("pages", "promise").text, { promise: promiseId });
  if (row === undefined) return null;
  const ids = [row["promise_fact_id"], row["delivery_fact_id"]].filter(
    (id) => typeof id === "string",
  );
  const evidence = await readEvidence(
    database,
    ids.map((id) => factEvidence(id)),
  );
  const title = `${row["place"]} ${row["year"] ?? ""} ${nameIndicator(visit, row["indicator"], row["measure"])}`;
  return { title, body: renderPromise(visit, row, evidence) };
}

function renderPromise(visit: Visit, row: PlainRow, evidence: readonly EvidenceBlock[]): Html {
  const aim = describeAim({
    op: row["op"] as string | null,
    low: row["low"] as number | null,
    high: row["high"] as number | null,
    unit: String(row["unit"]),
  });
  const delivered =
    typeof row["delivered"] === "number" ? `${plainNumber(row["delivered"])}${row["unit"]}` : "—";
  const back = address("/explore", {
    place: String(row["place"]),
    indicator: String(row["indicator_id"] ?? row["indicator"]),
  });
  return html`<dl class="facts">
<div><dt>${say(visit, "目标", "Promise")}</dt><dd>${aim}${renderModifier(visit, row["modifier"])}</dd></div>
<div><dt>${say(visit, "完成", "Delivery")}</dt><dd>${delivered}</dd></div>
<div><dt>${say(visit, "结论", "Verdict")}</dt><dd><span class="verdict ${row["verdict"]}">${nameVerdict(visit, String(row["verdict"]))}</span></dd></div>
<div><dt>${say(visit, "缘由", "Reason")}</dt><dd>${sayReason(visit, row["reason"])}</dd></div>
</dl>
<div class="sides">
${renderSide(visit, say(visit, "承诺", "Promised"), row["promise_fact_id"], row["promise_document_id"], evidence)}
${renderSide(visit, say(visit, "完成情况", "Reported"), row["delivery_fact_id"], row["delivery_document_id"], evidence)}
</div>
<p><a href="${back}">${say(visit, "历年情况", "All years")}</a></p>`;
}

/** The word that makes the target soft or hard, as it is written. */
function renderModifier(visit: Visit, modifier: unknown): Html {
  if (typeof modifier !== "string" || modifier === "") return html``;
  return html` <small>${say(visit, `原文：${modifier}`, `as written: ${modifier}`)}</small>`;
}

function renderSide(
  visit: Visit,
  title: string,
  factId: unknown,
  documentId: unknown,
  evidence: readonly EvidenceBlock[],
): Html {
  const key = typeof factId === "string" ? factId : null;
  const block = evidence.find(({ quotes }) => quotes.some((quote) => quote.key === key));
  if (key === null || block === undefined) {
    return html`<section><h2>${title}</h2><p class="none">${say(visit, "没有找到。没有证据不等于没有做到。", "None was found. No evidence does not mean that it was not done.")}</p></section>`;
  }
  return html`<section><h2>${title}</h2>
${renderParagraph(visit, block, key)}
<p>${linkDocument(documentId, block.document, block.page)} · <a href="${address("/document", { id: String(documentId) })}#f-${key}">${say(visit, "在全文中看", "See it in the whole text")}</a> · <a href="${address("/original", { id: String(documentId) })}">${say(visit, "原件", "Original file")}</a></p></section>`;
}
