/** Figures that do not agree: both sentences side by side, with the arithmetic between them. */
import { html } from "hono/html";
import { pickLanguage } from "../../cli/language.ts";
import type { Database, PlainRow } from "../../database.ts";
import { plainNumber } from "../../report/value-text.ts";
import { runQuery } from "../../track/query.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { renderField, renderSelect, shortenPath } from "../table.ts";
import { address, asked, askedPage, say, type Visit } from "../visit.ts";
import { contradictionKinds, nameTerm } from "./names.ts";
import { renderExports } from "./query.ts";

const rowsPerPage = 20;

export async function showContradictions(visit: Visit, database: Database): Promise<Page> {
  const parameters = Object.fromEntries(
    ["place", "year", "kind", "explained"].flatMap((name) => {
      const value = asked(visit, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const { rows } = await runQuery(database, "contradictions", parameters);
  const page = askedPage(visit);
  const shown = rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  const count = say(
    visit,
    `${rows.length} 处，最可能的在前`,
    `${rows.length}, the likeliest first`,
  );
  return {
    title: say(visit, "对不上的数字", "Figures that do not agree"),
    body: html`${renderForm(visit)}${renderExports(visit, "/ask/contradictions", parameters)}
<p class="where">${count}</p>
${shown.map((row) => renderContradiction(visit, row))}
${renderPager(visit, page, rows.length > page * rowsPerPage)}`,
  };
}

function renderForm(visit: Visit): Html {
  const kinds = contradictionKinds.map((value) => ({
    value,
    label: nameTerm(visit, "kind", value),
  }));
  const all = { value: "", label: say(visit, "全部", "all") };
  return html`<form class="filter" action="/contradictions">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"))}
${renderField(say(visit, "年份", "Year"), "year", asked(visit, "year"))}
${renderSelect(say(visit, "哪一种", "Kind"), "kind", [all, ...kinds], asked(visit, "kind"))}
<label class="check"><input type="checkbox" name="explained" value="yes"${asked(visit, "explained") === undefined ? "" : html` checked`}> ${say(visit, "有缘由的也列出", "Explained ones too")}</label>
<button>${say(visit, "看", "Show")}</button></form>`;
}

function figure(row: PlainRow, column: string): string {
  const value = row[column];
  return typeof value === "number" ? `${plainNumber(value)}${row["unit"] ?? ""}` : "—";
}

function renderContradiction(visit: Visit, row: PlainRow): Html {
  const what = [row["place"], row["year"], row["indicator"]].filter(
    (each) => each !== null && each !== "",
  );
  const explanation = pickLanguage(String(row["explanation_text"] ?? ""), visit.language);
  return html`<article class="contradiction">
<h2>${what.join(" ")}：${say(visit, "写", "stated")} ${figure(row, "stated")}，${say(visit, "算得", "computed")} ${figure(row, "computed")}</h2>
<p class="where">${nameTerm(visit, "kind", String(row["kind"]))} · ${nameTerm(visit, "likelihood", String(row["likelihood"]))}${explanation === "" ? "" : ` · ${explanation}`}</p>
<p>${row["arithmetic"]} <small>${say(visit, `四舍五入后应在 ${figure(row, "expected_low")} 至 ${figure(row, "expected_high")} 之间，差 ${figure(row, "difference")}`, `with rounding between ${figure(row, "expected_low")} and ${figure(row, "expected_high")}; off by ${figure(row, "difference")}`)}</small></p>
<div class="sides">${renderSide(say(visit, "文中", "Stated"), row["quote"], row["document"])}<section>${renderQuote(say(visit, "另一处", "Elsewhere"), row["other_quote"], row["other_document"])}${row["third_quote"] === null ? "" : renderQuote(say(visit, "上年的数", "The year before"), row["third_quote"], row["third_document"])}</section></div>
</article>`;
}

function renderSide(title: string, quote: unknown, document: unknown): Html {
  return html`<section>${renderQuote(title, quote, document)}</section>`;
}

function renderQuote(title: string, quote: unknown, document: unknown): Html {
  const path = String(document ?? "");
  return html`<h3>${title}</h3><blockquote class="paragraph">${quote ?? "—"}</blockquote><p><a class="path" href="${address("/document", { path })}">${shortenPath(path)}</a></p>`;
}
