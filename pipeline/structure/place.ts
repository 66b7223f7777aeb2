/** Where a part belongs: by its text, then by its metadata, at last by the name of its file. */

import type { Place } from "../document.ts";
import { findAll } from "../find-all.ts";
import { type Note, note } from "../result.ts";
import {
  divisionsSpelt,
  divisionWithCode,
  findMentions,
  holds,
  nation,
  toPlace,
} from "./divisions.ts";
import { findFrequentPlace } from "./frequent-place.ts";
import { headLines, type Manuscript } from "./manuscript.ts";
import { resolvePlace } from "./written-place.ts";

export interface PlaceContext {
  readonly manuscript: Manuscript;
  readonly title: string | null;
  readonly text: string;
}

type PlaceRule = (context: PlaceContext) => Place | null;

const han = "[\\u4e00-\\u9fff]";

function firstResolved(text: string, pattern: RegExp, around: string): Place | null {
  for (const match of findAll(text, pattern)) {
    const place = resolvePlace(match[1] ?? match[2] ?? "", around);
    if (place !== null) return place;
  }
  return null;
}

function opening({ manuscript }: PlaceContext): string {
  const length = Math.max(manuscript.headLength, 4) + 3;
  return manuscript.blocks
    .slice(0, length)
    .map((block) => block.text)
    .join("\n");
}

/** 在贵阳市第十四届人民代表大会第五次会议上 */
function fromOccasion(context: PlaceContext): Place | null {
  const pattern = new RegExp(`在(${han}{2,14}?)第[一二三四五六七八九十\\d]+届人民代表大会`, "g");
  return firstResolved(opening(context), pattern, context.text);
}

/** 我代表深圳市人民政府; 我代表国务院 */
function fromRepresentation(context: PlaceContext): Place | null {
  const text = opening(context);
  if (/代表国务院/.test(text)) return nation("代表国务院");
  return firstResolved(text, new RegExp(`代表(${han}{2,14}?)人民政府`, "g"), context.text);
}

/** 绵阳市政府工作报告, 在澜川市招商引资推进会上的讲话, 2023年泰顺县…统计公报 */
function inTitle(title: string, around: string): Place | null {
  if (/中华人民共和国/.test(title)) return nation("中华人民共和国");
  const pattern = new RegExp(
    `(?:^在?|在|年|关于|——)(${han}{2,14}?)(?=\\d{4}|政府工作|人民政府|国民经济|统计|招商|外事|外经|商务|开放型|经济|市委|县委|区委|政协|人大|第|重点|重大|全)`,
    "gm",
  );
  return firstResolved(title, pattern, around);
}

function fromHeadTitle(context: PlaceContext): Place | null {
  const lines = headLines(context.manuscript).join("\n");
  return inTitle(lines, context.text);
}

/** 国家统计局; 深圳市市长; 陕西省铜川市印台区委常委 */
function fromOffice(context: PlaceContext): Place | null {
  const lines = headLines(context.manuscript).join("\n");
  if (/国家统计局|国务院/.test(lines)) return nation("国家统计局");
  const pattern = new RegExp(
    `(?:(?<=^|\\s)(${han}{1,5}[市县縣区區州旗])(?=${han}{0,14}(?:局|委|委员会|委員會|厅|廳|办公室|辦公室)(?:\\s|$))|(${han}{2,14}?)(?:人民政府|代?市长|代?县长|代?区长|省长|州长|统计局|发展和改革委员会|委常委|委书记))`,
    "gm",
  );
  return firstResolved(lines, pattern, context.text);
}

/** 今年以来，澜川市各级各部门…: a place that the standard does not list, named with its own offices. */
function fromOwnOffices({ text }: PlaceContext): Place | null {
  const pattern = new RegExp(
    `(?:^|[，。；、,;:：”\\s])(${han}{1,4}[市县区州])(?=各级各部门|各级党委|上下|委、|人民政府)`,
    "gm",
  );
  const names = new Set(findAll(text, pattern).map((match) => match[1] ?? ""));
  const places = [...names].flatMap((name) => resolvePlace(name, text) ?? []);
  return places.length === 1 ? (places[0] ?? null) : null;
}

function fromFrequency(context: PlaceContext): Place | null {
  return findFrequentPlace(context.text);
}

/** Shenzhen Foreign Affairs Office: the other half of a page in two languages. */
function fromEnglish({ text }: PlaceContext): Place | null {
  const pattern =
    /\b([A-Z][a-z]{3,})(?= (?:Municipal|City|Province|Provincial|County|District|Foreign))/g;
  for (const match of findAll(text, pattern)) {
    const spelt = divisionsSpelt(match[1] ?? "").filter(({ level }) => level !== "county");
    const [division] = spelt;
    if (division !== undefined && spelt.length === 1) return toPlace(division, match[1] ?? "");
  }
  return null;
}

/** http://www.guinan.gov.cn/: a government's address spells its place. */
function fromAddress({ manuscript }: PlaceContext): Place | null {
  const url = manuscript.isOnly ? (manuscript.metadata.url ?? "") : "";
  const host = /^https?:\/\/(?:www\.)?(?:[a-z]+\.)??([a-z]+)\.gov\.cn/.exec(url)?.[1];
  if (host === undefined) return null;
  const spelt = divisionsSpelt(host);
  const higher = spelt.filter(({ level }) => level !== "county");
  const [division] = higher.length > 0 ? higher : spelt;
  const isOnly = higher.length === 1 || spelt.length === 1;
  return division !== undefined && isOnly ? toPlace(division, host) : null;
}

function fromMetadata({ manuscript, title, text }: PlaceContext): Place | null {
  const { publisher } = manuscript.metadata;
  const byTitle = title === null ? null : inTitle(title, text);
  if (byTitle !== null || publisher === null || !manuscript.isOnly) return byTitle;
  const office = new RegExp(
    `^(${han}{2,14}?[省市县区州旗])(?=${han}{0,12}(?:政府|局|厅|委|办|委员会|办公室)$)`,
    "g",
  );
  return firstResolved(publisher, office, text);
}

/** 1—10月德清县固定资产投资…: the only listed place of the title, told of in the text too. */
function fromTitleMention({ title, text }: PlaceContext): Place | null {
  const names = findMentions(title ?? "").map(({ start, end }) => (title ?? "").slice(start, end));
  const [name] = names.filter((written) => written.length > 2 && /[省市县区州旗]$/.test(written));
  if (name === undefined || names.length > 1 || text.split(name).length < 3) return null;
  return resolvePlace(name, text);
}

/** 贵阳市/2014.md, 全国-2014.md: one name among the folders, the nearest first. */
export function placeOfFile(fileName: string): Place | null {
  const segments = fileName
    .replace(/\.[A-Za-z0-9]{1,8}$/, "")
    .split(/[\\/]/)
    .reverse();
  for (const segment of segments) {
    for (const word of segment.split(/[-_—\s\d（）()年]+/)) {
      const place = word.length >= 2 ? resolvePlace(word) : null;
      if (place?.code != null) return place;
    }
  }
  return null;
}

const rules: readonly PlaceRule[] = [
  fromOccasion,
  fromRepresentation,
  fromHeadTitle,
  fromOffice,
  fromFrequency,
  fromOwnOffices,
  fromEnglish,
  fromMetadata,
  fromTitleMention,
  fromAddress,
];

/** The place that the document itself names; null where it names none. */
export function readPlace(context: PlaceContext): Place | null {
  for (const rule of rules) {
    const place = rule(context);
    if (place !== null) return place;
  }
  return null;
}

/** A file under the wrong place's folder: the text wins, and a note says so. */
export function notePlaceMismatch(named: Place | null, fileName: string): readonly Note[] {
  const filed = placeOfFile(fileName);
  const ofText = divisionWithCode(named?.code ?? null);
  const ofFile = divisionWithCode(filed?.code ?? null);
  if (named === null || ofText === null || ofFile === null) return [];
  if (holds(ofText, ofFile) || holds(ofFile, ofText)) return [];
  const message = `The text is about ${named.name} (${named.evidence}), the path says ${ofFile.name}: kept ${named.name}. Move the file if the text is right.`;
  return [note("place_mismatch", "warning", message)];
}
