/** What sort of text a part is, by its title and its opening. */
import type { PartKind } from "../document.ts";
import { headLines, type Manuscript } from "./manuscript.ts";

interface KindRule {
  readonly kind: PartKind;
  readonly title: RegExp | null;
  readonly opening: RegExp | null;
}

/** How a speech ends whose head is missing. */
const farewell = /^同志们[,，].{2,30}[!！]$|^谢谢(?:大家|各位)/;

/** The first rule whose title or opening fits decides. */
const rules: readonly KindRule[] = [
  { kind: "communique", title: /统计公报|統計公報/, opening: null },
  {
    kind: "work_report",
    title: /政府工作报告(?!.*(?:学习|解读|讨论|起草|分工|分解|方案|通知))/,
    opening: /向大会(?:作|报告)?.{0,4}(?:政府工作|工作)?(?:报告)?.{0,6}请(?:予)?(?:审议|审查)/,
  },
  {
    kind: "plan",
    title:
      /规划|纲要|计划(?:执行情况|\(草案\)|（草案）)?|(?:行动|实施|工作|分工)方案|任务分解|工作要点/,
    opening: null,
  },
  {
    kind: "speech",
    title: /讲话|发言|致辞|致词|主持词|講話/,
    opening: /^(?:同志们|各位领导|尊敬的)|同志们[:：]|(?:会|会议|大会|仪式|活动)上的讲话/m,
  },
  {
    kind: "news",
    title: null,
    opening:
      /本报讯|记者|新华社|通讯员|\d{1,2}月\d{1,2}日[^。]{0,40}(?:召开|举行|主持|调研|会见|督导|赴)|近日|近期/,
  },
];

export function readKind(manuscript: Manuscript, title: string | null): PartKind {
  const lines = headLines(manuscript);
  const opening = manuscript.blocks
    .slice(0, manuscript.headLength + 3)
    .map((block) => block.text.trim())
    .join("\n");
  const titles = [title ?? "", ...lines].join("\n");
  for (const rule of rules) {
    if (rule.title?.test(titles) === true || rule.opening?.test(opening) === true) return rule.kind;
  }
  const closing = manuscript.blocks.slice(-2).map((block) => block.text.trim());
  return closing.some((line) => farewell.test(line)) ? "speech" : "other";
}
