/**
 * The clauses of a sentence and what each does: it orders or undertakes an act (directive), says how things are
 * (assertion), calls for a frame of mind (attitude: 统一思想, 增强责任感) or names what shall come of it
 * (outcome: 开创新局面).
 */
import { findAll } from "../../pipeline/find-all.ts";
import { readLexicon } from "../../pipeline/lexicon.ts";

export type ClauseKind = "directive" | "assertion" | "attitude" | "outcome" | "other";

export interface Clause {
  readonly start: number;
  readonly text: string;
  readonly kind: ClauseKind;
}

const attitudes: readonly string[] = readLexicon("attitude-words").map((row) => row["word"] ?? "");
/** Most clauses hold none of them: one look spares two hundred. */
const anyAttitude: RegExp = new RegExp(
  attitudes.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"),
);
/** 增强…感, 树立…理念, 秉持…精神: attitudes by their frame. */
const attitudeFrame =
  /^(?:[^，,]{0,6}(?:甘当|争当)[^，,]{1,30}|(?:切实|进一步|牢固|始终|不断|继续|要|真正|务必)*(?:有|增强|强化|提高|树立|树牢|秉持|秉承|保持|坚持|弘扬|发扬|拿出|克服|摒弃)[^，,；;]{1,40}(?:感|意识|理念|信心|精神|劲头|定力|姿态|作风|站位|认识|思想|观念|共识|态度|干劲|决心|情绪|思维|心理|心态)|(?:始终)?以[^，,]{2,24}(?:的)?(?:精神|姿态|热情|干劲|责任感|使命感|紧迫感|决心|勇气)[^，,]{0,14}|(?:要)?(?:形成|达成|凝聚)(?:这样一个|广泛|思想)?共识)$/;
/** What shall come of the acts: 为…作出新贡献, 开创…新局面, 推动…发展, 扭转被动局面. */
const outcomeFrame =
  /^(?:努力|奋力|全力|确保|力争|争取|尽快|不断|真正|切实|进一步|最终|推动|推进|促进|全面|共同|加快|全力以赴|千方百计|持续|用)*(?:为[^，,]{2,40}(?:贡献|力量|基础|保障|保证|护航|份额)|(?:开创|打开|扭转|谱写|打造|形成|营造)[^，,]{2,30}(?:局面|氛围|合力|格局|篇章|声势|形象)|(?:推动|推进|促进|实现)[^，,]{0,24}(?:发展|突破|跨越|提升|成效|实效|成功|新台阶|新水平)|[^，,]{2,30}(?:迈上|再上|跃上|提高到|提升到)[^，,]{0,12}(?:台阶|水平|层次)|[^，,]{2,24}取得[^，,]{0,6}(?:实效|成效|突破|进展|成功|胜利)|在[^，,]{1,12}起点上[^，,]{0,30})$/;

/** Time, place and connectives before the modal or the verb. */
const opening =
  /^[\s“”"]*(?:(?:因此|所以|为此|对此|同时|另外|此外|其次|首先|最后|总之|特别是|尤其是|具体来说|具体而言|一方面|另一方面|下一步|下步|接下来|会后|近期|当前(?:及今后一段时期内)?|从现在开始|从今天起|今后|今年|明年|在此基础上|另一件是|一件是|一个是|再一个是?|另一个是|第[一二三四五六七八九十][,，、]?|[一二三四五六七八九十]+(?:是|要(?!求))|但|而|并且?|且|那么|也|还|都|又|就|更加)[,，:：]?)+/;

export const modal: RegExp =
  /(?<![重必需主紧摘只首更才想还不只纪概])要(?!求|素|闻|点|么|件|害|塞|道|么|不是|知道|看到|害|领|职|义|强|约|塞|旨|务)|还要|就要(?!求)|必须|应当|务必|须(?=要|[^，,]{1,2}[^，,])(?<!必须)|确保|力争|争取|将(?!军|来|近|领|士|会|信|心)|拟(?=[^，,]{2})|抓紧|尽快|切忌|决不能|绝不能|不得|严禁|一定要|要(?=求真)/;

export const imperative: RegExp =
  /^(?:要|全面|深入|大力|积极|加快|加大|加强|进一步|扎实|切实|着力|持续|深化|推进|推动|支持|鼓励|引导|组织|完善|建立|健全|实施|开展|落实|优化|提升|提高|扩大|促进|做好|抓好|抓住|抓紧|强化|严格|坚决|统筹|发挥|培育|打造|建设|创新|聚焦|突出|加固|改造|新建|完成|启动|制定|制订|出台|增强|稳步|规范|严厉|严肃|严查|统一|研究|力促|努力|充分|紧盯|围绕|引进|对|成立|设立|组建|大胆|主动|用好|管好|盯住|盯紧|瞄准|坚持|继续|逐步|抢抓|拓展|开拓|培植|壮大|巩固|整合|梳理|清理|整治|大力整治|打击|防范|化解|保障|保护|确保|力争|争取|尽快|及时|定期|按期|广泛|精心|认真|主要抓|搭建|邀请|举办|承接|招引|吸引|利用|依托|借助|通过|立足|结合|按照|实行|推行|推广|探索|试行|争做|争当|编制|谋划|申报|安排|拓宽|健全|营造|倾力|高标准|高质量|高水平|着眼|注重|重点|有序|有效|精准|科学|合理|妥善|依法|从严|力推|带头|牵头|协调|督促|指导|帮助|帮扶|筹备|办好|办成|搞好|守住|守牢|筑牢|压实|夯实|拉长|延伸|补齐|做大|做强|做优|做实|做精|放大|激发|释放|汇聚|凝聚|选派|抽调|派出|派驻)/;

/** 是 as a copula, aspect, judgement: how things are. */
const copula =
  /(?<![一二三四五六七八九十但还于凡别其只国总就可要特尤])是(?!否|非)|(?:就|也|更|都|正|既|才|便|总|只|可)是(?!否)|事关|关系到|关乎|意味着|取决于|在于|离不开|[^决绝]不能(?!让)|只靠|全靠|有利于|有助于|至关重要|代表了|决定了|体现了?|反映(?:出|了)|说明|表明|证明/;
const aspect =
  /(?:必须|一定|都)要?有(?!序|效|力)|(?<![为除])了(?!解|如|$)|(?:已经?|曾经?|刚刚)(?!签约|投产|建成|取消|出台|开工|有|落地|办)|过去|以来|成绩|来之不易|各位代表|倒逼|面临|蔓延|尚未|依然|仍然|有所|较大|不够|不足|不力|不容乐观|(?:很|十分|极为|非常|尤为|极端|严重)(?:重要|严峻|艰巨|迫切|关键|重视|影响|突出)|任务艰巨|责任重大|越来越|功不可没|感谢|致敬|致以|引起[^，,]{0,6}重视|^(?:会议)?认为|强调指出|明确指出/;

/** `opened`: without what stands before the modal or the verb. */
function isAttitude(opened: string): boolean {
  const bare = opened.replace(
    /^(?:我们|大家|各级[^要]{0,10}|同志们)?(?:都|也)?(?:一定|必须|务必|要|还|坚决)*/,
    "",
  );
  if (bare === "") return true;
  if (attitudeFrame.test(bare)) return true;
  const rest = anyAttitude.test(bare)
    ? attitudes.reduce((left, word) => left.replaceAll(word, ""), bare)
    : bare;
  return rest.replace(/[、“”"地的和，,]/g, "").length <= Math.min(2, bare.length / 4);
}

export function isAssertion(text: string): boolean {
  return asserts(text.replace(opening, ""));
}

function asserts(opened: string): boolean {
  return copula.test(opened) || aspect.test(opened);
}

/** X是Y, 可以…: what stands behind it goes on with the judgement. */
export function isJudgement(text: string): boolean {
  return (
    /^[^是]*是(?!否)|^(?:还|也)?可以/.test(text.replace(opening, "")) &&
    copula.test(text.replace("可以", "就是"))
  );
}

function kindOf(text: string, startsImperative: boolean): ClauseKind {
  const bare = text.replace(opening, "");
  if (isAttitude(bare)) return "attitude";
  if (outcomeFrame.test(bare)) return "outcome";
  if (asserts(bare)) return "assertion";
  if (modal.test(text) || /(?:^|[\u4e00-\u9fa5])要$/.test(text)) return "directive";
  if (startsImperative && imperative.test(bare) && !/(?:来讲|来说|而言|来看)$/.test(bare))
    return "directive";
  return "other";
}

/** 秉持“再难也要上,办法就是干”的理念: what is quoted neither parts clauses nor orders. Keeps the length. */
function guardQuotes(text: string): string {
  return text.replace(
    /“[^”]{0,40}”|"[^"]{0,40}"/g,
    (quoted) => quoted.charAt(0) + "·".repeat(quoted.length - 2) + quoted.charAt(quoted.length - 1),
  );
}

/**
 * Clauses between commas and colons, with offsets in `text`. `bareVerbs`: whether a clause that begins with a verb
 * gives an order (it does where the text looks ahead).
 */
export function readClauses(text: string, bareVerbs: boolean): readonly Clause[] {
  return [...splitClauses(text)].map((clause) => ({
    ...clause,
    kind: kindOf(clause.text, bareVerbs),
  }));
}

/** The clauses alone; what each does is asked of `isPlainAssertion`, or of `readClauses`. */
export function* splitClauses(text: string): Generator<Omit<Clause, "kind">> {
  for (const match of findAll(guardQuotes(text), /[^，,：:；;。！!]+/g)) {
    const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
    const body = match[0].trim();
    if (body !== "") yield { start: match.index + lead, text: body };
  }
}

/** True for the kind `assertion`. */
export function isPlainAssertion(clause: string): boolean {
  return kindOf(clause, false) === "assertion";
}
