/** Turns a place as written (岚江省澜川市, 深圳, 全国) into a place with its full name and code. */
import type { Place, PlaceLevel } from "../document.ts";
import { type Division, findMentions, holds, nation, toPlace } from "./divisions.ts";

const suffixLevels: readonly (readonly [RegExp, PlaceLevel])[] = [
  [/(?:省|自治区|特别行政区)$/, "province"],
  [/(?:自治州|地区|盟|市|州)$/, "prefecture"],
  [/(?:自治县|自治旗|县|縣|区|區|旗)$/, "county"],
  [/(?:街道|镇|乡)$/, "township"],
];
/** 某市, XX县, 我市, 各县市区, 开发区: words for a place that name none. */
const generic =
  /[某xX×*○□\d]|^(?:全|我|本|各|该|此|县|市|省|区|一|两|几|多|兄弟|周边|外|所|社|园|工业|经济|高新|自由|经济技术|高新技术|产业)(?:省|市|县|区|州|盟|旗|镇|乡|园区|地区|开发区|产业区)*$|开发区$|园区$|自贸|贸易|试验区$|示范区$|地区$|社区$|小区$|^.?(?:城|乡|集|重点|中心|特色小|小城)镇$|^(?:城|家|返|下|故|民族|镇)乡$/;
const chain =
  /^([\u4e00-\u9fff]{2,6}?(?:省|自治区))?([\u4e00-\u9fff]{2,7}?(?:自治州|市|盟|州))?([\u4e00-\u9fff]{1,9}?(?:县|縣|区|區|旗))?([\u4e00-\u9fff]{2,6}?(?:街道|镇|乡))?$/;

/** The one that the others around it hold; null where several fit alike. */
function choose(divisions: readonly Division[], context: readonly Division[]): Division | null {
  if (divisions.length === 1) return divisions[0] ?? null;
  const held = divisions.filter((division) =>
    context.some((above) => above.code !== division.code && holds(above, division)),
  );
  if (held.length === 1) return held[0] ?? null;
  // 湘潭市 before 湘潭县, where the short name alone is written.
  const higher = divisions.filter((division) => division.level !== "county");
  return higher.length === 1 &&
    divisions.every((one) => one.name !== divisions[0]?.name || one === divisions[0])
    ? (higher[0] ?? null)
    : null;
}

/** Words that a name of a place does not hold: 在全市, 做好我县. */
const foreign = /[在全我本各某该对于向做的了是到从为和与及等年月日会讲]/;

function unlisted(written: string): Place | null {
  const match = chain.exec(written);
  if (match === null || generic.test(written) || foreign.test(written)) return null;
  const names = match.slice(1).filter((name) => name !== undefined);
  const name = names.at(-1);
  const level = suffixLevels.find(([suffix]) => suffix.test(name ?? ""))?.[1];
  if (name === undefined || level === undefined || generic.test(name)) return null;
  return { name, code: null, level, parent: names.at(-2) ?? null, evidence: written };
}

/**
 * `written` holds nothing but a place. `around` is text that may tell districts of one name apart.
 * A name that GB/T 2260 does not list is kept by its pattern, with code null.
 */
export function resolvePlace(written: string, around = ""): Place | null {
  const name = written.trim();
  if (/^(?:全国|中华人民共和国|我国|国务院)$/.test(name)) return nation(name);
  const mentions = findMentions(name);
  const last = mentions.at(-1);
  if (last === undefined || last.end !== name.length) return unlisted(name);
  const isWhole = mentions.every((mention, at) => mention.start === (mentions[at - 1]?.end ?? 0));
  if (!isWhole) return unlisted(name);
  const above = mentions.slice(0, -1).flatMap((mention) => mention.divisions);
  const context = [...above, ...findMentions(around).flatMap((mention) => mention.divisions)];
  const division = choose(last.divisions, context);
  if (division !== null) return toPlace(division, name);
  const level = last.divisions[0]?.level ?? "other";
  const written_ = last.divisions[0]?.name ?? name;
  return { name: written_, code: null, level, parent: null, evidence: name };
}
