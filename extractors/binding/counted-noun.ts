/** The noun behind a number: 取消311项|行政审批事项, 11个|大型商业综合体开业, 10亿元的|资金池. */
import type { Span, Word } from "../../pipeline/document.ts";
import type { SentenceView } from "../sentence-view.ts";

const stopTags = /^(?:p|d|w|y|r)$/;
const stopWords =
  /^(?:了|着|过|到|至|达|达到|成为|为|是|在|从|对|向|由|把|被|将|均|全部|全面|基本|进一步|实行|享受|受|得到|获得|获|入选|荣获|获评|评为|命名|认定|建成|竣工|开业|投产|投入|完成|落户|启动|开工|实现|通过|入围|上榜|增长|下降|占|分别|顺利|正式|成功|陆续|相继|稳定|有序|加快|给予|纳入|参加|参与|进入|列入|正在|启用|办理|移交|脱贫|摘帽|覆盖|需要|支持|全程|超|按|建立|结成|缔结|签订|签署|来|前来|中|作为|进行)$/;
const stopOpenings = /^(?:全面|全部|基本|顺利|圆满|成功|正式|建成|开工|竣工)/;

function isStop(word: Word, isFirst: boolean): boolean {
  if (!isFirst && word.text.length > 2 && stopOpenings.test(word.text)) return true;
  if (stopWords.test(word.text))
    return !isFirst || !/^(?:获得|投入|完成|通过|加快|稳定|占|受|超|按)$/.test(word.text);
  return stopTags.test(word.tag) && !isFirst;
}

/**
 * The phrase of nouns that begins at `from` (offset of the sentence) and ends before punctuation, `limit`
 * or a predicate; null where no noun stands there.
 */
export function readCountedNoun(view: SentenceView, from: number, limit: number): Span | null {
  const { folded: text, words, offset } = view;
  const opening = /^(?:\s*的)?\s*/.exec(text.slice(from))?.[0].length ?? 0;
  const start = from + opening;
  if (
    /^[和及与并且而或]|^以及|^(?:增速|增幅|占比|同比|环比|其中|增长|下降)/.test(text.slice(start))
  )
    return null;
  const hardStop =
    /[，,。；;：:！？!?（(）)\n]|(?<!^(?:国家级?|国|部|省|市|县|区|州|乡|镇)(?:级|属|直)?)、|$/.exec(
      hideShortBrackets(text.slice(start)),
    )?.index ?? 0;
  let end = Math.min(start + hardStop, limit);
  let isFirst = true;
  let sawNoun = false;
  for (const word of words) {
    const at = word.span.start - offset;
    if (at < start) {
      // 3个村: the segmenter may take 个村 for one word
      if (word.span.end - offset > start) {
        sawNoun = true;
        isFirst = false;
      }
      continue;
    }
    if (at >= end) break;
    if (isStop(word, isFirst)) {
      end = at;
      break;
    }
    if (/^(?:n|j|i|l|eng|x|vn|an|nz|a|b|s)/.test(word.tag) || /^.{1,3}[会展赛]$/.test(word.text))
      sawNoun = true;
    isFirst = false;
  }
  const phrase = text.slice(start, end).trim();
  if (
    (phrase.length < 2 && !/[村县镇乡市区校国省]/.test(phrase)) ||
    !sawNoun ||
    (/^[\d.%～~\-—]/.test(phrase) && !/^\d+(?:[—-]\d+)?(?:岁|强)/.test(phrase))
  )
    return null;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** 2万名高（职）校毕业生: a bracket of a few characters inside a word does not end it. */
function hideShortBrackets(text: string): string {
  return text.replace(
    /(?<=^[\u4e00-\u9fa5]{1,8})[（(][\u4e00-\u9fa5、]{1,3}[）)](?=[\u4e00-\u9fa5])/,
    (bracket) => "x".repeat(bracket.length),
  );
}

/** Without blanks and without what joins it to the next words. */
export function cleanNoun(text: string): string {
  return text
    .replace(/\s+/g, "")
    .replace(/(?<=.{2})(?:春节|年底|月底)前.*$/, "")
    .replace(/(?:的|等|和|及|与|、)+$/, "");
}
