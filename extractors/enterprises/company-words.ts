/** The words of lexicon/company-words.tsv by their role, the longest first. */
import { readLexicon } from "../../pipeline/lexicon.ts";

const rows = readLexicon("company-words");

export type CompanyWordRole =
  | "suffix"
  | "trade"
  | "facility"
  | "class"
  | "courted"
  | "visited"
  | "landed"
  | "partner"
  | "extension"
  | "opening_verb"
  | "run_on"
  | "phrase"
  | "class_stem"
  | "coined"
  | "brought"
  | "wish"
  | "settling"
  | "building"
  | "reorganised"
  | "masked"
  | "stem_verb"
  | "list_head";

export function companyWords(role: CompanyWordRole): readonly string[] {
  return rows
    .filter((row) => row["role"] === role)
    .map((row) => row["word"] ?? "")
    .sort((a, b) => b.length - a.length);
}
