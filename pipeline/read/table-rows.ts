/**
 * The rows of a table as texts. In a table of values each cell is told together with its headings, as a sentence would
 * (2024年目标：⇥地区生产总值⇥1812.6亿元): a row of bare numbers says nothing to whoever reads it alone.
 */
import { type Grid, type GridCell, joinCells } from "./table-grid.ts";
import { distinctTexts, findLayout, type TableLayout } from "./table-layout.ts";
import { isValue, splitUnit, withUnit } from "./table-values.ts";

const period =
  /(?:19|20)\d{2}(?:[-－—–~～至](?:19|20)\d{2})?年?(?:\d{1,2}(?:[-－—–~～至]\d{1,2})?月(?:份|底|末)?)?|[“"]?十[一二三四五六]五[”"]?(?:时期|期间|末)?|(?<![比较])[上去今本当明]年|全年|上半年/;
/** What a column heading may add to a time without naming an indicator. */
const statements =
  /目标|计划|预期|任务|完成|情况|实绩|实际|预计|初步|绝对|总量|指标|数值|数据|数量|本期|本月|累计|实现|核算|水平|规模|现状|基期|基数|年[末底初]|末|底|值|数|额|量|性|为|的/g;
const growth = /增长|增速|增幅|涨幅|升降|±/;
const growthWords =
  /增长|增速|增幅|涨幅|升降|速度|幅度|率|同比|环比|[比较](?:上年|去年|同期)|(?:上年)?同期|名义|实际|目标|预期|计划|完成|累计|年均|可比价|按|[值的为±%％（）()、\s]/g;
/** Headings that name what is measured of the row's thing: 纱 under 产量 is 纱产量; 东湖区 under 地区生产总值 is a place. */
const measures =
  /^(?:产量|产值|增加值|销售[额量]|零售额|面积|金额|进口[额量]|出口[额量]|进出口额|投资额|完成额|收入|支出|人数|户数|比重|占比|占全部比重)$/;
const enumeration =
  /^(?:\d{1,2}[.．、)）](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]+)[)）]|[一二三四五六七八九十]+、|[①-⑳])\s*/;
const blankMark = /^[-—–－/\\.·…]*$/;

/** Texts of a table's rows in reading order; blank rows are left out. `unit`: stated above the table, "" if none. */
export function tableRowTexts(grid: Grid, unit = ""): readonly string[] {
  const layout = findLayout(grid);
  if (layout === null) return grid.map(joinCells).filter((text) => text.trim() !== "");
  const whole = { ...layout, unit: layout.unit === "" ? unit : layout.unit };
  return grid
    .flatMap((row, at) => (at < layout.bodyStart ? [joinCells(row)] : rowTexts(row, whole)))
    .filter((text) => text.trim() !== "");
}

interface RowHeading {
  readonly name: string;
  /** "" where the row states none. */
  readonly unit: string;
}

function rowTexts(row: readonly GridCell[], layout: TableLayout): readonly string[] {
  const heading = rowHeading(row, layout);
  // A row of one text is a heading inside the table: 一、经济发展.
  if (heading.name === "" || distinctTexts(row) < 2) return [joinCells(row)];
  return row.flatMap((cell, column) => {
    const text = cell.text.trim();
    const isTold = column === layout.nameColumn || column === layout.unitColumn;
    if (isTold || layout.ordinalColumns.has(column) || blankMark.test(text)) return [];
    if (column < layout.nameColumn) return [text];
    return [cellText(heading, layout, column, text)];
  });
}

function rowHeading(row: readonly GridCell[], layout: TableLayout): RowHeading {
  const { name, unit } = splitUnit(row[layout.nameColumn]?.seen ?? "");
  const plain = name.replace(enumeration, "").replace(/\s+/g, " ").trim();
  return {
    name: /^(?:19|20)\d{2}$/.test(plain) ? `${plain}年` : plain,
    unit: unit === "" ? unitCell(row, layout) : unit,
  };
}

function unitCell(row: readonly GridCell[], layout: TableLayout): string {
  return layout.unitColumn === null ? "" : (row[layout.unitColumn]?.seen.trim() ?? "");
}

function cellText(row: RowHeading, layout: TableLayout, column: number, text: string): string {
  const { name: heading, unit } = splitUnit(layout.headings[column] ?? "");
  if (!isValue(text)) return tell(heading, row.name, text);
  const rest = withoutPeriod(heading);
  const stated = unit === "" ? layout.unit : unit;
  if (isGrowth(rest)) {
    const rate = rest.replace(/[±%％]/g, "").replace(/^(?:增速|增幅|涨幅|)$/, "增长");
    const [opening, name] = growingIndicator(row, layout, column);
    // Growth of what? The table's title says it, and the row alone would claim another indicator.
    if (name === row.name && isListOfEntities(layout)) return tell(row.name, heading, text);
    const time = period.exec(heading)?.[0] ?? opening;
    const value = fall(rate, withUnit(text, unit === "" ? "%" : unit));
    return time === row.name ? tellOf(time, name, ...value) : tell(time, name, ...value);
  }
  if (isStatement(rest)) {
    return tell(heading, row.name, withUnit(text, row.unit === "" ? stated : row.unit));
  }
  return tellOf(row.name, heading, withUnit(text, stated === "" ? row.unit : stated));
}

/** The rows are trades or places: 采矿业 under 比上年增长, in a table of investment. */
function isListOfEntities(layout: TableLayout): boolean {
  return /^(?:行业|产业|部门|地区|区域|国家|县|市|类别)/.test(
    layout.headings[layout.nameColumn] ?? "",
  );
}

/** 增速 beside a column of 地区生产总值 is that column's growth; else it is the growth of what the row names. */
function growingIndicator(
  row: RowHeading,
  layout: TableLayout,
  column: number,
): readonly [string, string] {
  const before = splitUnit(layout.headings[column - 1] ?? "").name;
  const isIndicator =
    layout.valueColumns.has(column - 1) &&
    !isStatement(withoutPeriod(before)) &&
    !isGrowth(withoutPeriod(before));
  return isIndicator ? [row.name, before] : ["", row.name];
}

/** Under 比上年增长 a minus says that it fell; a reader of the sentence must not lose it. */
function fall(rate: string, value: string): readonly [string, string] {
  const isFall = /^[-－−]/.test(value) && /增长$/.test(rate);
  return isFall ? [rate.replace(/增长$/, "下降"), value.slice(1)] : [rate, value];
}

function withoutPeriod(heading: string): string {
  return heading.replace(new RegExp(period, "g"), "");
}

/** 比上年增长, 增速: growth of something that another heading names. */
function isGrowth(rest: string): boolean {
  return growth.test(rest) && rest.replace(growthWords, "") === "";
}

function isStatement(rest: string): boolean {
  return rest.replace(statements, "").replace(/[（）()、\s]/g, "") === "";
}

/** A measure is told of the row's thing itself; a whole indicator is told of a place or a time. */
function tellOf(name: string, heading: string, ...rest: readonly string[]): string {
  return measures.test(heading) ? tell("", name, heading, ...rest) : tell(name, heading, ...rest);
}

/** `opening：⇥rest⇥…`, without an opening that is empty. */
function tell(opening: string, ...rest: readonly string[]): string {
  return [...(opening === "" ? [] : [`${opening}：`]), ...rest].join("\t");
}
