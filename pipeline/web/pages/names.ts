/** Names of verdicts, states and kinds in both languages, for the pages. */
import { kindNames, measureNames, nameOf, statusNames, verdictNames } from "../../report/words.ts";
import type { Visit } from "../visit.ts";
import { columnTerms } from "./terms.ts";

/** In English most terms are their own names. */
const englishNames: Readonly<Record<string, string>> = {
  eq: "equal to",
  approx: "about",
  ge: "at least",
  le: "at most",
  true: "yes",
  false: "no",
};

function english(term: string): string {
  return englishNames[term] ?? term.replaceAll("_", " ");
}

export function nameVerdict(visit: Visit, term: string): string {
  return visit.language === "zh" ? nameOf(verdictNames, term) : english(term);
}

export function nameStatus(visit: Visit, term: string): string {
  return visit.language === "zh" ? nameOf(statusNames, term) : english(term);
}

export function nameKind(visit: Visit, term: string): string {
  return visit.language === "zh" ? nameOf(kindNames, term) : english(term);
}

/** What a row says in a term of the database, in the reader's language. */
export function nameTerm(visit: Visit, column: string, term: string): string {
  const names = columnTerms[column];
  if (names === undefined) return term;
  // A list of terms is printed with 、 between them.
  const own = term.split("、");
  return own
    .map((each) =>
      visit.language === "zh" || names[each] === "" ? nameOf(names, each) : english(each),
    )
    .join(visit.language === "zh" ? "、" : ", ");
}

export function nameMeasure(visit: Visit, term: string): string {
  if (term === "level") return "";
  return visit.language === "zh" ? nameOf(measureNames, term) : ` ${english(term)}`;
}
