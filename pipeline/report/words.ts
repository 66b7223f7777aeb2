/** The Chinese words of reports, for what the database says in English. */

export const verdictNames: Readonly<Record<string, string>> = {
  exceeded: "超额完成",
  met: "完成",
  nearly_met: "接近完成",
  missed: "未完成",
  not_due: "未到期",
  no_report: "未见报告",
  masked: "数字隐去",
  not_comparable: "不可比",
  redefined: "口径变更",
  conflicting: "说法不一",
  withdrawn: "已撤回",
  no_target: "不设目标",
};

export const statusNames: Readonly<Record<string, string>> = {
  reported_done: "报告已办成",
  in_progress: "在办",
  restated: "再次提出",
  overdue: "不及承诺",
  silent: "未见下文",
  not_due: "未到期",
};

/** Said beside the light of a commitment or a target. */
export const situationNames: Readonly<Record<string, string>> = {
  done: "",
  on_course: "",
  nearly: "",
  missed: "",
  behind: "落后进度",
  near_due: "临期",
  overdue: "逾期",
  short: "不及承诺",
  silent: "未见下文",
  restated: "",
  undated: "无时限",
  waiting: "",
  not_judged: "",
};

export const kindNames: Readonly<Record<string, string>> = {
  target: "目标",
  result: "完成情况",
  commitment: "任务",
  enterprise: "企业",
  project: "项目",
  no_target: "不设目标",
  later: "后来的说法",
};

export const measureNames: Readonly<Record<string, string>> = {
  level: "",
  growth: "增速",
  change: "增减量",
  share: "占比",
  rank: "位次",
  multiple: "倍数",
};

export const kindOfPart: Readonly<Record<string, string>> = {
  work_report: "政府工作报告",
  communique: "统计公报",
  plan: "规划",
  speech: "讲话",
  news: "报道",
  other: "其他",
};

/** Whether a value was extracted or decided by people. */
export const decisionNames: Readonly<Record<string, string>> = {
  extracted: "抽取",
  accepted: "复核属实",
  corrected: "已更正",
  rejected: "不属实",
  disputed: "复核说法不一",
};

/** Of a value that rests on two facts: each side is named where people decided on it. */
export function nameDecisions(promise: string | null, delivery: string | null): string {
  const sides = [
    ["目标", promise],
    ["完成", delivery],
  ] as const;
  const decided = sides.flatMap(([side, decision]) =>
    decision === null || decision === "extracted"
      ? []
      : [`${side}${nameOf(decisionNames, decision)}`],
  );
  return decided.length === 0 ? nameOf(decisionNames, "extracted") : decided.join("，");
}

/** Roles of enterprises and stages of projects. */
export const detailNames: Readonly<Record<string, string>> = {
  to_attract: "拟引进",
  visited: "来访",
  landed: "已落地",
  partner: "合作",
  negotiating: "在谈",
  signed: "签约",
  started: "开工",
  under_construction: "在建",
  completed: "竣工",
  in_production: "投产",
  stalled: "停滞",
  unknown: "",
  other: "",
};

/** The word of a table, or the term itself where the table lacks it. */
export function nameOf(names: Readonly<Record<string, string>>, term: string): string {
  return names[term] ?? term;
}

/** 第3页 after the document's name, where there are pages. */
export function citeDocument(document: string | null, page: number | null): string {
  if (document === null) return "";
  return page === null ? fileName(document) : `${fileName(document)} 第${page}页`;
}

/** The last two parts of a path or address: enough for people to know the file by. */
function fileName(path: string): string {
  return path.split("/").filter(Boolean).slice(-2).join("/");
}
