/** Commitments by body, state and due date, with lights. */
import { html } from "hono/html";
import type { PlainRow } from "../../database.ts";
import { readSqlFile } from "../../sql-files.ts";
import { followStatuses } from "../../track/follow.ts";
import type { Kept } from "../kept.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { renderField, renderSelect, renderTable } from "../table.ts";
import { address, asked, askedPage, sameAddress, say, type Visit } from "../visit.ts";
import {
  askedDay,
  commitmentColumns,
  commitmentsOf,
  lights,
  nameLight,
  type ShownCommitment,
} from "./commitment-table.ts";
import { nameStatus } from "./names.ts";

const rowsPerPage = 50;

export async function showCommitments(visit: Visit, kept: Kept): Promise<Page> {
  const day = askedDay(visit);
  const body = asked(visit, "body") ?? null;
  const chosen = { place: asked(visit, "place") ?? null, body };
  const page = askedPage(visit);
  const due = asked(visit, "due");
  const rows = await kept.rows(commitmentsOf(day), readSqlFile("pages", "commitments").text, {
    ...chosen,
    status: asked(visit, "status") ?? null,
    light: asked(visit, "light") ?? null,
    due: due === "month" ? day.slice(0, 7) : (due ?? null),
    order: asked(visit, "order") ?? null,
    limit: rowsPerPage,
    offset: (page - 1) * rowsPerPage,
  });
  const counts = await kept.rows(
    commitmentsOf(day),
    readSqlFile("pages", "commitment_counts").text,
    { ...chosen, month: day.slice(0, 7) },
  );
  return {
    title:
      body === null
        ? say(visit, "任务", "Commitments")
        : say(visit, `${body}的任务`, `Commitments of ${body}`),
    body: html`${renderForm(visit, day)}${renderCounts(visit, counts)}${renderLinks(visit, day)}${renderRows(visit, day, rows)}
${renderPager(visit, page, Number(rows[0]?.["fitting_count"] ?? 0) > page * rowsPerPage)}`,
  };
}

function renderRows(visit: Visit, day: string, found: readonly PlainRow[]): Html {
  const count = found[0]?.["fitting_count"];
  const rows = found as unknown as readonly ShownCommitment[];
  if (count === undefined) {
    return html`<p class="none">${say(visit, "没有符合条件的任务。去掉一个条件再看。", "No commitment fits. Take a condition away.")}</p>`;
  }
  const order =
    asked(visit, "order") === undefined
      ? say(visit, "到期日离这天最近的在先", "those due nearest to that day first")
      : say(visit, "按地方和日期", "by place and date");
  return renderTable(
    say(
      visit,
      `任务 ${count} 项，截至 ${day}，${order}`,
      `${count} commitments as of ${day}, ${order}`,
    ),
    commitmentColumns(visit, rows, { hasBody: false }),
    rows,
  );
}

function renderForm(visit: Visit, day: string): Html {
  const all = { value: "", label: say(visit, "全部", "all") };
  const orders = [
    { value: "", label: say(visit, "到期远近", "due date") },
    { value: "place", label: say(visit, "地方和日期", "place and date") },
  ];
  return html`<form class="filter" action="/commitments">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"))}
${renderField(say(visit, "责任单位", "Body"), "body", asked(visit, "body"))}
${renderSelect(say(visit, "状态", "State"), "status", [all, ...followStatuses.map((value) => ({ value, label: nameStatus(visit, value) }))], asked(visit, "status"))}
${renderSelect(say(visit, "亮灯", "Light"), "light", [all, ...lights.map((value) => ({ value, label: nameLight(visit, value) }))], asked(visit, "light"))}
${renderField(say(visit, "到期（如 2025-06）", "Due (such as 2025-06)"), "due", asked(visit, "due"))}
${renderField(say(visit, "截至（如 2025-06-30）", "As of (such as 2025-06-30)"), "as_of", day)}
${renderSelect(say(visit, "排列", "Order"), "order", orders, asked(visit, "order"))}
<button>${say(visit, "看", "Show")}</button></form>`;
}

function renderCounts(visit: Visit, rows: readonly PlainRow[]): Html {
  const kept = {
    place: asked(visit, "place"),
    body: asked(visit, "body"),
    as_of: asked(visit, "as_of"),
  };
  const sum = (column: string, fits: (row: PlainRow) => boolean): number =>
    rows.filter(fits).reduce((total, row) => total + Number(row[column]), 0);
  const states = followStatuses.map(
    (status) =>
      html`<a href="${address("/commitments", { ...kept, status })}">${nameStatus(visit, status)} <strong>${sum("commitment_count", (row) => row["status"] === status)}</strong></a>`,
  );
  const lamps = lights.map(
    (light) =>
      html`<a href="${address("/commitments", { ...kept, light })}"><span class="lamp ${light}">${nameLight(visit, light)}</span> <strong>${sum("commitment_count", (row) => row["light"] === light)}</strong></a>`,
  );
  const month = html`<a href="${address("/due", { place: kept.place, as_of: kept.as_of })}">${say(visit, "本月到期", "Due this month")} <strong>${sum("due_count", () => true)}</strong></a>`;
  return html`<p class="counts">${month}${lamps}</p><p class="counts">${states}</p>`;
}

/** Without a day the page moves on with the calendar; a citation names the day. */
function renderLinks(visit: Visit, day: string): Html {
  const place = asked(visit, "place");
  const body = asked(visit, "body");
  const link = (kind: string, ending: string, text: string): Html =>
    html`<a href="${address(`/report/${kind}.${ending}`, { place, body, as_of: day })}">${text}</a>`;
  return html`<p class="exports">${say(visit, "责任清单：", "Ledger: ")}${link("ledger", "html", say(visit, "如纸面", "as on paper"))} · ${link("ledger", "xlsx", "XLSX")} · ${link("ledger", "docx", "DOCX")} · <a href="${sameAddress(visit, { as_of: day })}">${say(visit, "这一天的固定链接", "Link to this day")}</a></p>`;
}
