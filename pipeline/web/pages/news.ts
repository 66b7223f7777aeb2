/** What is new since yesterday: documents that were read, changed or lost, and verdicts that changed with them. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Kept } from "../kept.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { linkFact, renderField, renderTable, shortenPath, type TableColumn } from "../table.ts";
import { dayBefore, minuteOf } from "../times.ts";
import { address, asked, askedPage, say, type Visit } from "../visit.ts";
import { nameIndicator, nameTerm, nameVerdict } from "./names.ts";
import { sayReason } from "./reasons.ts";

const rowsPerPage = 30;

export interface News {
  /** ISO date, in UTC as the runs are. */
  readonly since: string;
  readonly documents: readonly PlainRow[];
  readonly verdicts: readonly PlainRow[];
  readonly documentCount: number;
  readonly verdictCount: number;
}

/** The first `limit` after `offset` of each; null where no run ever changed anything. */
export async function readNews(
  database: Database,
  kept: Kept,
  wanted: { readonly since: string; readonly limit: number; readonly offset: number },
): Promise<News | null> {
  return await kept.once(JSON.stringify(["news", wanted]), async () => {
    const [row] = await database.rows(readSqlFile("pages", "news_since").text, {
      since: wanted.since,
    });
    if (typeof row?.["since"] !== "string") return null;
    const slice = { ...wanted, since: row["since"] };
    const documents = await database.rows(readSqlFile("pages", "news_documents").text, slice);
    const verdicts = await database.rows(readSqlFile("pages", "news_verdicts").text, slice);
    return {
      since: row["since"],
      documents,
      verdicts,
      documentCount: Number(documents[0]?.["document_count"] ?? 0),
      verdictCount: Number(verdicts[0]?.["verdict_count"] ?? 0),
    };
  });
}

/** A day that the reader named, or yesterday. */
export function askedSince(visit: Visit): string {
  const since = asked(visit, "since") ?? "";
  const isDay = /^\d{4}-\d\d-\d\d$/.test(since) && !Number.isNaN(Date.parse(since));
  return isDay ? since : dayBefore(visit.today);
}

export async function showNews(visit: Visit, database: Database, kept: Kept): Promise<Page> {
  const since = askedSince(visit);
  const page = askedPage(visit);
  const slice = { since, limit: rowsPerPage, offset: (page - 1) * rowsPerPage };
  const news = await readNews(database, kept, slice);
  const title = say(visit, "新近变动", "What is new");
  if (news === null) {
    return {
      title,
      body: html`<p class="none">${say(visit, "还没有一次运行改变过什么。", "No run has changed anything yet.")}</p>`,
    };
  }
  const most = Math.max(news.documentCount, news.verdictCount);
  return {
    title: say(visit, `${news.since} 以来的变动`, `What is new since ${news.since}`),
    body: html`<form class="filter" action="/news">${renderField(say(visit, "从哪天起（如 2025-06-30）", "Since (such as 2025-06-30)"), "since", since)}<button>${say(visit, "看", "Show")}</button></form>
<p class="exports"><a href="${address("/report/bulletin.html", { since: news.since })}">${say(visit, "做成快报", "As a bulletin")}</a> · <a href="/ask/changes">${say(visit, "最近一次有变动的运行", "The latest run that changed something")}</a></p>
${renderVerdictNews(visit, news.verdicts, say(visit, `结论变了 ${news.verdictCount} 条，没有完成的在先`, `${news.verdictCount} verdicts changed, missed ones first`))}
${renderDocumentNews(visit, news.documents, say(visit, `文件 ${news.documentCount} 件`, `${news.documentCount} documents`))}
${renderPager(visit, page, most > page * rowsPerPage)}`,
  };
}

export function renderVerdictNews(visit: Visit, rows: readonly PlainRow[], caption: string): Html {
  if (rows.length === 0) return html``;
  const columns: readonly TableColumn<PlainRow>[] = [
    { title: say(visit, "地方", "Place"), cell: (row) => String(row["place"]) },
    { title: say(visit, "年份", "Year"), cell: (row) => String(row["year"] ?? "") },
    {
      title: say(visit, "指标", "Indicator"),
      cell: (row) =>
        html`<a href="/promise/${row["promise_id"]}">${nameIndicator(visit, row["indicator"], row["measure"])}</a>`,
    },
    { title: say(visit, "结论", "Verdict"), kind: "date", cell: (row) => renderChange(visit, row) },
    {
      title: say(visit, "承诺", "Promised"),
      kind: "quote",
      cell: (row) => linkFact(row["promise_fact_id"], row["promise_quote"]),
    },
    {
      title: say(visit, "结果或缘由", "Outcome or reason"),
      kind: "quote",
      cell: (row) =>
        row["delivery_quote"] === null
          ? sayReason(visit, row["reason"])
          : linkFact(row["delivery_fact_id"], row["delivery_quote"]),
    },
  ];
  return html`<section><h2>${say(visit, "新近变了的结论", "Verdicts that changed")}</h2>${renderTable(caption, columns, rows)}</section>`;
}

function renderChange(visit: Visit, row: PlainRow): Html {
  const verdict = (value: unknown): Html =>
    html`<span class="verdict ${value}">${nameVerdict(visit, String(value))}</span>`;
  const before =
    row["verdict_before"] === null
      ? say(visit, "新 ", "new ")
      : html`${verdict(row["verdict_before"])} → `;
  return html`${before}${verdict(row["verdict_after"])}`;
}

export function renderDocumentNews(visit: Visit, rows: readonly PlainRow[], caption: string): Html {
  if (rows.length === 0) return html``;
  const columns: readonly TableColumn<PlainRow>[] = [
    {
      title: say(visit, "文件", "Document"),
      cell: ({ document }) =>
        html`<a class="path" href="${address("/document", { path: String(document) })}">${shortenPath(String(document))}</a>`,
    },
    {
      title: say(visit, "怎样", "What"),
      cell: ({ reason, status }) => nameTerm(visit, "cause", String(reason ?? status)),
    },
    {
      title: say(visit, "新增事实", "Facts added"),
      kind: "number",
      cell: ({ facts_added }) => Number(facts_added ?? 0),
    },
    {
      title: say(visit, "减去事实", "Facts removed"),
      kind: "number",
      cell: ({ facts_removed }) => Number(facts_removed ?? 0),
    },
    {
      title: say(visit, "时间", "Time"),
      kind: "date",
      cell: ({ changed_at }) => minuteOf(changed_at),
    },
  ];
  return html`<section><h2>${say(visit, "新近动过的文件", "Documents new or changed")}</h2>${renderTable(caption, columns, rows)}</section>`;
}
