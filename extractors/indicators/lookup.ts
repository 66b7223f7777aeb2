/** Finds the lexicon's id of an indicator's phrase: exact, then folded, then the longest known name that ends it. */
import { listCell, readLexicon } from "../../pipeline/lexicon.ts";

export interface Indicator {
  readonly id: string;
  readonly name: string;
  /** up, down or near: which side of a target is the better one. */
  readonly polarity: string;
  /** The usual measure: growth, level … */
  readonly measure: string;
}

const byName: Map<string, Indicator> = new Map();
for (const row of readLexicon("indicators")) {
  const indicator: Indicator = {
    id: row["id"] ?? "",
    name: row["name"] ?? "",
    polarity: row["polarity"] ?? "up",
    measure: row["measure"] ?? "",
  };
  for (const name of [indicator.name, ...listCell(row["aliases"])])
    byName.set(foldName(name), indicator);
}

/** Near-duplicates of names fold: 城镇新增就业人数 = 城镇新增就业, 全社会研发投入 = 研发投入. */
function foldName(name: string): string {
  return name
    .replace(/[\s“”"'（）()]/g, "")
    .replace(/^(?:全国|全省|全市|全县|全区|我国|我省|我市|全年|当年|本市|年|新)(?=.{3})/, "")
    .replace(/^(?:各类|全部)(?=.{3})/, "")
    .replace(/的(?=(?:比重|比例|占比)$)/, "")
    .replace(/规模以上/g, "规上")
    .replace(
      /(?<=.{3})(?:总水平|人数|总数|总计|合计|增速|增长|涨幅|增幅|降幅|减幅|升幅|同比|预期|安排)$/,
      "",
    );
}

/** The indicator of a clean phrase, or null where the lexicon does not know it. */
export function findIndicator(phrase: string): Indicator | null {
  const bare = phrase.replace(/[（(][^（）()]*[）)]/g, "");
  return byName.get(foldName(phrase)) ?? byName.get(phrase) ?? byName.get(foldName(bare)) ?? null;
}

/** “全程网办”事项达75%: a share of things that has a rate of its own is that rate. */
export function findRate(phrase: string): Indicator | null {
  const rate = phrase.replace(/(?:事项|比例|占比|比重)$/, "率");
  return rate === phrase ? null : findIndicator(rate);
}

/** True where the phrase as a whole is a name or alias of the lexicon. */
export function isKnownIndicator(phrase: string): boolean {
  return findIndicator(phrase) !== null;
}
