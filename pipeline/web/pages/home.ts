/** What to look at this morning: lights, what is due, what was missed, what the last run did. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { readHead } from "../../report/reads/head.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Html, Page } from "../layout.ts";
import { linkFact, renderField, renderTable } from "../table.ts";
import { address, say, type Visit } from "../visit.ts";
import { nameVerdict } from "./names.ts";

export async function showHome(visit: Visit, database: Database): Promise<Page> {
  const head = await readHead(database, undefined);
  const verdicts = await database.rows(readSqlFile("pages", "home_verdicts").text);
  const missed = await database.rows(readSqlFile("pages", "home_missed").text);
  const runs = await database.rows(readSqlFile("commands", "status_runs").text);
  return {
    title: say(visit, "承诺了什么，办得怎样", "What was promised, and what came of it"),
    body: html`<p>${say(visit, `${head.documentCount} 件文件，截至 ${head.asOf}。每个数字都可点到原句。`, `${head.documentCount} documents, as of ${head.asOf}. Every figure leads to its sentence.`)}</p>
<form class="filter" action="/explore">${renderField(say(visit, "地方", "Place"), "place", undefined)}${renderField(say(visit, "指标", "Indicator"), "indicator", undefined)}<button>${say(visit, "看目标", "Targets")}</button></form>
<p class="counts"><a href="/explore">${say(visit, "按地方", "By place")}</a> <a href="${address("/commitments", { due: "month" })}">${say(visit, "本月到期的任务", "Commitments due this month")}</a> <a href="${address("/commitments", { light: "red" })}">${say(visit, "红灯", "Red lights")}</a> <a href="${address("/commitments", { status: "silent" })}">${say(visit, "未见下文", "Gone silent")}</a></p>
${renderVerdicts(visit, verdicts)}${renderMissed(visit, missed)}${renderRun(visit, runs[0])}`,
  };
}

function renderVerdicts(visit: Visit, rows: readonly PlainRow[]): Html {
  const items = rows.map(
    ({ verdict, promise_count }) =>
      html`<li><a href="${address("/ask/promises_by_verdict", { verdict: String(verdict) })}"><span class="verdict ${verdict}">${nameVerdict(visit, String(verdict))}</span> <strong>${promise_count}</strong></a></li>`,
  );
  return html`<section><h2>${say(visit, "全部承诺的结论", "Verdicts of all promises")}</h2><ul class="tiles">${items}</ul></section>`;
}

function renderMissed(visit: Visit, rows: readonly PlainRow[]): Html {
  if (rows.length === 0) return html``;
  const columns = [
    { title: say(visit, "地方", "Place"), cell: (row: PlainRow) => String(row["place"]) },
    { title: say(visit, "年份", "Year"), cell: (row: PlainRow) => String(row["year"]) },
    {
      title: say(visit, "指标", "Indicator"),
      cell: (row: PlainRow) =>
        html`<a href="/promise/${row["promise_id"]}">${row["indicator"]}</a>`,
    },
    {
      title: say(visit, "承诺", "Promised"),
      kind: "quote" as const,
      cell: (row: PlainRow) => linkFact(row["promise_fact_id"], row["promise_quote"]),
    },
    {
      title: say(visit, "缘由", "Reason"),
      kind: "quote" as const,
      cell: (row: PlainRow) => String(row["reason"]),
    },
  ];
  return html`<section><h2>${say(visit, "最近没有完成的", "Missed most recently")}</h2>${renderTable(say(visit, "最近没有完成的目标", "Targets missed most recently"), columns, rows)}</section>`;
}

function renderRun(visit: Visit, run: PlainRow | undefined): Html {
  if (run === undefined) return html``;
  return html`<section><h2>${say(visit, "上一次运行", "The last run")}</h2><p>${run["started_at"]}：${say(visit, `读入 ${run["loaded_count"]}，未变 ${run["unchanged_count"]}，隔离 ${run["quarantined_count"]}`, `${run["loaded_count"]} read, ${run["unchanged_count"]} unchanged, ${run["quarantined_count"]} quarantined`)} <a href="/runs">${say(visit, "详情", "Details")}</a></p></section>`;
}
