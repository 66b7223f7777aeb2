/** A saved query as a page: a form for its parameters, the rows, and the rows as files. */
import { html } from "hono/html";
import { pickLanguage } from "../../cli/language.ts";
import type { Answer, Database, PlainRow } from "../../database.ts";
import { listQueries, runQuerySlice, type SavedQuery } from "../../track/query.ts";
import type { Kept } from "../kept.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { renderCheck, renderField, renderSelect, renderTable } from "../table.ts";
import { address, asked, askedPage, say, type Visit } from "../visit.ts";
import { kindOf, renderCell, shownColumns } from "./cells.ts";
import { readColumnTitles } from "./columns.ts";
import { nameTerm } from "./names.ts";
import { renderEnterpriseTabs, renderProjectTabs } from "./project-tabs.ts";
import { termsOfParameter, tickedParameters } from "./terms.ts";

const rowsPerPage = 50;
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

/** The rows of a page and one more, worked out once a snapshot. */
export async function readSlice(
  database: Database,
  kept: Kept,
  query: SavedQuery,
  given: Readonly<Record<string, string>>,
  slice: { readonly offset: number; readonly limit: number },
): Promise<Answer> {
  const key = JSON.stringify([query.name, given, slice]);
  return await kept.once(key, () => runQuerySlice(database, query, given, slice));
}

/** `action` is the address of the page itself: `/ask/scores`, or a page that shows one query. */
export async function showQuery(
  visit: Visit,
  database: Database,
  kept: Kept,
  query: SavedQuery,
  action: string,
): Promise<Page> {
  const given = givenParameters(visit, query);
  const offset = (askedPage(visit) - 1) * rowsPerPage;
  const slice = { offset, limit: rowsPerPage + 1 };
  const answer = await readSlice(database, kept, query, given, slice);
  const isFilled = (name: string): boolean => answer.rows.some((row) => row[name] !== null);
  const columns = shownColumns(answer.columns).filter(
    (name) => !/(^|_)page$/.test(name) || isFilled(name),
  );
  const titles = await readColumnTitles(visit, database, columns, query.columns);
  const [title, more] = cutTitle(pickLanguage(query.title, visit.language));
  return {
    title,
    body: html`${more === "" ? "" : html`<p class="where">${more}</p>`}${renderTabs(visit, action)}${renderForm(visit, query, action)}${renderExports(visit, `/ask/${query.name}`, given)}${renderRows(visit, answer.rows, { offset, titles })}`,
  };
}

function renderTabs(visit: Visit, action: string): Html {
  if (action === "/projects") return renderProjectTabs(visit);
  return action === "/enterprises" ? renderEnterpriseTabs(visit) : html``;
}

/** What it is, and what more is said of it. */
function cutTitle(text: string): readonly [title: string, more: string] {
  const [, title = text, more = ""] = /^(.*?)(?:[：，；:;]|, )\s*(.*)$/.exec(text) ?? [];
  return [title, more];
}

function renderForm(visit: Visit, query: SavedQuery, action: string): Html {
  const shown = [...query.parameters].filter(([name]) => name !== "offset" && name !== "limit");
  const fields = shown.map(([name, comment]) => renderParameter(visit, query, name, comment));
  if (fields.length === 0) return html``;
  return html`<form class="filter" action="${action}">${fields}<button>${say(visit, "看", "Show")}</button></form>`;
}

/** A parameter that takes one word is a box to tick, one that takes one of a few a list to choose from. */
function renderParameter(visit: Visit, query: SavedQuery, name: string, comment: string): Html {
  const label = pickLanguage(comment, visit.language);
  const value = asked(visit, name);
  const box = tickedParameters[name];
  if (box !== undefined) {
    const text = say(visit, box.chinese, box.english);
    return renderCheck(text, name, box.value, value === box.value);
  }
  const terms = termsOfParameter(query.name, name);
  if (terms === null) return renderField(label, name, value);
  const all = { value: "", label: say(visit, "全部", "all") };
  const choices = Object.keys(terms).map((term) => ({
    value: term,
    label: nameTerm(visit, name, term),
  }));
  return renderSelect(label.split(/[：:]/)[0] ?? label, name, [all, ...choices], value);
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

/** The rows of SQL that a reader wrote are all there; the page that is asked for is shown, under the names of SQL. */
export function renderAnswer(visit: Visit, { columns, rows }: Answer): Html {
  const offset = (askedPage(visit) - 1) * rowsPerPage;
  const slice = rows.slice(offset, offset + rowsPerPage + 1);
  const names = columns.map((name) => [name, name] as const);
  return renderRows(visit, slice, { offset, titles: new Map(names) });
}

interface Sliced {
  /** Rows of the pages before. */
  readonly offset: number;
  /** By the names of the columns that are shown. */
  readonly titles: ReadonlyMap<string, string>;
}

/** A row more than a page holds says that there is a next one. */
function renderRows(visit: Visit, rows: readonly PlainRow[], { offset, titles }: Sliced): Html {
  if (rows.length === 0) {
    return html`<p class="none">${say(visit, "没有符合条件的行。去掉一个条件再看。", "No row fits. Take a condition away.")}</p>`;
  }
  const shown = rows.slice(0, rowsPerPage);
  const hasMore = rows.length > rowsPerPage;
  const columns = [...titles].map(([name, title]) => ({
    title,
    kind: kindOf(name, shown),
    cell: (row: PlainRow) => renderCell(visit, name, row),
  }));
  const range = `${offset + 1}–${offset + shown.length}`;
  const caption = hasMore
    ? say(visit, `第 ${range} 行，后面还有`, `rows ${range}, more follow`)
    : say(visit, `第 ${range} 行`, `rows ${range}`);
  return html`${renderTable(caption, columns, shown)}${renderPager(visit, askedPage(visit), hasMore)}`;
}
