/** A sentence as extractors look at it: folded text for matching, offsets of the part, its words and its block. */
import type { Block, SegmentedPart, Sentence, Word } from "../pipeline/document.ts";
import { foldWidthButCommas } from "../pipeline/fold.ts";
import { simplify } from "../pipeline/simplify.ts";

export interface SentenceView {
  readonly part: SegmentedPart;
  readonly block: Block;
  readonly sentence: Sentence;
  /** Offset of the sentence in the part's text. Offsets within the view are relative to it. */
  readonly offset: number;
  /** As written. */
  readonly text: string;
  /** Half width, simplified characters, footnote marks blanked; the same length as `text`. */
  readonly folded: string;
  readonly words: readonly Word[];
}

/** 国内生产总值[2]: the marks of a communiqué's footnotes stand inside its phrases. */
function blankFootnotes(text: string): string {
  return text.replace(/[[【]\d{1,3}[\]】]/g, (mark) => " ".repeat(mark.length));
}

/** Half width, but for the comma: 100，200 are two numbers where 100,200 may be one. */
function foldForMatching(text: string): string {
  return blankFootnotes(simplify(foldWidthButCommas(text)));
}

/** 名词解释 at the end of a report explains its terms: numbers in it promise nothing. */
function isGlossary(block: Block): boolean {
  return block.path.some((heading) => /名词(?:解释|注释|说明)|注释$|用语说明/.test(heading));
}

const sources = /数据(?:均)?来(?:自|源于)[^；;。]{2,40}[；;].*数据(?:均)?来(?:自|源于)/s;

/** 财政数据来自财政部；铁路数据来自铁路总公司: the sources of a communiqué tell of no project and of no company that came. */
export function listsSources({ folded }: SentenceView): boolean {
  return sources.test(folded);
}

/** One view a sentence, in order. Sentences in other languages than Chinese, and glossaries, are left out. */
export function viewSentences(part: SegmentedPart): readonly SentenceView[] {
  const wordsBySentence = new Map<number, Word[]>();
  for (const word of part.words) {
    const words = wordsBySentence.get(word.sentence);
    if (words === undefined) wordsBySentence.set(word.sentence, [word]);
    else words.push(word);
  }
  const views: SentenceView[] = [];
  for (const sentence of part.sentences) {
    const block = part.blocks[sentence.block];
    if (block === undefined || block.language !== "zh" || isGlossary(block)) continue;
    const text = part.text.slice(sentence.span.start, sentence.span.end);
    views.push({
      part,
      block,
      sentence,
      offset: sentence.span.start,
      text,
      folded: foldForMatching(text),
      words: wordsBySentence.get(sentence.ordinal) ?? [],
    });
  }
  return views;
}
