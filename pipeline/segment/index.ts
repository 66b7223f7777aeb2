/** Stage `segment`: words with their part of speech, by jieba with the project's dictionary. */
import { existsSync } from "node:fs";
import { load } from "nodejs-jieba";
import type { Part, SegmentedPart, Sentence, Word } from "../document.ts";
import { joinNumbers } from "./join-numbers.ts";
import { tagWords } from "./tag-words.ts";
import { writeDictionary, writeUserDictionary } from "./user-dictionary.ts";

export interface Segmenter {
  /** Word spans count UTF-16 units of the part's text; no word is white space or crosses a sentence. */
  segment(part: Part): SegmentedPart;
}

const blank = /^\s*$/;

function segmentSentence(text: string, { span, ordinal }: Sentence, words: Word[]): void {
  let { start } = span;
  for (const token of joinNumbers(tagWords(text.slice(start, span.end)))) {
    const end = start + token.word.length;
    if (!blank.test(token.word)) {
      words.push({
        span: { start, end },
        text: text.slice(start, end),
        tag: token.tag,
        sentence: ordinal,
      });
    }
    start = end;
  }
}

function segment(part: Part): SegmentedPart {
  const words: Word[] = [];
  for (const sentence of part.sentences) segmentSentence(part.text, sentence, words);
  return { ...part, words };
}

let loaded: Segmenter | null = null;

/** Loads jieba once a process (0.7 s, 240 MB); later calls return the same segmenter. */
export function loadSegmenter(): Segmenter {
  if (loaded === null) {
    const userDict = writeUserDictionary();
    // jieba ends the whole process where the file is missing.
    if (!existsSync(userDict)) throw new Error(`The dictionary ${userDict} was not written.`);
    // Of keywords, which jieba could weigh as well, none is ever asked.
    load({ userDict, idfDict: writeDictionary("weights", "督办 1\n") });
    loaded = { segment };
  }
  return loaded;
}
