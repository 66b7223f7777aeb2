/** What became of one commitment: its state today, and each later statement in its paragraph. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import type { EvidenceBlock } from "../../report/model.ts";
import { readEvidence } from "../../report/reads/evidence.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Kept } from "../kept.ts";
import type { Html } from "../layout.ts";
import { linkPlace, renderParagraph } from "../paragraphs.ts";
import { shortenPath } from "../table.ts";
import { address, say, type Visit } from "../visit.ts";
import { commitmentsOf, nameReason, renderLamp, type ShownCommitment } from "./commitment-table.ts";
import { nameStatus, nameTerm } from "./names.ts";

/** Nothing where the commitment is not followed: it names no body, no time and no quantity. */
export async function renderAccount(
  visit: Visit,
  database: Database,
  kept: Kept,
  fact: string,
): Promise<Html> {
  const day = visit.today;
  const [found] = await kept.rows(
    commitmentsOf(day),
    readSqlFile("pages", "kept_commitment").text,
    { fact },
  );
  if (found === undefined) return html``;
  const row = found as unknown as ShownCommitment;
  const later = await database.rows(readSqlFile("pages", "commitment_later").text, {
    fact,
    as_of: day,
  });
  const blocks = await readEvidence(
    database,
    later.map((each, at) => ({
      key: `later-${at}`,
      fact: null,
      document: String(each["document"]),
      sentence: String(each["sentence"]),
      quote: String(each["quote"]),
    })),
  );
  const items = later.map((each, at) => renderLater(visit, each, `later-${at}`, blocks));
  return html`<section id="later"><h2>${say(visit, "后来怎样", "What came of it")}</h2>
<p>${renderLamp(visit, row.light)} <strong>${nameStatus(visit, row.status)}</strong>${row.due_on === null ? "" : say(visit, `，${row.due_on} 到期`, `, due ${row.due_on}`)} <small>${say(visit, `截至 ${day}`, `as of ${day}`)}</small><br>${nameReason(visit, row.reason)}</p>
${renderBodies(visit, row)}${items}</section>`;
}

function renderBodies(visit: Visit, row: ShownCommitment): Html {
  const list = (title: string, names: string): Html =>
    names === ""
      ? html``
      : html`<p>${title}${names.split("、").map((name, at) => html`${at === 0 ? "" : "、"}<a href="${address("/commitments", { body: name })}">${name}</a>`)}</p>`;
  return html`${list(say(visit, "牵头：", "Lead: "), row.lead)}${list(say(visit, "配合：", "Support: "), row.support)}`;
}

function renderLater(
  visit: Visit,
  row: PlainRow,
  key: string,
  blocks: readonly EvidenceBlock[],
): Html {
  const block = blocks.find(({ quotes }) => quotes.some((quote) => quote.key === key));
  const quote = block?.quotes.find((each) => each.key === key);
  const said = nameTerm(visit, "said", String(row["said"]));
  const matched = nameTerm(visit, "matched", String(row["matched"]));
  const where = `${row["delivered_on"]} · ${said} · ${say(visit, `据${matched}配上`, `matched by ${matched}`)}`;
  if (block === undefined || quote === undefined) {
    return html`<p class="where">${where}</p><blockquote class="paragraph">${row["quote"]}</blockquote>`;
  }
  return html`<p class="where"><strong>${where}</strong></p>${renderParagraph(visit, { ...block, quotes: [quote] }, key)}<p><a class="path" href="${linkPlace(block, quote)}">${shortenPath(block.document)}</a></p>`;
}
