/** What is due in a month, by place and lead body, with lights. */
import { html } from "hono/html";
import { groupBy } from "../../report/group.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Kept } from "../kept.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { renderField, renderTable } from "../table.ts";
import { address, asked, askedPage, sameAddress, say, type Visit } from "../visit.ts";
import {
  askedDay,
  commitmentColumns,
  commitmentsOf,
  lights,
  nameLight,
  type ShownCommitment,
} from "./commitment-table.ts";

const rowsPerPage = 100;

type DueRow = ShownCommitment & {
  readonly body: string;
  readonly row_count: number;
  readonly body_count: number;
} & Readonly<Record<`${(typeof lights)[number]}_count`, number>>;

export async function showDue(visit: Visit, kept: Kept): Promise<Page> {
  const day = askedDay(visit);
  const wanted = asked(visit, "month") ?? "";
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(wanted) ? wanted : day.slice(0, 7);
  const page = askedPage(visit);
  const found = await kept.rows(commitmentsOf(day), readSqlFile("pages", "due").text, {
    month,
    place: asked(visit, "place") ?? null,
    limit: rowsPerPage,
    offset: (page - 1) * rowsPerPage,
  });
  const rows = found as unknown as readonly DueRow[];
  const count = rows[0]?.row_count ?? 0;
  const bodies = groupBy(rows, ({ place, body }) => `${place}\u0000${body}`);
  const [year, number] = month.split("-");
  return {
    title: say(visit, `${year}年${Number(number)}月到期的任务`, `Commitments due in ${month}`),
    body: html`${renderForm(visit, day, month)}
<p class="where">${say(visit, `${count} 项，按牵头单位；几家牵头的各列一次。截至 ${day}。`, `${count}, by lead body; what several lead is listed with each. As of ${day}.`)}</p>
${count === 0 ? renderNone(visit) : [...bodies.values()].map((own) => renderBody(visit, own, month))}
${renderPager(visit, page, count > page * rowsPerPage)}`,
  };
}

/** The month before or after, as `2026-01`. */
function stepMonth(month: string, step: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const months = year * 12 + number - 1 + step;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

function renderForm(visit: Visit, day: string, month: string): Html {
  const step = (by: number, text: string): Html =>
    html`<a href="${sameAddress(visit, { month: stepMonth(month, by), page: null })}">${text}</a>`;
  return html`<form class="filter" action="/due">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"))}
${renderField(say(visit, "月份（如 2025-06）", "Month (such as 2025-06)"), "month", month)}
${renderField(say(visit, "截至（如 2025-06-30）", "As of (such as 2025-06-30)"), "as_of", day)}
<button>${say(visit, "看", "Show")}</button></form>
<p class="counts">${step(-1, say(visit, "上月", "Month before"))} ${step(1, say(visit, "下月", "Month after"))} <a href="${address("/commitments", { place: asked(visit, "place") })}">${say(visit, "全部任务", "All commitments")}</a></p>`;
}

function renderNone(visit: Visit): Html {
  return html`<p class="none">${say(visit, "这个月没有到期的任务。只写“今年”的，在十二月到期。", "No commitment is due in this month. What only says “this year” is due in December.")}</p>`;
}

function renderBody(visit: Visit, rows: readonly DueRow[], month: string): Html {
  const [first] = rows;
  if (first === undefined) return html``;
  const name =
    first.body === ""
      ? say(visit, "没有写明单位", "no body named")
      : html`<a href="${address("/commitments", { place: first.place, body: first.body, due: month })}">${first.body}</a>`;
  const lamps = lights.map((light) =>
    first[`${light}_count`] === 0
      ? ""
      : html` <span class="lamp ${light}">${nameLight(visit, light)} ${first[`${light}_count`]}</span>`,
  );
  return html`<section class="body"><h2>${first.place} · ${name}${lamps}</h2>${renderTable(
    say(visit, `${first.body_count} 项`, `${first.body_count}`),
    commitmentColumns(visit, rows, { hasBody: true }),
    rows,
  )}</section>`;
}
