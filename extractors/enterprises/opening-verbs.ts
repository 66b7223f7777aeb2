/** Verbs that stand before a name and never begin one: 做强|岚储新材料, 充分发挥|金盛源担保有限公司. */
import { companyWords } from "./company-words.ts";

const openings = new RegExp(
  `^(?:${[...companyWords("wish"), ...companyWords("opening_verb")].sort((a, b) => b.length - a.length).join("|")})+`,
);
/** 建设集团, 完成科技: what is left must be a name of its own. */
const shortest = 2;

/** How many characters of verbs a found name begins with; `stem` is the name without its ending. */
export function countOpeningVerbs(stem: string): number {
  return openings.exec(stem)?.[0].length ?? 0;
}

/** 做强|新材料: nothing but verbs before the trade. */
export function isNameBehindVerbs(stem: string): boolean {
  const verbs = countOpeningVerbs(stem);
  return verbs === 0 || stem.length - verbs >= shortest;
}
