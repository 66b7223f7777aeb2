/** Chinese words for the terms of columns, as the comments of the columns explain them. In English a term is its own name. */
import {
  detailNames,
  kindNames,
  kindOfPart,
  measureNames,
  verdictNames,
} from "../../report/words.ts";

import { noteNames } from "./note-texts.ts";

type Terms = Readonly<Record<string, string>>;

export const contradictionKinds: Terms = {
  growth_levels: "增速与两年的数",
  communique: "报告与公报",
  completion: "完成目标的百分比",
  shares: "三次产业之和",
  sum: "按定义相加",
  part_of: "其中各项与总数",
  own_numbers: "百分数与自己的数",
};

const operators: Terms = {
  eq: "等于",
  approx: "左右",
  ge: "不低于",
  le: "不高于",
  range: "区间",
};

const yesOrNo: Terms = { true: "是", false: "否" };

const families: Terms = {
  agriculture: "农业",
  business: "市场主体",
  consumption: "消费",
  culture: "文化体育",
  digital: "数字经济",
  education: "教育",
  employment: "就业",
  environment: "生态环境",
  finance: "金融",
  fiscal: "财政",
  governance: "政务",
  health: "卫生健康",
  income: "居民收入",
  industry: "工业",
  innovation: "科技创新",
  investment: "投资",
  macro: "宏观经济",
  population: "人口",
  prices: "物价",
  projects: "项目建设",
  rural: "乡村",
  safety: "安全",
  services: "服务业",
  social_security: "社会保障",
  structure: "结构",
  tourism: "旅游",
  trade: "外贸外资",
  transport: "交通",
  urban: "城镇建设",
  unknown: "词典没有的",
};

const formats: Terms = {
  text: "纯文本",
  html: "网页",
  markdown: "Markdown",
  mhtml: "网页存档",
  pdf: "PDF",
  docx: "DOCX",
  doc: "DOC",
  ofd: "OFD",
  xlsx: "XLSX",
};

const reasons: Terms = {
  new: "新文件",
  changed: "内容改了",
  rules: "规则改了",
  forced: "要求重读",
  document: "文件",
  rule: "规则",
  decision: "人工决定",
  vanished: "文件不在了",
};

const stages: Terms = {
  negotiating: "在谈",
  signed: "签约",
  started: "开工",
  under_construction: "在建",
  completed: "竣工",
  in_production: "投产",
  stalled: "停滞",
};

/** By the name of the column. */
export const columnTerms: Readonly<Record<string, Terms>> = {
  kind: { ...kindNames, ...kindOfPart, ...contradictionKinds },
  part_kind: kindOfPart,
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
  status: { loaded: "已读", quarantined: "隔离", unchanged: "未变", vanished: "不在了" },
  verdict: verdictNames,
  verdict_before: verdictNames,
  verdict_after: verdictNames,
  measure: { ...measureNames, level: "总量" },
  usual_measure: { ...measureNames, level: "总量" },
  op: operators,
  operator: operators,
  stage: { ...stages, unknown: "", other: "" },
  role: { ...detailNames, lead: "牵头", support: "配合", other: "其他" },
  decision: {
    extracted: "抽取",
    accepted: "属实",
    corrected: "更正",
    rejected: "不属实",
    disputed: "说法不一",
  },
  state: { applied: "生效", disputed: "说法不一", superseded: "已被取代", expired: "失效" },
  notes: noteNames,
  code: noteNames,
  family: families,
  format: formats,
  delivered_origin: {
    text: "正文写明",
    metadata: "网页信息",
    file_name: "文件名",
    inferred: "推算",
  },
  due_precision: {
    day: "到日",
    month: "到月",
    quarter: "到季",
    year: "到年",
    vague: "含糊",
    unknown: "算不出",
  },
  said: { done: "已办成", short: "数量不及", progress: "在办", restated: "再次提出" },
  matched: {
    number: "数量",
    project: "项目",
    enterprise: "企业",
    body: "责任单位",
    words: "实词",
  },
  severity: { information: "说明", warning: "警告", error: "错误" },
  cause: reasons,
  why: reasons,
  changed: { file: "文件", verdict: "结论" },
  is_planned: yesOrNo,
  is_copy: yesOrNo,
  is_masked: yesOrNo,
  is_hard: yesOrNo,
  is_pledge: yesOrNo,
  holds_commitment: yesOrNo,
};

interface TickedParameter {
  readonly value: string;
  readonly chinese: string;
  readonly english: string;
}

/** Parameters of saved queries that take one word or nothing. */
export const tickedParameters: Readonly<Record<string, TickedParameter | undefined>> = {
  problem: { value: "1", chinese: "只看有毛病的", english: "Only those with a problem" },
  explained: { value: "yes", chinese: "有缘由的也列出", english: "Explained ones too" },
};

/** Parameters of saved queries that take one of a few terms, and where those stand. */
export function termsOfParameter(query: string, parameter: string): Terms | null {
  if (query === "contradictions" && parameter === "kind") return contradictionKinds;
  const { no_target: _, later: __, ...kinds } = kindNames;
  const known: Readonly<Record<string, Terms | undefined>> = {
    kind: kinds,
    stage: stages,
    verdict: verdictNames,
    state: columnTerms["state"],
  };
  return known[parameter] ?? null;
}
