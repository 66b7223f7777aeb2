/** Whether a part has its head and its tail. */
import type { CleanBlock } from "../document.ts";
import { foldWidth } from "../fold.ts";
import { readHeading } from "./headings.ts";
import { type MarkerStyle, readMarker } from "./outline-markers.ts";

/** 第3/7页: a page of several. */
const pageOfSeveral = /第\s*(\d+)\s*[/／]\s*(\d+)\s*页/;
const finished = /[。！？!?：:）)”"』」》】\dA-Za-z]$|[A-Za-z]\.[”"]?$|^(?:谢谢|完)/;

/** The first of a series inside a paragraph: 主要抓了三件事：（一）…；（二）…。 with （三） on a line of its own. */
const firstInside: Readonly<Partial<Record<MarkerStyle, RegExp>>> = {
  han: /[:。;]一、/,
  han_bracket: /[(〔]一[)〕]/,
  digit: /(?<!\d)1(?:、|\.(?!\d))/,
  digit_bracket: /\(1\)|⑴/,
  circled: /①/,
  ordinal: /一是|一要|第一|首先/,
};

/** The first number is not the first of its series, and no heading and no first of that series stand before it. */
function startsMidOutline(blocks: readonly CleanBlock[], headLength: number): boolean {
  let before = "";
  for (const block of blocks.slice(headLength)) {
    const marker = readMarker(block.text);
    if (marker !== null) {
      if (marker.isFirst || marker.rank < 4) return false;
      return firstInside[marker.style]?.test(foldWidth(before)) !== true;
    }
    if (readHeading(block) !== null) return false;
    before += block.text;
  }
  return false;
}

function endsMidSentence(blocks: readonly CleanBlock[]): boolean {
  const last = blocks.findLast((block) => block.text.trim() !== "");
  if (last === undefined || last.kind === "table_row" || last.kind === "list_item") return false;
  const text = foldWidth(last.text).trim();
  // A name or a place under the text is short and holds no sentence.
  const isProse = text.length > 30 || /。/.test(text) || /[,、;]$/.test(text);
  return !finished.test(text) && isProse;
}

/** `titles` are the title and head lines, where sharing sites say which page of how many this is. */
export function isComplete(
  blocks: readonly CleanBlock[],
  headLength: number,
  titles: readonly string[],
): boolean {
  const page = pageOfSeveral.exec(titles.join("\n"));
  if (page !== null && page[2] !== "1") return false;
  return !startsMidOutline(blocks, headLength) && !endsMidSentence(blocks);
}
