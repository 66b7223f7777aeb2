/** What to look at this morning: what is new, what is due, what went silent, what was missed. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { readHead } from "../../report/reads/head.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Kept } from "../kept.ts";
import type { Html, Page } from "../layout.ts";
import { linkFact, renderField, renderTable } from "../table.ts";
import { minuteOf } from "../times.ts";
import { address, say, type Visit } from "../visit.ts";
import { commitmentColumns, commitmentsOf, type ShownCommitment } from "./commitment-table.ts";
import { nameIndicator, nameVerdict } from "./names.ts";
import { askedSince, type News, readNews, renderDocumentNews, renderVerdictNews } from "./news.ts";
import { sayReason } from "./reasons.ts";

const rowsOfNews = 6;
const rowsDue = 8;

export async function showHome(visit: Visit, database: Database, kept: Kept): Promise<Page> {
  const { documentCount } = await readHead(database, undefined);
  const verdicts = await database.rows(readSqlFile("pages", "home_verdicts").text);
  const missed = await database.rows(readSqlFile("pages", "home_missed").text);
  const runs = await database.rows(readSqlFile("commands", "status_runs").text);
  const wanted = { since: askedSince(visit), limit: rowsOfNews, offset: 0 };
  const news = await readNews(database, kept, wanted);
  const month = visit.today.slice(0, 7);
  const day = commitmentsOf(visit.today);
  const due = await kept.rows(day, readSqlFile("pages", "commitments").text, {
    ...{ place: null, body: null, status: null, light: null, order: null },
    due: month,
    limit: rowsDue,
    offset: 0,
  });
  const counts = await kept.rows(day, readSqlFile("pages", "commitment_counts").text, {
    ...{ place: null, body: null },
    month,
  });
  return {
    title: say(visit, "承诺了什么，办得怎样", "What was promised, and what came of it"),
    body: html`<p>${say(visit, `今天 ${visit.today}，库里 ${documentCount} 件文件。每个数字都可点到原句。`, `Today is ${visit.today}; ${documentCount} documents. Every figure leads to its sentence.`)}</p>
<form class="filter" action="/explore">${renderField(say(visit, "地方", "Place"), "place", undefined)}${renderField(say(visit, "指标", "Indicator"), "indicator", undefined)}<button>${say(visit, "看目标", "Targets")}</button></form>
${renderMorning(visit, news, counts)}${renderNews(visit, news)}${renderDue(visit, month, due)}${renderMissed(visit, missed)}${renderVerdicts(visit, verdicts)}${renderRun(visit, runs[0])}`,
  };
}

/** One figure for each question of the morning. */
function renderMorning(visit: Visit, news: News | null, counts: readonly PlainRow[]): Html {
  const sum = (column: string, fits: (row: PlainRow) => boolean): number =>
    counts.filter(fits).reduce((total, row) => total + Number(row[column]), 0);
  const tile = (path: string, name: string, count: number): Html =>
    html`<li><a href="${path}">${name} <strong>${count}</strong></a></li>`;
  return html`<ul class="tiles morning">
${tile("/news", say(visit, "新近动过的文件", "Documents new or changed"), news?.documentCount ?? 0)}
${tile("/news", say(visit, "新近变了的结论", "Verdicts changed"), news?.verdictCount ?? 0)}
${tile(
  "/due",
  say(visit, "本月到期的任务", "Due this month"),
  sum("due_count", () => true),
)}
${tile(
  address("/commitments", { light: "red" }),
  say(visit, "红灯", "Red lights"),
  sum("commitment_count", ({ light }) => light === "red"),
)}
${tile(
  address("/commitments", { status: "silent", light: "yellow" }),
  say(visit, "到期而未见下文", "Gone silent"),
  sum("commitment_count", ({ status, light }) => status === "silent" && light === "yellow"),
)}
</ul>`;
}

function renderNews(visit: Visit, news: News | null): Html {
  if (news === null || news.verdictCount + news.documentCount === 0) return html``;
  const more = html`<p><a href="/news">${say(visit, `${news.since} 以来的全部变动`, `All changes since ${news.since}`)}</a></p>`;
  return html`${renderVerdictNews(visit, news.verdicts, say(visit, `${news.since} 以来变了的结论，没有完成的在先`, `Verdicts changed since ${news.since}, missed ones first`))}${renderDocumentNews(visit, news.documents, say(visit, `共 ${news.documentCount} 件`, `${news.documentCount} in all`))}${more}`;
}

function renderDue(visit: Visit, month: string, found: readonly PlainRow[]): Html {
  const rows = found as unknown as readonly ShownCommitment[];
  const title = html`<h2>${say(visit, "本月到期", "Due this month")}</h2>`;
  if (rows.length === 0) {
    return html`<section>${title}<p class="none">${say(visit, `${month} 没有到期的任务。`, `No commitment is due in ${month}.`)} <a href="${address("/due", {})}">${say(visit, "看别的月份", "Other months")}</a></p></section>`;
  }
  const caption = say(visit, "离今天最近的在先", "those nearest to today first");
  return html`<section>${title}${renderTable(caption, commitmentColumns(visit, rows, { hasBody: false }), rows)}<p><a href="/due">${say(visit, "全部，按单位", "All, by body")}</a></p></section>`;
}

function renderMissed(visit: Visit, rows: readonly PlainRow[]): Html {
  if (rows.length === 0) return html``;
  const columns = [
    { title: say(visit, "地方", "Place"), cell: (row: PlainRow) => String(row["place"]) },
    { title: say(visit, "年份", "Year"), cell: (row: PlainRow) => String(row["year"]) },
    {
      title: say(visit, "指标", "Indicator"),
      cell: (row: PlainRow) =>
        html`<a href="/promise/${row["promise_id"]}">${nameIndicator(visit, row["indicator"], row["measure"])}</a>`,
    },
    {
      title: say(visit, "承诺", "Promised"),
      kind: "quote" as const,
      cell: (row: PlainRow) => linkFact(row["promise_fact_id"], row["promise_quote"]),
    },
    {
      title: say(visit, "缘由", "Reason"),
      kind: "quote" as const,
      cell: (row: PlainRow) => sayReason(visit, row["reason"]),
    },
  ];
  const all = address("/ask/promises_by_verdict", { verdict: "missed" });
  return html`<section><h2>${say(visit, "没有完成的目标", "Targets missed")}</h2>${renderTable(say(visit, "年份近的在先", "the latest years first"), columns, rows)}<p><a href="${all}">${say(visit, "全部没有完成的", "All that were missed")}</a></p></section>`;
}

function renderVerdicts(visit: Visit, rows: readonly PlainRow[]): Html {
  const items = rows.map(
    ({ verdict, promise_count }) =>
      html`<li><a href="${address("/ask/promises_by_verdict", { verdict: String(verdict) })}"><span class="verdict ${verdict}">${nameVerdict(visit, String(verdict))}</span> <strong>${promise_count}</strong></a></li>`,
  );
  return html`<section><h2>${say(visit, "全部承诺的结论", "Verdicts of all promises")}</h2><ul class="tiles">${items}</ul></section>`;
}

function renderRun(visit: Visit, run: PlainRow | undefined): Html {
  if (run === undefined) return html``;
  return html`<section><h2>${say(visit, "上一次运行", "The last run")}</h2><p>${minuteOf(run["started_at"])}${say(visit, "：", ": ")}${say(visit, `读入 ${run["loaded_count"]}，未变 ${run["unchanged_count"]}，隔离 ${run["quarantined_count"]}`, `${run["loaded_count"]} read, ${run["unchanged_count"]} unchanged, ${run["quarantined_count"]} quarantined`)} <a href="/runs">${say(visit, "详情", "Details")}</a></p></section>`;
}
