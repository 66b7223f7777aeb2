/** Cells of commitments that several reports share. */
import { type Cell, lightCell, quoteCell, textCell } from "../model.ts";
import type { CommitmentRow } from "../reads/commitments.ts";
import { factEvidence, type WantedEvidence } from "../reads/evidence.ts";
import { citeDocument, decisionNames, nameOf, situationNames, statusNames } from "../words.ts";

function laterKey(row: CommitmentRow): string {
  return `${row.fact_id}-later`;
}

/** The sentence of the commitment, and the sentence of what was said later. */
export function evidenceOfCommitment(row: CommitmentRow): readonly WantedEvidence[] {
  const own = factEvidence(row.fact_id);
  if (row.later_quote === null) return [own];
  const later: WantedEvidence = {
    key: laterKey(row),
    fact: null,
    document: row.later_document,
    sentence: row.later_sentence,
    quote: row.later_quote,
  };
  return [own, later];
}

export function lightOf(row: { readonly light: CommitmentRow["light"]; situation: string }): Cell {
  return lightCell(row.light, nameOf(situationNames, row.situation));
}

export function commitmentCell(row: CommitmentRow): Cell {
  return quoteCell(row.commitment, row.fact_id);
}

export function laterCell(row: CommitmentRow): Cell {
  return quoteCell(row.later_quote, laterKey(row));
}

/** The limit as written and the day that it means, where they differ. */
export function dueText(row: CommitmentRow): string {
  const day = row.due_on ?? "";
  if (row.deadline === "") return [day, row.cadence].filter((each) => each !== "").join("；");
  return day === "" ? row.deadline : `${row.deadline}（${day}）`;
}

export function sourceText(row: CommitmentRow): string {
  return citeDocument(row.document, row.page);
}

/** The state, what was said later, and where. */
export function progressText(row: CommitmentRow): string {
  const mark = row.decision === "extracted" ? "" : `〔${nameOf(decisionNames, row.decision)}〕`;
  const state = mark + nameOf(statusNames, row.status);
  if (row.later_quote === null) return `${state}：${row.reason}`;
  return `${state}：${row.later_quote}（${citeDocument(row.later_document, row.later_page)}）`;
}

/** What the text leaves open, or what nobody has said since. */
export function missingText(row: CommitmentRow): string {
  const missing = [
    row.lead === "" ? "牵头单位" : "",
    row.due_on === null && row.deadline === "" && row.cadence === "" ? "时限" : "",
    row.later_quote === null ? "下文" : "",
    row.status === "in_progress" || row.status === "restated" ? "办结的说法" : "",
  ].filter((each) => each !== "");
  return missing.join("、");
}

export function textOrDash(text: string): Cell {
  return textCell(text === "" ? "—" : text);
}
