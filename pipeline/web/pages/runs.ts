/** Runs, quarantined files, versions and rules: what `duban status` says. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { countOf } from "../../plural.ts";
import { readStatus, type Status } from "../../track/status.ts";
import type { Kept } from "../kept.ts";
import type { Html, Page } from "../layout.ts";
import { renderTable } from "../table.ts";
import { say, type Visit } from "../visit.ts";
import { kindOf, renderCell, shownColumns } from "./cells.ts";
import { readColumnTitles } from "./columns.ts";

/** What only these tables have. */
const ownTitles: ReadonlyMap<string, string> = new Map([
  ["started_at", "开始｜Start"],
  ["finished_at", "结束｜End"],
  ["extractor_version", "规则版本｜Version of the rules"],
  ["rules_hash", "规则的散列｜Hash of the rules"],
  ["file_count", "文件｜Files"],
  ["loaded_count", "读入｜Read"],
  ["unchanged_count", "未变｜Unchanged"],
  ["quarantined_count", "隔离｜Quarantined"],
  ["document_count", "件数｜Documents"],
  ["near_duplicate_count", "重复｜Copies"],
  ["average_part_coverage", "平均正文占比｜Average share of text"],
  ["part_coverage", "正文占比｜Share of text"],
  ["part_count", "篇数｜Parts"],
  ["character_count", "字数｜Characters"],
  ["fact_count", "条数｜Facts"],
  ["kind", "种类｜Kind"],
  ["status", "状态｜State"],
  ["table_name", "表｜Table"],
  ["row_count", "行数｜Rows"],
  ["path", "文件｜File"],
  ["code", "代号｜Code"],
  ["severity", "轻重｜Severity"],
  ["message", "说明｜Message"],
  ["page", "页｜Page"],
  ["cause", "原因｜Cause"],
  ["facts_added", "新增事实｜Facts added"],
  ["facts_removed", "减去事实｜Facts removed"],
  ["verdicts_changed", "变了的结论｜Verdicts changed"],
]);

export async function showRuns(visit: Visit, database: Database, kept: Kept): Promise<Page> {
  const status = await kept.once("runs", () => readStatus(database));
  const sections: Html[] = [];
  for (const [title, rows] of sectionsOf(visit, status)) {
    sections.push(await renderRows(visit, database, title, rows));
  }
  return {
    title: say(visit, "运行与隔离的文件", "Runs and quarantined files"),
    body: html`<p class="counts"><a href="/news">${say(visit, "新近变动", "What is new")}</a> <a href="/unknown">${say(visit, "词典里没有的指标", "Indicators that the lexicon lacks")}</a> <a href="/documents?problem=1">${say(visit, "有毛病的文件", "Documents with a problem")}</a></p>${sections}`,
  };
}

function sectionsOf(
  visit: Visit,
  status: Status,
): readonly (readonly [title: string, rows: readonly PlainRow[]])[] {
  return [
    [say(visit, "最近的运行", "Latest runs"), status.runs],
    [say(visit, "最近改变了什么", "What changed last"), status.changes],
    [say(visit, "被隔离的文件", "Quarantined files"), status.quarantined],
    [
      say(visit, "正文不到一半的文件", "Documents of which less than half was used"),
      status.coverage,
    ],
    [say(visit, "文件", "Documents"), status.documents],
    [say(visit, "事实", "Facts"), status.facts],
    [say(visit, "规则表", "Tables of rules"), status.rules],
  ];
}

async function renderRows(
  visit: Visit,
  database: Database,
  title: string,
  rows: readonly PlainRow[],
): Promise<Html> {
  const [first] = rows;
  if (first === undefined) {
    return html`<section><h2>${title}</h2><p class="none">${say(visit, "没有", "None")}</p></section>`;
  }
  const isFilled = (name: string): boolean => rows.some((row) => row[name] !== null);
  const names = shownColumns(Object.keys(first)).filter(
    (name) => name !== "page" || isFilled(name),
  );
  const titles = await readColumnTitles(visit, database, names, ownTitles);
  const columns = [...titles].map(([name, text]) => ({
    title: text,
    kind: kindOf(name, rows),
    cell: (row: PlainRow) => renderCell(visit, name, row),
  }));
  return html`<section><h2>${title}</h2>${renderTable(say(visit, `${rows.length} 行`, countOf(rows.length, "row")), columns, rows)}</section>`;
}
