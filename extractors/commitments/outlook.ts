/**
 * Whether a sentence looks ahead. In reports its block tells; a paragraph of a speech looks back and ahead by turns
 * (去年引进的企业已投产。对签约未落地的42个项目要逐个过堂。), so there each sentence is asked.
 */
import type { Orientation, PartKind } from "../../pipeline/document.ts";
import type { SentenceView } from "../sentence-view.ts";
import { imperative } from "./clauses.ts";

export const spoken: readonly PartKind[] = ["speech", "news", "other"];
/** 二、存在的主要问题: whatever stands below looks back. */
const reviewed =
  /(?:存在|面临|突出)[^，,]{0,8}(?:问题|不足|困难|差距)|回顾|肯定成绩|(?:总体|基本|工作|进展|完成|运行)情况$|主要(?:成绩|成效|做法|特点)/;
/** 要, 必须: an order in a paragraph that looks ahead, but 必须 and 要 stand in analyses too. */
const modal =
  /(?<![重必需主紧首只才想还不摘概纪])要(?<!来是要)(?!求|素|闻|点|么|件|害|塞|是|不是|领|职|看到|认识到|清醒)|必须|务必|不得|严禁|一律/;
/** Who is told to do it, or until when: an order wherever it stands. */
const assigning =
  /(?:^|[，,；;])由[^，,；;]{2,30}(?:牵头|负责|负总责|逐一|作为[^，,；;]{2,6}单位|组织实施)|^请[^，,]{2,30}(?:在|于|把|将|尽快|抓紧)|[月日年底末号周]之?前(?!三|述|期)|(?:年内|以内|日内|周内|月内)|(?:下一步|下步|接下来|会后|今后)[，,]/;
const past =
  /去年|上年|前年|近年|以来|以后的|同比|环比|刚才|(?<!\d)日前|近日|曾经?|已经?(?!于)|(?:取得|完成|实现|开展|进行|作出|做出|引进|通报|听取|组织|召开)了|截至|目前|[^为除得不]了(?:[，,。]|$|一批|\d)|(?:上半年|[一二三]季度|前\d个?月|1[—至-]\d+月)[^，,]{0,20}(?:完成|实现|达到|增长|签约|引进)|现将|如下|就此|(?:不高|不够|偏[慢低少弱]|滞后|很好|不错)(?:$|[，,])|优势$/;

/** 开展了专项督查, 听取了汇报: done, whoever did it and when. */
const done = /(?:开展|进行|完成|取得|召开|听取|作|组织)了/;
/** 会议议定： opens the resolutions of minutes; 会议指出 and the like close them. */
const resolving = /^会议(?:议定|商定|确定|明确|决定|原则同意|要求)/;
const discussing = /^会议(?:指出|认为|听取|通报|强调|传达|学习)/;

/** 三是抓好签约项目履约: the sentence that heads a measure. */
const measure =
  /^(?:第?[一二三四五六七八九十]+(?:是|要|[，,、])|[(（][一二三四五六七八九十]+[)）]|\d{1,2}[.．、])\s*(?<act>.+)$/;

function headsMeasure(text: string): boolean {
  const act = measure.exec(text)?.groups?.["act"];
  return act !== undefined && imperative.test(act);
}

function outlookOf(view: SentenceView, isMeasure: boolean): Orientation {
  const { block, folded } = view;
  if (block.path.some((heading) => reviewed.test(heading))) return block.orientation;
  const text = folded.replace(/[。！!；;\s]+$/, "");
  if (assigning.test(text) && !past.test(text)) return "plan";
  const isAhead = block.orientation === "plan" || isMeasure;
  if (modal.test(text)) return isAhead ? "plan" : block.orientation;
  if (done.test(text)) return "review";
  if (past.test(text)) return block.orientation === "neither" ? "neither" : "review";
  return isMeasure ? "plan" : block.orientation;
}

/** 一是抓好招商引资 may head what was done; a paragraph that orders says 要 somewhere. */
function orders({ folded }: SentenceView): boolean {
  return modal.test(folded) && !past.test(folded);
}

/** One outlook a sentence: `view` after `view`, in the order of the text. */
export function readOutlooks(views: readonly SentenceView[]): readonly Orientation[] {
  const ordering = new Set(views.filter(orders).map((view) => view.block.ordinal));
  let block = -1;
  let isMeasure = false;
  let isResolved = false;
  return views.map((view) => {
    if (view.block.ordinal !== block) isMeasure = false;
    if (view.sentence.ordinal === 0) isResolved = false;
    block = view.block.ordinal;
    if (!spoken.includes(view.part.kind)) return view.block.orientation;
    if (resolving.test(view.folded)) isResolved = true;
    if (discussing.test(view.folded)) isResolved = false;
    isMeasure ||= isResolved;
    isMeasure ||= ordering.has(block) && headsMeasure(view.folded);
    return outlookOf(view, isMeasure);
  });
}
