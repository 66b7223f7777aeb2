/** Figures that do not agree: both sentences side by side, with the arithmetic between them. */
import { html } from "hono/html";
import { pickLanguage } from "../../cli/language.ts";
import type { Database, PlainRow } from "../../database.ts";
import { plainNumber } from "../../report/value-text.ts";
import type { Kept } from "../kept.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { renderParagraph } from "../paragraphs.ts";
import { linkFact, renderCheck, renderField, renderSelect, shortenPath } from "../table.ts";
import { address, asked, askedPage, say, type Visit } from "../visit.ts";
import { nameTerm } from "./names.ts";
import { findQuery, givenParameters, readSlice, renderExports } from "./query.ts";
import { type FoundQuote, findQuotes, type WantedQuote } from "./quote-evidence.ts";
import { contradictionKinds } from "./terms.ts";

const rowsPerPage = 20;

type FindQuote = (quote: WantedQuote) => readonly FoundQuote[];

export async function showContradictions(
  visit: Visit,
  database: Database,
  kept: Kept,
): Promise<Page | null> {
  const query = findQuery("contradictions");
  if (query === null) return null;
  const parameters = givenParameters(visit, query);
  const page = askedPage(visit);
  const slice = { offset: (page - 1) * rowsPerPage, limit: rowsPerPage + 1 };
  const { rows } = await readSlice(database, kept, query, parameters, slice);
  const shown = rows.slice(0, rowsPerPage);
  const find = await findQuotes(database, shown.flatMap(quotesOf));
  const none = html`<p class="none">${say(visit, "没有对不上的。有缘由的不在其中，可勾选列出。", "None was found. Explained ones are left out unless you tick the box.")}</p>`;
  return {
    title: say(visit, "对不上的数字", "Figures that do not agree"),
    body: html`${renderForm(visit)}${renderExports(visit, "/ask/contradictions", parameters)}
<p class="where">${say(visit, "最可能有误的在前；四舍五入的余地已经留出。", "The likeliest first; room for rounding is left.")}</p>
${shown.length === 0 ? none : shown.map((row) => renderContradiction(visit, row, find))}
${renderPager(visit, page, rows.length > rowsPerPage)}`,
  };
}

function renderForm(visit: Visit): Html {
  const kinds = Object.keys(contradictionKinds).map((value) => ({
    value,
    label: nameTerm(visit, "kind", value),
  }));
  const all = { value: "", label: say(visit, "全部", "all") };
  const isExplained = asked(visit, "explained") !== undefined;
  return html`<form class="filter" action="/contradictions">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"))}
${renderField(say(visit, "年份", "Year"), "year", asked(visit, "year"))}
${renderSelect(say(visit, "哪一种", "Kind"), "kind", [all, ...kinds], asked(visit, "kind"))}
${renderCheck(say(visit, "有缘由的也列出", "Explained ones too"), "explained", "yes", isExplained)}
<button>${say(visit, "看", "Show")}</button></form>`;
}

function figure(row: PlainRow, column: string): string {
  const value = row[column];
  return typeof value === "number" ? `${plainNumber(value)}${row["unit"] ?? ""}` : "—";
}

/** The figure stated, what it is compared with, and last year's level where there is one. */
function quotesOf(row: PlainRow): readonly WantedQuote[] {
  return [
    ["quote", "document"],
    ["other_quote", "other_document"],
    ["third_quote", "third_document"],
  ].flatMap(([quote = "", document = ""]) =>
    row[quote] === null || row[document] === null
      ? []
      : [{ quote: String(row[quote]), document: String(row[document]) }],
  );
}

function renderContradiction(visit: Visit, row: PlainRow, find: FindQuote): Html {
  const what = [row["place"], row["year"], row["indicator"]].filter(
    (each) => each !== null && each !== "",
  );
  const explanation = pickLanguage(String(row["explanation_text"] ?? ""), visit.language);
  const [own, other, third] = quotesOf(row);
  return html`<article class="contradiction">
<h2>${what.join(" ")}${say(visit, "：", ": ")}${say(visit, "写", "stated")} ${figure(row, "stated")}${say(visit, "，", ", ")}${say(visit, "算得", "computed")} ${figure(row, "computed")}</h2>
<p class="where">${nameTerm(visit, "kind", String(row["kind"]))} · ${nameTerm(visit, "likelihood", String(row["likelihood"]))}${explanation === "" ? "" : ` · ${explanation}`}</p>
<p>${row["arithmetic"]} <small>${say(visit, `四舍五入后应在 ${figure(row, "expected_low")} 至 ${figure(row, "expected_high")} 之间，差 ${figure(row, "difference")}`, `with rounding between ${figure(row, "expected_low")} and ${figure(row, "expected_high")}; off by ${figure(row, "difference")}`)}</small></p>
<div class="sides"><section>${renderQuote(visit, say(visit, "文中", "Stated"), own, find)}</section><section>${renderOther(visit, own, other, find)}${third === undefined ? "" : renderQuote(visit, say(visit, "上年的数", "The year before"), third, find)}</section></div>
</article>`;
}

/** What stands in the same paragraph is not shown twice. */
function renderOther(
  visit: Visit,
  own: WantedQuote | undefined,
  other: WantedQuote | undefined,
  find: FindQuote,
): Html {
  if (own === undefined || other === undefined) return html``;
  const blocks = new Set(find(own).map(({ block }) => block));
  const found = find(other);
  const isSame = found.length > 0 && found.every(({ block }) => blocks.has(block));
  if (!isSame) return renderQuote(visit, say(visit, "另一处", "Elsewhere"), other, find);
  return html`<h3>${say(visit, "同一段里", "In the same paragraph")}</h3><blockquote class="paragraph">${other.quote}</blockquote>`;
}

function renderQuote(
  visit: Visit,
  title: string,
  quote: WantedQuote | undefined,
  find: FindQuote,
): Html {
  if (quote === undefined) return html``;
  const document = html`<a class="path" href="${address("/document", { path: quote.document })}">${shortenPath(quote.document)}</a>`;
  const found = find(quote);
  const words =
    found.length === 0
      ? html`<blockquote class="paragraph">${quote.quote}</blockquote>`
      : [...new Map(found.map((each) => [each.block, each])).values()].map(({ block, key }) =>
          renderParagraph(visit, block, key),
        );
  const facts = found.filter(({ key }) => !key.includes("\u0000"));
  const links = facts.map(
    ({ key }, at) =>
      html` · ${linkFact(key, at === 0 ? say(visit, "这条事实", "The fact") : String(at + 1))}`,
  );
  return html`<h3>${title}</h3>${words}<p>${document}${links}</p>`;
}
