/** Names of verdicts, states and kinds in both languages, for the pages. */
import { kindNames, measureNames, nameOf, statusNames, verdictNames } from "../../report/words.ts";
import type { Visit } from "../visit.ts";
import { englishNames, englishTerms } from "./english-terms.ts";
import { columnTerms } from "./terms.ts";

function english(term: string, column = ""): string {
  return englishTerms[column]?.[term] ?? englishNames[term] ?? term.replaceAll("_", " ");
}

export function nameVerdict(visit: Visit, term: string): string {
  return visit.language === "zh" ? nameOf(verdictNames, term) : english(term);
}

export function nameStatus(visit: Visit, term: string): string {
  return visit.language === "zh" ? nameOf(statusNames, term) : english(term, "state");
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
      visit.language === "zh" || names[each] === "" ? nameOf(names, each) : english(each, column),
    )
    .join(visit.language === "zh" ? "、" : ", ");
}

/** Endings of indicators that say the measure already. */
const saidMeasures: Readonly<Record<string, RegExp>> = {
  growth: /(增速|增长率|涨幅)$/,
  share: /(比重|占比|比例|率)$/,
  rank: /(位次|排名)$/,
};

/** What is measured and how: 地区生产总值增速, but 数字经济占比重 as it is. */
export function nameIndicator(visit: Visit, indicator: unknown, measure: unknown): string {
  const name = String(indicator ?? "");
  const term = String(measure ?? "level");
  return saidMeasures[term]?.test(name) === true ? name : `${name}${nameMeasure(visit, term)}`;
}

/** Begins a heading. */
export function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export function nameMeasure(visit: Visit, term: string): string {
  if (term === "level") return "";
  return visit.language === "zh" ? nameOf(measureNames, term) : ` ${english(term)}`;
}
