/** What the lines above a table say of all its values: 表1 2024年主要目标, 单位：亿元. Imports its own stage only. */
import { statedUnit } from "./table-values.ts";

export interface TableTitle {
  /** "" where none or several are named. */
  readonly unit: string;
  /** 2024年; "" where none or several are named. */
  readonly period: string;
}

export const untitled: TableTitle = { unit: "", period: "" };

const linesAbove = 2;
const longestTitle = 50;
const years = /(?<!\d)(?:19|20)\d{2}(?=年)/g;

/** `above`: the texts before the table, in order; the last two are looked at. */
export function readTableTitle(above: readonly string[]): TableTitle {
  const near = above.slice(-linesAbove).reverse();
  const unit = statedUnit(near[0] ?? "");
  // A line of the unit alone stands between the title and the table.
  const isUnitAlone = /^[（(]?单位\s*[:：]/.test((near[0] ?? "").trim());
  return { unit, period: statedPeriod(near[isUnitAlone ? 1 : 0] ?? "") };
}

/** The year of a title: 表1 2024年主要预期目标, 2024年经济社会发展主要指标; a sentence is none. */
function statedPeriod(line: string): string {
  const text = line.replace(/[（(]?单位\s*[:：].*$/, "").trim();
  const isTitle =
    text.length <= longestTitle &&
    (/^附?表\s*[\d一二三四五六七八九十]/.test(text) ||
      /(?:目标|指标|计划|情况|任务|表)$/.test(text));
  const found = isTitle && !/[。；;]/.test(text) ? (text.match(years) ?? []) : [];
  return new Set(found).size === 1 ? `${found[0]}年` : "";
}
