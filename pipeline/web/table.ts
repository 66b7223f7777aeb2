/** Tables, choices and links that several pages show. */
import { html } from "hono/html";
import type { Html } from "./layout.ts";
import { address } from "./visit.ts";

export interface TableColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Html | string | number | null;
  readonly kind?: "text" | "name" | "number" | "quote" | "date" | "rate";
}

/** On a narrow screen each row becomes a record, whose titles come from `data-title`. */
export function renderTable<Row>(
  caption: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Html {
  const heads = columns.map(
    ({ title, kind = "text" }) => html`<th scope="col" class="${kind}">${title}</th>`,
  );
  const body = rows.map(
    (row) =>
      html`<tr>${columns.map(({ title, cell, kind = "text" }) => html`<td class="${kind}" data-title="${title}">${cell(row) ?? ""}</td>`)}</tr>`,
  );
  return html`<div class="scroll" tabindex="0"><table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function renderSelect(
  label: string,
  name: string,
  choices: readonly Choice[],
  chosen: string | undefined,
): Html {
  const options = choices.map(
    ({ value, label: text }) =>
      html`<option value="${value}"${value === (chosen ?? "") ? html` selected` : ""}>${text}</option>`,
  );
  return html`<label>${label} <select name="${name}">${options}</select></label>`;
}

export function renderField(
  label: string,
  name: string,
  value: string | number | undefined,
  list?: string,
): Html {
  return html`<label>${label} <input name="${name}" value="${value ?? ""}"${list === undefined ? "" : html` list="${list}"`}></label>`;
}

export function renderCheck(label: string, name: string, value: string, isChecked: boolean): Html {
  return html`<label class="check"><input type="checkbox" name="${name}" value="${value}"${isChecked ? html` checked` : ""}> ${label}</label>`;
}

/** A quote that leads to its sentence. Every fact has this address for good. */
export function linkFact(factId: unknown, quote: unknown): Html {
  if (typeof factId !== "string" || factId === "") return html`${quote ?? ""}`;
  return html`<a href="/fact/${factId}">${quote ?? ""}</a>`;
}

export function linkDocument(documentId: unknown, path: unknown, page: unknown = null): Html {
  const at = typeof page === "number" ? `:${page}` : "";
  return html`<a class="path" href="${address("/document", { id: String(documentId ?? "") })}">${shortenPath(String(path ?? ""))}${at}</a>`;
}

/** The last two segments say enough on a page; the whole path stands on the document's own. */
export function shortenPath(path: string): string {
  return path.split("/").slice(-2).join("/");
}
