/** Runs, quarantined files, versions and rules: what `duban status` says. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { printCell } from "../../report/rows.ts";
import { readStatus } from "../../track/status.ts";
import type { Html, Page } from "../layout.ts";
import { renderTable } from "../table.ts";
import { say, type Visit } from "../visit.ts";

export async function showRuns(visit: Visit, database: Database): Promise<Page> {
  const status = await readStatus(database);
  return {
    title: say(visit, "运行与隔离的文件", "Runs and quarantined files"),
    body: html`<p class="counts"><a href="/unknown">${say(visit, "词典里没有的指标", "Indicators that the lexicon lacks")}</a> <a href="/documents?problem=1">${say(visit, "有毛病的文件", "Documents with a problem")}</a> <a href="/ask/changes">${say(visit, "最近改变了什么", "What changed last")}</a></p>
${renderRows(visit, say(visit, "最近的运行", "Latest runs"), status.runs)}
${renderRows(visit, say(visit, "被隔离的文件", "Quarantined files"), status.quarantined)}
${renderRows(visit, say(visit, "文件", "Documents"), status.documents)}
${renderRows(visit, say(visit, "事实", "Facts"), status.facts)}
${renderRows(visit, say(visit, "规则表", "Tables of rules"), status.rules)}`,
  };
}

function renderRows(visit: Visit, title: string, rows: readonly PlainRow[]): Html {
  const [first] = rows;
  if (first === undefined) {
    return html`<section><h2>${title}</h2><p class="none">${say(visit, "（无）", "(none)")}</p></section>`;
  }
  const columns = Object.keys(first).map((name) => ({
    title: name,
    cell: (row: PlainRow) => printCell(row[name]),
  }));
  return html`<section><h2>${title}</h2>${renderTable(title, columns, rows)}</section>`;
}
