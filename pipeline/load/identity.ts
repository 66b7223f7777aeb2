/** Stable ids and keys: the same input gives the same text on every machine. Imports fold.ts and the vocabulary. */
import { hash } from "node:crypto";
import type { FinishedDocument, Place } from "../document.ts";
import { foldWidth } from "../fold.ts";

const idLength = 32;

/** The first 32 hexadecimal digits of the SHA-256 of the values, kept apart by a character that no text holds. */
export function hashId(...values: readonly (string | number)[]): string {
  return hash("sha256", values.join("\u0000"), "hex").slice(0, idLength);
}

/** What names and phrases are matched on: half-width, lower case, without blanks and quotation marks. */
export function foldKey(text: string): string {
  return foldWidth(text)
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》〈〉]/g, "");
}

/**
 * What an indicator is matched on where the lexicon lacks it: the folded phrase without what stands in brackets,
 * since one report writes 数字经济占比（新口径） and the next 数字经济占比.
 */
export function foldIndicator(phrase: string): string {
  const folded = foldKey(phrase);
  return folded.replace(/[([【][^)\]】]*[)\]】]/g, "") || folded;
}

export function partId(documentId: string, ordinal: number): string {
  return `${documentId}-${ordinal}`;
}

/** The code of GB/T 2260; a place that the standard does not list is known by its parent and its name. */
export function placeId(place: Place): string {
  return place.code ?? `${place.parent ?? ""}/${place.name}`;
}

/**
 * Ids of a document's facts, in their order: hash(document, kind, quote, ordinal of that quote among the same kind).
 * A person's decision on a fact therefore survives a re-ingest, even where other facts come or go.
 */
export function factIds(document: FinishedDocument): readonly string[] {
  const seen = new Map<string, number>();
  return document.facts.map((fact) => {
    const key = `${fact.kind}\u0000${fact.quote}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return hashId(document.id, fact.kind, fact.quote, ordinal);
  });
}
