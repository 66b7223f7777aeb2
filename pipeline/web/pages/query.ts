/** A saved query as a page: a form for its parameters, the rows, and the rows as files. */
import { html } from "hono/html";
import { pickLanguage } from "../../cli/language.ts";
import type { Answer, Database, PlainRow } from "../../database.ts";
import { printCell } from "../../report/rows.ts";
import { listQueries, runQuerySlice, type SavedQuery } from "../../track/query.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { renderField, renderTable, shortenPath } from "../table.ts";
import { address, asked, askedPage, say, type Visit } from "../visit.ts";
import { readColumnTitles } from "./columns.ts";
import { nameTerm } from "./names.ts";
import { renderProjectTabs } from "./project-tabs.ts";

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
  const given = givenParameters(visit, query);
  const offset = (askedPage(visit) - 1) * rowsPerPage;
  const slice = { offset, limit: rowsPerPage + 1 };
  const answer = await runQuerySlice(database, query, given, slice);
  const titles = await readColumnTitles(visit, database, answer.columns, query.columns);
  return {
    title: pickLanguage(query.title, visit.language),
    body: html`${action === "/projects" ? renderProjectTabs(visit) : ""}${renderForm(visit, query, action)}${renderExports(visit, `/ask/${query.name}`, given)}${renderRows(visit, answer, { offset, titles })}`,
  };
}

function renderForm(visit: Visit, query: SavedQuery, action: string): Html {
  const shown = [...query.parameters].filter(([name]) => name !== "offset" && name !== "limit");
  const fields = shown.map(([name, comment]) =>
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

interface Sliced {
  /** Rows of the pages before. */
  readonly offset: number;
  readonly titles: ReadonlyMap<string, string>;
}

/** All rows are there; the page that is asked for is shown, under the names of SQL. */
export function renderAnswer(visit: Visit, { columns, rows }: Answer): Html {
  const offset = (askedPage(visit) - 1) * rowsPerPage;
  const slice = rows.slice(offset, offset + rowsPerPage + 1);
  return renderRows(visit, { columns, rows: slice }, { offset, titles: new Map() });
}

/** A row more than a page holds says that there is a next one. */
function renderRows(visit: Visit, answer: Answer, { offset, titles }: Sliced): Html {
  if (answer.rows.length === 0) {
    return html`<p class="none">${say(visit, "没有符合条件的行。", "No row fits.")}</p>`;
  }
  const shown = answer.rows.slice(0, rowsPerPage);
  const hasMore = answer.rows.length > rowsPerPage;
  const columns = answer.columns.map((name) => ({
    title: titles.get(name) ?? name,
    kind: kindOf(name, shown),
    cell: (row: PlainRow) => renderCell(visit, name, row),
  }));
  const range = `${offset + 1}–${offset + shown.length}`;
  const caption = hasMore
    ? say(visit, `第 ${range} 行，后面还有`, `rows ${range}, more follow`)
    : say(visit, `第 ${range} 行`, `rows ${range}`);
  return html`${renderTable(caption, columns, shown)}${renderPager(visit, askedPage(visit), hasMore)}`;
}

function kindOf(column: string, rows: readonly PlainRow[]): "number" | "quote" | "date" | "text" {
  if (rows.some((row) => typeof row[column] === "number")) return "number";
  if (/_(on|at)$/.test(column)) return "date";
  return /quote|sentence|reason|explanation/.test(column) ? "quote" : "text";
}

/** Ids of facts, promises and documents lead to their pages. */
function renderCell(visit: Visit, column: string, row: PlainRow): Html | string {
  const value = row[column];
  const text = nameTerm(visit, column, printCell(value));
  if (typeof value !== "string" || value === "") return text;
  if (/^(definition|explanation_text)$/.test(column)) return pickLanguage(text, visit.language);
  if (/(^|_)fact_id$/.test(column)) return html`<a href="/fact/${value}">${value.slice(0, 8)}…</a>`;
  if (column === "promise_id") return html`<a href="/promise/${value}">${value.slice(0, 8)}…</a>`;
  if (/(^|_)document$/.test(column)) {
    return html`<a class="path" href="${address("/document", { path: value })}">${shortenPath(value)}</a>`;
  }
  return text;
}
