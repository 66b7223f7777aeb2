/** Stage `segment`: words with their part of speech, by jieba with the project's dictionary. */
import { existsSync } from "node:fs";
import { load, tag } from "nodejs-jieba";
import type { Part, SegmentedPart, Sentence, Word } from "../document.ts";
import { joinNumbers } from "./join-numbers.ts";
import { writeUserDictionary } from "./user-dictionary.ts";

export interface Segmenter {
  /** Word spans count UTF-16 units of the part's text; no word is white space or crosses a sentence. */
  segment(part: Part): SegmentedPart;
}

function segmentSentence(text: string, sentence: Sentence): readonly Word[] {
  const words: Word[] = [];
  let start = sentence.span.start;
  for (const token of joinNumbers(tag(text.slice(start, sentence.span.end)))) {
    const span = { start, end: start + token.word.length };
    start = span.end;
    if (token.word.trim() === "") continue;
    const word = text.slice(span.start, span.end);
    words.push({ span, text: word, tag: token.tag, sentence: sentence.ordinal });
  }
  return words;
}

function segment(part: Part): SegmentedPart {
  const words = part.sentences.flatMap((sentence) => segmentSentence(part.text, sentence));
  return { ...part, words };
}

let loaded: Segmenter | null = null;

/** Loads jieba once a process (1.6 s, 260 MB); later calls return the same segmenter. */
export function loadSegmenter(): Segmenter {
  if (loaded === null) {
    const userDict = writeUserDictionary();
    // jieba ends the whole process where the file is missing.
    if (!existsSync(userDict)) throw new Error(`The dictionary ${userDict} was not written.`);
    load({ userDict });
    loaded = { segment };
  }
  return loaded;
}
