/** Lines such as "来源:… 发布时间:2017-08-01 浏览次数:12" become metadata where the file says nothing better, and leave the text. */

import type { SourceMetadata } from "../document.ts";
import { findAll } from "../find-all.ts";
import { foldWidth } from "../fold.ts";
import { type Draft, type DraftBlock, keepBlocks, type Rule } from "./draft.ts";

const longestLine = 120;
const field =
  /(信息来源|稿件来源|文章来源|来源|发布机构|发布单位|发布时间|发布日期|发稿时间|更新时间|日期|时间|作者|编辑|责任编辑|浏览次数|点击数|点击|阅读|浏览|字体|字号|打印|分享)\s*[:：]\s*/g;

export const keepStatedMetadata: Rule = (draft) => {
  const lines = draft.blocks.filter(isFieldLine);
  if (lines.length === 0) return draft;
  const metadata = lines.reduce((known, line) => readFields(known, line.text), draft.metadata);
  return { ...keepBlocks(draft, (block) => !isFieldLine(block)), metadata } satisfies Draft;
};

const stamp = String.raw`\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?`;
const others = String.raw`(?:\s+\S{2,4}\s*:.*)?$`;
const fieldLines: readonly RegExp[] = [
  // 来源:市发展和改革委员会 发布时间:2017-08-01
  /^[【[(]?\s*(?:信息来源|稿件来源|文章来源|本文来源|来源|发布机构|发布单位|发布时间|发布日期|发稿时间|更新时间|最后更新)\s*:/,
  // 时间:2024-07-09 10:26:41 来源:… 字体:大 中 小. Minutes of a meeting state a time too, but not as a machine writes it.
  new RegExp(String.raw`^(?:时间|日期)\s*:\s*${stamp}${others}`),
  // 2024-05-06 15:10:53 字号:A- A A+ 来源:…
  new RegExp(String.raw`^${stamp}\s+(?:来源|字号|作者|浏览|编辑)\s*:`),
];

function isFieldLine(block: DraftBlock): boolean {
  const text = foldWidth(block.text).trim();
  if (block.kind === "table_row" || text.length > longestLine || /[。；]/.test(text)) return false;
  return fieldLines.some((pattern) => pattern.test(text));
}

function readFields(known: SourceMetadata, line: string): SourceMetadata {
  const text = foldWidth(line);
  const fields = findAll(text, field).map((match, at, all) => ({
    name: match[1] ?? "",
    value: text.slice(match.index + match[0].length, all[at + 1]?.index).trim(),
  }));
  const valueNamed = (pattern: RegExp): string | null => {
    const value = fields.find((one) => pattern.test(one.name))?.value ?? "";
    return value === "" ? null : value;
  };
  const time = valueNamed(/时间|日期/) ?? text;
  const publisher = valueNamed(/来源|机构|单位/)?.split(/\s{1,}|[|】\]]/)[0] ?? null;
  return {
    ...known,
    published: known.published ?? isoDate(time),
    publisher: known.publisher ?? publisher,
  };
}

function isoDate(text: string): string | null {
  const [, year, month = "", day = ""] =
    /((?:19|20)\d{2})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
