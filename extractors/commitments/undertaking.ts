/** Whether an item undertakes or orders an act, and where the order begins: no praise, no reasons, no slogans. */
import type { Span } from "../../pipeline/document.ts";
import type { SentenceView } from "../sentence-view.ts";
import { type Clause, isAssertion, isJudgement, modal, readClauses } from "./clauses.ts";
import { spoken } from "./outlook.ts";

/** 总体要求是：以…为指导，高举…旗帜: the guiding formula of every report. */
const guidance =
  /为指导|高举.{0,20}旗帜|总体要求是|总要求|主要预期目标是|团结在以.{0,20}周围|为实现.{0,30}(?:努力奋斗|不懈奋斗)/;
/** 为全市发展作出新的更大贡献, 让我们携起手来: the closing call. */
const closing = /作出.{0,8}贡献|做出.{0,8}贡献|让我们|再立新功|努力奋斗|再创辉煌|献礼/;
/** Sections that say why, not what: 一、认清形势, 充分认识招商引资的重要性. */
const analysis =
  /认清.{0,4}形势|形势|提高.{0,16}认识|深化.{0,8}认识|充分认识|重要性|重大意义|重要意义|肯定成绩|查摆问题|存在.{0,6}(?:问题|差距|不足)|看到.{0,6}(?:成绩|差距)|紧迫感|危机感|统一思想|把握.{0,20}意义/;
const question = /[?？]$|^(?:只要|只有|如果)|^.{0,12}(?:为什么|怎么(?!办))|呢。?$/;
/** 今年的目标任务是签约2000亿元: states an aim, orders nothing. */
const aimed = /^[^，,]{0,24}(?:目标|任务)+(?:是|为)/;
/** （1月30日省人民代表大会第一次会议审议通过）: says when the text was passed. */
const procedure = /^[(（—-][^)）]{0,60}(?:通过|批准|会议上)[)）]?$/;
/** 下面，我讲三点意见: says what is going to be said. */
const announced =
  /(?:讲|谈|强调|提)(?:以下)?[几一二三四五六两]?(?:点|个|条|方面|个方面)(?:的)?(?:意见|问题|要求|希望|建议|体会)?$|(?:通报|纪要|报告|通知|汇报|公布|明确)如下[:：]?$/;
/** 年初的报告提出，全年引进…: what another text said. */
const reported =
  /^[^，,]{0,16}(?:报告|规划|方案|文件|会议)(?:已经)?(?:提出|明确|确定|指出)[，,：:]/;
const audience = /^(?:希望|请)?大家/;
const addressed =
  /(?:各级|各部门|各有关|各地|各单位|全市上下|我们要|市里将|下一步|下步|从现在开始|会后)|(?:^|[，,])要(?![^，,]*[，,]就)/;

/** A body with these words is charged with the act, modal or none. */
const charged =
  /负责|负总责|牵头|配合|会同|每人|^请|作为[^，,；;]{2,6}单位|(?:具体|组织)实施|第一责任人|任[^，,；;]{0,14}(?:组长|链长|总指挥|指挥长)/;

/** What was found in the item: a body, a quantified act, a deadline or cadence. */
interface Signs {
  readonly hasBody: boolean;
  readonly hasAct: boolean;
  readonly isSet: boolean;
  /** The sentence looks ahead. */
  readonly isPlan: boolean;
  /** Responsibility is stated apart from the act; in a speech a body with a bare verb may only be told of. */
  readonly isAssigned: boolean;
}

/** A numbered sentence of a few characters heads what follows it: 一要抓好园区发展。园区的重要作用… */
function isHeadingSentence(view: SentenceView, text: string): boolean {
  const numbered =
    /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|第?[一二三四五六七八九十]+[条方点]?面?[是要、,，])/;
  if (text.length >= 30 || !numbered.test(text)) return false;
  const next = view.part.sentences[view.sentence.ordinal + 1];
  const isLast = next === undefined || next.block !== view.sentence.block;
  const isFirst = view.part.sentences[view.sentence.ordinal - 1]?.block !== view.sentence.block;
  if (isLast) return isFirst;
  return !numbered.test(view.part.text.slice(next.span.start, next.span.end).trim());
}

/** 同志们, …作出新的更大贡献: in the last blocks, or where the audience is called upon. */
function isClosingCall(view: SentenceView, text: string): boolean {
  if (/让我们/.test(text)) return true;
  const blocks = view.part.blocks;
  return closing.test(text) && view.block.ordinal >= blocks.length - 4;
}

/** 总体要求 gives the line; 2015年的形势和主要工作 arranges work as well. */
function isAnalysis(view: SentenceView): boolean {
  return view.block.path.some(
    (heading) =>
      /总体要求|指导思想|总体思路|基本原则/.test(heading) ||
      (analysis.test(heading) &&
        !(
          view.part.kind === "work_report" &&
          /(?:主要|重点)工作|任务|目标|部署|安排|措施|抓好/.test(heading)
        )),
  );
}

/** 开展招商活动，是贯彻…的举措; 做好工作，任务艰巨: bare verbs before a judgement are its subject, no order. */
function isSubject(clauses: readonly Clause[], at: number): boolean {
  const next = clauses[at + 1];
  return (
    next !== undefined &&
    isAssertion(next.text) &&
    /^(?:就|也|更|都|正|既|才)?是|^(?:任务|意义|责任|事关|关系|影响)/.test(next.text) &&
    !/(?:^|[^重必需])要|必须|务必/.test(clauses[at]?.text ?? "")
  );
}

/** A modal that orders by itself: not 确保, 力争, which go on with what stands before. */
const strong = /要(?!求|素|闻)|务必|应当|将|拟|负责|牵头/;
/** Behind 招商引资是一项系统工程 or 可以, only a clause with a modal of its own orders; 必须 states a truth there. */
function isGoverned(clauses: readonly Clause[], at: number): boolean {
  const text = clauses[at]?.text ?? "";
  const before = clauses.slice(0, at);
  const judged = before.some((clause) => isJudgement(clause.text));
  return judged && !strong.test(text) && !/^(?:我们|各|全市)/.test(text);
}

/** The first clause that orders an act; null where the item only asserts, calls or hopes. */
function findDirective(clauses: readonly Clause[]): Clause | null {
  for (const [at, clause] of clauses.entries()) {
    if (clause.kind !== "directive" || audience.test(clause.text)) continue;
    if (isSubject(clauses, at) || isGoverned(clauses, at)) continue;
    return clause;
  }
  return null;
}

/**
 * Where the order begins in the item, as an offset of the item; null where it orders nothing.
 */
export function findUndertaking(
  view: SentenceView,
  item: Span,
  { hasBody, hasAct, isSet, isPlan, isAssigned }: Signs,
): number | null {
  const raw = view.folded.slice(item.start, item.end);
  const text = raw.trim();
  if (text.length < 8 || question.test(text)) return null;
  if (isHeadingSentence(view, text) || guidance.test(text) || isClosingCall(view, text))
    return null;
  if (procedure.test(text) || announced.test(text)) return null;
  if (reported.test(text) || (aimed.test(text) && !hasBody)) return null;
  if (hasAct && isPlan) return 0;
  const clauses = readClauses(raw, isPlan);
  if (audience.test(clauses[0]?.text ?? "")) return null;
  const directive = findDirective(clauses);
  const pledge = isPledge(text) ? 0 : null;
  if (hasBody && (isSet || charged.test(text))) return directive?.start ?? 0;
  if (directive === null) {
    const isToldPlainly = isPlan && (isAssigned || !spoken.includes(view.part.kind));
    const isOrdered = hasBody ? isToldPlainly || modal.test(text) : isSet && isPlan;
    return isOrdered && !clauses.some(({ kind }) => kind === "assertion") ? 0 : pledge;
  }
  if (hasBody) return directive.start;
  if (isSet && isPlan) return directive.start;
  if (isAnalysis(view) && !addressed.test(text)) return pledge;
  return isPlan || modal.test(directive.text) ? directive.start : pledge;
}

/** 我在这里承诺, 我本人每季度…: the speaker binds himself. */
export function isPledge(text: string): boolean {
  return /我(?:在这里|在此|本人|郑重|代表.{2,12})*(?:承诺|保证|表态)|我(?:本人|亲自|会|将)(?!们)|本人(?:将|会|每)|我(?:每)(?:周|月|季度|年|半年)/.test(
    text,
  );
}
