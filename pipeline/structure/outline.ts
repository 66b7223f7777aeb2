/** The path of headings above each block. Wrong order and restarts in the numbering are tolerated. */
import type { CleanBlock } from "../document.ts";
import { type Heading, readHeading } from "./headings.ts";

export interface OutlinedBlock {
  readonly path: readonly string[];
  /** The heading that the block is or begins with. */
  readonly label: string | null;
}

interface Entry {
  readonly style: string;
  readonly rank: number;
  readonly level: number | null;
  readonly label: string;
}

const topRank = 0;
const lowRank = 10;
const captionRank = 11;
const sectionRank = 4;
/** 各位代表！ and 同志们， open a passage that belongs to the whole section, not to its last item. */
const salutation = /^(?:各位(?:代表|委员|同志|领导|来宾)|同志们)/;
/** 表1 2020年居民消费价格比上年涨跌幅度 heads the rows below it, not the paragraphs after the table. */
const caption = /^(?:表|图|附表|专栏) ?[\d一二三四五六七八九十]{1,3}/;
const sectionWord =
  /回顾|安排|建议|部署|打算|任务|成就|思路|重点|要求|名词解释|名词注释|附件|附录|注释|资料来源/;

function popWhile(stack: Entry[], condition: (entry: Entry) => boolean): void {
  for (let top = stack.at(-1); top !== undefined && condition(top); top = stack.at(-1)) stack.pop();
}

/** For each place: whether the next heading below it is 一、. */
function findSeriesBelow(headings: readonly (Heading | null)[]): readonly boolean[] {
  const below: boolean[] = [];
  let next = false;
  for (let at = headings.length - 1; at >= 0; at -= 1) {
    below[at] = next;
    const heading = headings[at] ?? null;
    if (heading !== null) next = heading.marker?.style === "han" && heading.marker.isFirst;
  }
  return below;
}

/** 2013年工作回顾 in bold, with 一、二、三、 below it: the marks of its rank are what surrounds it. */
function rankPlainHeading(
  stack: readonly Entry[],
  heading: Heading,
  opensSeries: boolean,
): { readonly style: string; readonly rank: number } {
  if (caption.test(heading.label ?? "")) return { style: "caption", rank: captionRank };
  const bottom = stack[0];
  const standsAlone = bottom === undefined || bottom.style === "plain_top";
  const isSection = sectionWord.test(heading.label ?? "");
  const isAppendix = /^(?:名词|附件|附录|注释|资料来源|《)/.test(heading.label ?? "");
  if (opensSeries || isAppendix || (isSection && standsAlone)) {
    return { style: "plain_top", rank: topRank };
  }
  return { style: "plain", rank: lowRank };
}

function enterPlain(stack: Entry[], heading: Heading, opensSeries: boolean): Entry | null {
  if (heading.label === null) return null;
  const { style, rank } = rankPlainHeading(stack, heading, opensSeries);
  const level = heading.level;
  if (level !== null) {
    const above = stack.findIndex((entry) => entry.level !== null && entry.level >= level);
    if (above >= 0) stack.length = above;
  } else if (style === "plain_top") {
    stack.length = 0;
  } else {
    popWhile(stack, (entry) => entry.rank >= rank);
  }
  return {
    style,
    rank: level === null ? rank : Math.min(rank, lowRank),
    level,
    label: heading.label,
  };
}

function enterNumbered(stack: Entry[], heading: Heading): Entry | null {
  const marker = heading.marker;
  if (marker === null) return null;
  const same = stack.findLastIndex((entry) => entry.style === marker.style);
  const top = stack.at(-1);
  const isNestedAgainstOrder =
    marker.style === "han_bracket" &&
    marker.isFirst &&
    top?.style === "digit" &&
    !stack.some((entry) => entry.style === "han");
  if (same >= 0) stack.length = same;
  else if (!isNestedAgainstOrder) popWhile(stack, (entry) => entry.rank > marker.rank);
  if (heading.label === null) return null;
  return { style: marker.style, rank: marker.rank, level: heading.level, label: heading.label };
}

function endsTable(block: CleanBlock): boolean {
  return block.kind === "paragraph" && /[。；;]$/.test(block.text) && !/^注/.test(block.text);
}

/** One entry a block. The first `headLength` blocks (title, date, speaker) open nothing. */
export function outline(
  blocks: readonly CleanBlock[],
  headLength: number,
): readonly OutlinedBlock[] {
  const headings = blocks.map((block, at) => (at < headLength ? null : readHeading(block)));
  const seriesBelow = findSeriesBelow(headings);
  const stack: Entry[] = [];
  return blocks.map((block, at) => {
    const heading = headings[at] ?? null;
    if (heading === null) {
      if (salutation.test(block.text)) popWhile(stack, (entry) => entry.rank > sectionRank);
      if (endsTable(block)) popWhile(stack, (entry) => entry.rank === captionRank);
      return { path: stack.map((entry) => entry.label), label: null };
    }
    const entry =
      heading.marker === null
        ? enterPlain(stack, heading, seriesBelow[at] ?? false)
        : enterNumbered(stack, heading);
    const path = stack.map((above) => above.label);
    if (entry !== null) stack.push(entry);
    return { path, label: heading.label };
  });
}
