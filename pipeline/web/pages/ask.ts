/** Saved queries by name, and a box for SQL. */
import { html } from "hono/html";
import { pickLanguage } from "../../cli/language.ts";
import { listQueries } from "../../track/query.ts";
import type { Html, Page } from "../layout.ts";
import type { LimitedAnswer } from "../limited-sql.ts";
import { asked, say, type Visit } from "../visit.ts";
import { renderAnswer, renderExports } from "./query.ts";

/** `answer` is null where nothing was asked yet; `fault` is what is wrong with the SQL. */
export function showAsk(visit: Visit, answer: LimitedAnswer | null, fault: string | null): Page {
  const queries = listQueries().map(
    ({ name, title }) =>
      html`<li><a href="/ask/${name}">${pickLanguage(title, visit.language)}</a> <code>${name}</code></li>`,
  );
  return {
    title: say(visit, "查询", "Ask"),
    body: html`<section><h2>SQL</h2>${renderBox(visit)}${fault === null ? "" : html`<p class="warning" role="alert">${fault}</p>`}${answer === null ? "" : renderLimited(visit, answer)}</section>
<section><h2>${say(visit, "存好的查询", "Saved queries")}</h2><ul class="queries">${queries}</ul></section>`,
  };
}

function renderBox(visit: Visit): Html {
  const sample =
    "select place, year, indicator, verdict, reason from promises where verdict = 'missed' order by all";
  return html`<form action="/ask" class="sql"><label for="sql">${say(visit, "只读；不能读写文件；限时限行", "Read-only; no files; time and rows are limited")}</label>
<textarea id="sql" name="sql" rows="5" spellcheck="false">${asked(visit, "sql") ?? sample}</textarea>
<button>${say(visit, "运行", "Run")}</button> <a class="cancel" href="/ask">${say(visit, "取消", "Cancel")}</a></form>`;
}

function renderLimited(visit: Visit, answer: LimitedAnswer): Html {
  const cut = answer.isCut
    ? html`<p class="warning">${say(visit, `只取了前 ${answer.rows.length} 行；加 limit 或条件，或用命令行取全部。`, `Only the first ${answer.rows.length} rows are here; add a condition or a limit, or take all by the command line.`)}</p>`
    : "";
  return html`${cut}${renderExports(visit, "/ask", { sql: asked(visit, "sql") ?? "" })}${renderAnswer(visit, answer)}`;
}
