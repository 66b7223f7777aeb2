/** Hard commitments as the pages show them: the light, who leads, the sentence, what was said later. */
import { html } from "hono/html";
import { UsageError } from "../../error.ts";
import { type Light, lightNames } from "../../report/model.ts";
import type { CommitmentRow } from "../../report/reads/commitments.ts";
import type { KeptRows } from "../kept.ts";
import type { Html } from "../layout.ts";
import { linkFact, shortenPath, type TableColumn } from "../table.ts";
import { address, asked, say, type Visit } from "../visit.ts";
import { nameStatus } from "./names.ts";

export const lights: readonly Light[] = ["red", "yellow", "green", "grey"];

export type ShownCommitment = Omit<CommitmentRow, "later_sentence">;

/** The day that the page stands for: today unless the reader names another. Throws where that is no date. */
export function askedDay(visit: Visit): string {
  const day = asked(visit, "as_of") ?? visit.today;
  if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))) return day;
  throw new UsageError(
    `“${day}”不是日期，请写成 2024-12-31。｜"${day}" is no date. Write it as 2024-12-31.`,
  );
}

/** Commitments as they stood on a day. */
export function commitmentsOf(day: string): KeptRows {
  return { table: "kept_commitments", key: day, parameters: { as_of: day } };
}

export function nameLight(visit: Visit, light: Light): string {
  return visit.language === "zh" ? lightNames[light] : light;
}

export function renderLamp(visit: Visit, light: Light): Html {
  return html`<span class="lamp ${light}">${nameLight(visit, light)}</span>`;
}

/** `hasBody` leaves out who leads, where a heading says so; a column that all rows leave empty is left out as well. */
export function commitmentColumns(
  visit: Visit,
  rows: readonly ShownCommitment[],
  { hasBody }: { readonly hasBody: boolean },
): readonly TableColumn<ShownCommitment>[] {
  const place: TableColumn<ShownCommitment> = {
    title: say(visit, "地方", "Place"),
    cell: (row) => row.place,
  };
  const lead: TableColumn<ShownCommitment> = {
    title: say(visit, "牵头", "Lead"),
    cell: (row) => renderBodies(row.lead),
  };
  const support: TableColumn<ShownCommitment> = {
    title: say(visit, "配合", "Support"),
    cell: (row) => row.support,
  };
  const isLed = !hasBody && rows.some((row) => row.lead !== "");
  return [
    { title: say(visit, "灯", "Light"), cell: (row) => renderLamp(visit, row.light) },
    ...(hasBody ? [] : [place]),
    ...(isLed ? [lead] : []),
    ...(rows.some((row) => row.support !== "") ? [support] : []),
    {
      title: say(visit, "任务原文", "Commitment"),
      kind: "quote",
      cell: (row) => linkFact(row.fact_id, row.commitment),
    },
    {
      title: say(visit, "到期", "Due"),
      kind: "date",
      cell: (row) => html`${row.due_on ?? row.deadline}${renderDays(visit, row.days_late)}`,
    },
    {
      title: say(visit, "状态", "State"),
      kind: "date",
      cell: (row) => nameStatus(visit, row.status),
    },
    {
      title: say(visit, "后来的说法", "Said later"),
      kind: "quote",
      cell: (row) => renderLater(visit, row),
    },
  ];
}

function renderDays(visit: Visit, days: number | null): Html {
  if (days === null) return html``;
  const text =
    days > 0
      ? say(visit, `过了 ${days} 天`, `${days} days ago`)
      : days === 0
        ? say(visit, "今天", "today")
        : say(visit, `还有 ${-days} 天`, `in ${-days} days`);
  return html`<br><small>${text}</small>`;
}

/** The reasons of `commitments_on` that have no number in them. */
const englishReasons: Readonly<Record<string, string>> = {
  "尚未到期，或此后还没有该地的文件": "not due yet, or no later document of the place is here",
  此后还没有该地的文件: "no later document of the place is here",
  后来的文件未提此事: "later documents do not mention it",
  "后来的文件提到此事，未说办成": "later documents mention it, not that it was done",
  "后来的文件再次提出，未见办理情况":
    "later documents promise it again, and do not say what was done",
  后来的文件说已办成: "a later document says that it was done",
};

export function nameReason(visit: Visit, reason: string): string {
  return visit.language === "zh" ? reason : (englishReasons[reason] ?? reason);
}

/** The page of the commitment shows what was said later beside it. */
function renderLater(visit: Visit, row: ShownCommitment): Html {
  if (row.later_quote === null) return html`${nameReason(visit, row.reason)}`;
  return html`<a href="/fact/${row.fact_id}#later">${row.later_quote}</a> <small class="path">${shortenPath(row.later_document ?? "")}</small>`;
}

/** Each body leads to its own ledger. */
function renderBodies(bodies: string): Html {
  const names = bodies.split("、").filter((name) => name !== "");
  return html`${names.map((name, at) => html`${at === 0 ? "" : "、"}<a href="${address("/commitments", { body: name })}">${name}</a>`)}`;
}
