/** A saved query as a page: a form for its parameters, the rows, and the rows as files. */
import { html } from "hono/html";
import { pickLanguage } from "../../cli/language.ts";
import type { Answer, Database, PlainRow } from "../../database.ts";
import { printCell } from "../../report/rows.ts";
import { listQueries, runQuery, type SavedQuery } from "../../track/query.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { renderField, renderTable, shortenPath } from "../table.ts";
import { address, asked, askedPage, say, type Visit } from "../visit.ts";

const rowsPerPage = 100;
const exportFormats = ["csv", "xlsx", "parquet", "json"] as const;

export function findQuery(name: string): SavedQuery | null {
  return listQueries().find((query) => query.name === name) ?? null;
}

/** Parameters of the query that were filled in. */
export function givenParameters(visit: Visit, query: SavedQuery): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...query.parameters.keys()].flatMap((name) => {
      const value = asked(visit, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** `action` is the address of the page itself: `/ask/scores`, or a page that shows one query. */
export async function showQuery(
  visit: Visit,
  database: Database,
  query: SavedQuery,
  action: string,
): Promise<Page> {
  const answer = await runQuery(database, query.name, givenParameters(visit, query));
  return {
    title: pickLanguage(query.title, visit.language),
    body: html`${renderForm(visit, query, action)}${renderExports(visit, `/ask/${query.name}`, givenParameters(visit, query))}${renderAnswer(visit, answer)}`,
  };
}

function renderForm(visit: Visit, query: SavedQuery, action: string): Html {
  const fields = [...query.parameters].map(([name, comment]) =>
    renderField(pickLanguage(comment, visit.language), name, asked(visit, name)),
  );
  if (fields.length === 0) return html``;
  return html`<form class="filter" action="${action}">${fields}<button>${say(visit, "看", "Show")}</button></form>`;
}

export function renderExports(
  visit: Visit,
  path: string,
  parameters: Readonly<Record<string, string>>,
): Html {
  const links = exportFormats.map(
    (format) =>
      html`<a href="${address(path, { ...parameters, format })}">${format.toUpperCase()}</a> `,
  );
  return html`<p class="exports">${say(visit, "取走：", "Take away: ")}${links}</p>`;
}

export function renderAnswer(visit: Visit, answer: Answer): Html {
  if (answer.rows.length === 0) {
    return html`<p class="none">${say(visit, "没有符合条件的行。", "No row fits.")}</p>`;
  }
  const page = askedPage(visit);
  const shown = answer.rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  const columns = answer.columns.map((title) => ({
    title,
    kind: kindOf(title, answer.rows),
    cell: (row: PlainRow) => renderCell(title, row),
  }));
  const caption = say(visit, `${answer.rows.length} 行`, `${answer.rows.length} rows`);
  return html`${renderTable(caption, columns, shown)}${renderPager(visit, page, answer.rows.length > page * rowsPerPage)}`;
}

function kindOf(column: string, rows: readonly PlainRow[]): "number" | "quote" | "date" | "text" {
  if (rows.some((row) => typeof row[column] === "number")) return "number";
  if (/_(on|at)$/.test(column)) return "date";
  return /quote|sentence|reason|explanation/.test(column) ? "quote" : "text";
}

/** Ids of facts, promises and documents lead to their pages. */
function renderCell(column: string, row: PlainRow): Html | string {
  const value = row[column];
  const text = printCell(value);
  if (typeof value !== "string" || value === "") return text;
  if (/(^|_)fact_id$/.test(column)) return html`<a href="/fact/${value}">${value.slice(0, 8)}…</a>`;
  if (column === "promise_id") return html`<a href="/promise/${value}">${value.slice(0, 8)}…</a>`;
  if (/(^|_)document$/.test(column)) {
    return html`<a class="path" href="${address("/document", { path: value })}">${shortenPath(value)}</a>`;
  }
  return text;
}
