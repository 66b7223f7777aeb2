/** The words of lexicon/project-words.tsv by their role, the longest first, and patterns made of them. */
import { readLexicon } from "../../pipeline/lexicon.ts";

const rows = readLexicon("project-words");

export type ProjectWordRole =
  | "head"
  | "weak_head"
  | "class"
  | "before"
  | "keep"
  | "goes_on"
  | "programme"
  | "vision"
  | "extension"
  | "moving"
  | "hope"
  | "state"
  | "denial"
  | "fulfilment";

export function projectWords(role: ProjectWordRole): readonly string[] {
  return rows
    .filter((row) => row["role"] === role)
    .map((row) => row["word"] ?? "")
    .sort((a, b) => b.length - a.length);
}

/** `(?:a|b)`, for use in a longer pattern. */
export function oneOf(role: ProjectWordRole): string {
  return `(?:${projectWords(role).join("|")})`;
}
