/** Names of verdicts, states and kinds in both languages, for the pages. */
import {
  detailNames,
  kindNames,
  measureNames,
  nameOf,
  statusNames,
  verdictNames,
} from "../../report/words.ts";
import type { Visit } from "../visit.ts";

/** In English a term is its own name. */
function english(term: string): string {
  return term.replaceAll("_", " ");
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

export const contradictionKinds: readonly string[] = [
  "growth_levels",
  "communique",
  "completion",
  "shares",
  "sum",
  "part_of",
  "own_numbers",
];

const operators: Readonly<Record<string, string>> = {
  eq: "等于",
  approx: "左右",
  ge: "不低于",
  le: "不高于",
  range: "区间",
};

const yesOrNo: Readonly<Record<string, string>> = { true: "是", false: "否" };

/** The words of a column whose values are terms, as the comments of the columns explain them. */
const columnTerms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: {
    ...kindNames,
    growth_levels: "增速与两年的数",
    communique: "报告与公报",
    completion: "完成目标的百分比",
    shares: "三次产业之和",
    sum: "按定义相加",
    part_of: "其中各项与总数",
    own_numbers: "百分数与自己的数",
  },
  likelihood: { likely: "没有缘由", possible: "或有缘由", explained: "有缘由" },
  rate: {
    fulfilment: "履约率",
    start: "开工率",
    fund_arrival: "资金到位率",
    production: "建成投产率",
  },
  problem: {
    unread: "未读出",
    no_facts: "没有事实",
    no_date: "没有日期",
    no_place: "没有地方",
    incomplete: "首尾不全",
    low_coverage: "正文占比低",
    inferred_date: "日期是推算的",
    warned: "有警告",
    copy: "与另一文件相同",
  },
  status: { loaded: "已读", quarantined: "隔离" },
  verdict: verdictNames,
  measure: { ...measureNames, level: "总量" },
  usual_measure: { ...measureNames, level: "总量" },
  op: operators,
  operator: operators,
  stage: detailNames,
  role: { ...detailNames, lead: "牵头", support: "配合" },
  decision: { accepted: "属实", corrected: "更正", rejected: "不属实" },
  state: { applied: "生效", disputed: "说法不一", superseded: "已被取代", expired: "失效" },
  is_planned: yesOrNo,
  is_copy: yesOrNo,
  holds_commitment: yesOrNo,
};

/** What a saved query says in a term of the database, in the reader's language. */
export function nameTerm(visit: Visit, column: string, term: string): string {
  const names = columnTerms[column];
  if (names === undefined) return term;
  return visit.language === "zh" ? nameOf(names, term) : english(term);
}

export function nameMeasure(visit: Visit, term: string): string {
  if (term === "level") return "";
  return visit.language === "zh" ? nameOf(measureNames, term) : ` ${english(term)}`;
}
