/** Commitments by body, state and due date, with lights; what is due soon and what went silent. */
import { html } from "hono/html";
import type { Database } from "../../database.ts";
import { type Light, lightNames } from "../../report/model.ts";
import { type CommitmentRow, readCommitments } from "../../report/reads/commitments.ts";
import { readHead } from "../../report/reads/head.ts";
import { readSqlFile } from "../../sql-files.ts";
import { followStatuses } from "../../track/follow.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import {
  linkFact,
  renderField,
  renderSelect,
  renderTable,
  shortenPath,
  type TableColumn,
} from "../table.ts";
import { address, asked, askedPage, say, type Visit } from "../visit.ts";
import { nameStatus } from "./names.ts";

const rowsPerPage = 50;
const lights: readonly Light[] = ["red", "yellow", "green", "grey"];
const lightTerms: Readonly<Record<Light, string>> = {
  red: "red",
  yellow: "yellow",
  green: "green",
  grey: "grey",
};

export async function showCommitments(visit: Visit, database: Database): Promise<Page> {
  const head = await readHead(database, asked(visit, "as_of"));
  const place = await readFullName(database, asked(visit, "place"));
  const body = asked(visit, "body") ?? null;
  const all = await readCommitments(database, { place, document: null, body, asOf: head.asOf });
  const rows = all.filter((row) => fits(visit, row, head.asOf));
  const page = askedPage(visit);
  const shown = rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  return {
    title:
      body === null
        ? say(visit, "任务", "Commitments")
        : say(visit, `${body}的任务`, `Commitments of ${body}`),
    body: html`${renderForm(visit, head.asOf)}${renderCounts(visit, all)}${renderLedgerLinks(visit, place, body)}
${rows.length === 0 ? html`<p class="none">${say(visit, "没有符合条件的任务。", "No commitment fits.")}</p>` : renderTable(say(visit, `任务 ${rows.length} 项，截至 ${head.asOf}`, `${rows.length} commitments, as of ${head.asOf}`), columnsOf(visit), shown)}
${renderPager(visit, page, rows.length > page * rowsPerPage)}`,
  };
}

async function readFullName(database: Database, place: string | undefined): Promise<string | null> {
  if (place === undefined) return null;
  const places = await database.rows(readSqlFile("pages", "places").text);
  const found = places.find(({ name, short_name }) => name === place || short_name === place);
  return found === undefined ? place : String(found["name"]);
}

function fits(visit: Visit, row: CommitmentRow, asOf: string): boolean {
  const status = asked(visit, "status");
  const light = asked(visit, "light");
  const month = asked(visit, "due") === "month" ? asOf.slice(0, 7) : asked(visit, "due");
  return (
    (status === undefined || row.status === status) &&
    (light === undefined || row.light === light) &&
    (month === undefined || (row.due_on ?? "").startsWith(month))
  );
}

function renderForm(visit: Visit, asOf: string): Html {
  const all = { value: "", label: say(visit, "全部", "all") };
  return html`<form class="filter" action="/commitments">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"))}
${renderField(say(visit, "责任单位", "Body"), "body", asked(visit, "body"))}
${renderSelect(say(visit, "状态", "State"), "status", [all, ...followStatuses.map((value) => ({ value, label: nameStatus(visit, value) }))], asked(visit, "status"))}
${renderSelect(say(visit, "亮灯", "Light"), "light", [all, ...lights.map((value) => ({ value, label: nameLight(visit, value) }))], asked(visit, "light"))}
${renderField(say(visit, "到期（年月，或 month 为本月）", "Due (year-month, or month for this one)"), "due", asked(visit, "due"))}
${renderField(say(visit, "截至", "As of"), "as_of", asked(visit, "as_of") ?? asOf)}
<button>${say(visit, "看", "Show")}</button></form>`;
}

function nameLight(visit: Visit, light: Light): string {
  return visit.language === "zh" ? lightNames[light] : lightTerms[light];
}

function renderCounts(visit: Visit, rows: readonly CommitmentRow[]): Html {
  const place = asked(visit, "place");
  const body = asked(visit, "body");
  const links = followStatuses.map((status) => {
    const count = rows.filter((row) => row.status === status).length;
    return html`<a href="${address("/commitments", { place, body, status })}">${nameStatus(visit, status)} <strong>${count}</strong></a>`;
  });
  const month = html`<a href="${address("/commitments", { place, body, due: "month" })}">${say(visit, "本月到期", "Due this month")}</a>`;
  return html`<p class="counts">${links} ${month}</p>`;
}

function renderLedgerLinks(visit: Visit, place: string | null, body: string | null): Html {
  const link = (kind: string, ending: string, text: string): Html =>
    html`<a href="${address(`/report/${kind}.${ending}`, { place, body })}">${text}</a>`;
  return html`<p>${say(visit, "责任清单：", "Ledger: ")}${link("ledger", "html", say(visit, "如纸面", "as on paper"))} · ${link("ledger", "xlsx", "XLSX")} · ${link("ledger", "docx", "DOCX")}</p>`;
}

function columnsOf(visit: Visit): readonly TableColumn<CommitmentRow>[] {
  return [
    {
      title: say(visit, "灯", "Light"),
      cell: (row) => html`<span class="lamp ${row.light}">${nameLight(visit, row.light)}</span>`,
    },
    { title: say(visit, "地方", "Place"), cell: (row) => row.place },
    { title: say(visit, "牵头", "Lead"), cell: (row) => renderBodies(row.lead) },
    { title: say(visit, "配合", "Support"), cell: (row) => row.support },
    {
      title: say(visit, "任务原文", "Commitment"),
      kind: "quote",
      cell: (row) => linkFact(row.fact_id, row.commitment),
    },
    { title: say(visit, "到期", "Due"), kind: "date", cell: (row) => row.due_on ?? row.deadline },
    { title: say(visit, "状态", "State"), cell: (row) => nameStatus(visit, row.status) },
    {
      title: say(visit, "后来的说法", "Said later"),
      kind: "quote",
      cell: (row) =>
        row.later_quote === null
          ? row.reason
          : html`${row.later_quote} <small>${shortenPath(row.later_document ?? "")}</small>`,
    },
  ];
}

/** Each body leads to its own ledger. */
function renderBodies(bodies: string): Html {
  const names = bodies.split("、").filter((name) => name !== "");
  return html`${names.map((name, at) => html`${at === 0 ? "" : "、"}<a href="${address("/commitments", { body: name })}">${name}</a>`)}`;
}
