/** Whether a sentence undertakes or orders an act: modality, imperative or a body that is told to act; no praise, no analysis. */
import type { Span } from "../../pipeline/document.ts";
import type { SentenceView } from "../sentence-view.ts";

const modal =
  /(?<![重必需主紧摘])要(?!求|素|闻|点|么|件|害|塞|道)|必须|应当|务必|确保|力争|争取|将(?!军|来|近)|拟|继续|抓紧|尽快|着力|切实/;
const past =
  /(?:取得了|已经|去年以来|近年来|过去|以来|成为|存在|反映出|说明|表明|证明|是因为|原因|我们(?:深刻)?(?:认识|体会)|形势|有的|不仅|不够|感谢|致敬|各位代表|任务艰巨|意义重大|具有重要)/;
const imperative =
  /^(?:全面|深入|大力|积极|加快|加大|加强|进一步|扎实|切实|着力|持续|深化|推进|推动|支持|鼓励|引导|组织|完善|建立|健全|实施|开展|落实|优化|提升|提高|扩大|促进|做好|抓好|强化|严格|坚决|统筹|发挥|培育|打造|建设|创新|聚焦|突出|加固|改造|新建|完成|启动|制定|出台|增强|稳步|鼓励|规范|严厉|统一|研究|力促|努力|充分|紧盯|围绕|引进|对)/;

/** 总体要求是：以…为指导，高举…旗帜: the guiding formula of every report. */
const guidance =
  /为指导|高举.{0,20}旗帜|总体要求是|总要求|主要预期目标是|团结在以.{0,20}周围|为实现.{0,30}(?:努力奋斗|不懈奋斗)/;

/** A numbered sentence of a few characters heads a paragraph: 一要抓好园区发展。 */
function isHeadingSentence(view: SentenceView, text: string): boolean {
  const isFirst = view.part.sentences[view.sentence.ordinal - 1]?.block !== view.sentence.block;
  return (
    isFirst &&
    text.length < 30 &&
    /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|第?[一二三四五六七八九十]+[是要、,，])/.test(text)
  );
}

/** What was found in the item: a body, a quantified act, a deadline or cadence. */
interface Signs {
  readonly hasBody: boolean;
  readonly hasAct: boolean;
  readonly isSet: boolean;
}

export function isUndertaking(
  view: SentenceView,
  item: Span,
  { hasBody, hasAct, isSet }: Signs,
): boolean {
  const text = view.folded.slice(item.start, item.end).trim();
  if (text.length < 8 || /[?？]$|^(?:只要|只有|如果)/.test(text)) return false;
  if (isHeadingSentence(view, text) || guidance.test(text)) return false;
  if (hasAct && view.block.orientation === "plan") return true;
  if (past.test(text) && !hasBody) return false;
  if (hasBody) return isSet || modal.test(text) || /负责|牵头|配合|会同|每人|^请/.test(text);
  if (view.block.orientation === "plan") return isSet || modal.test(text) || imperative.test(text);
  return modal.test(text) && imperative.test(text.replace(/^.*?要/, ""));
}
