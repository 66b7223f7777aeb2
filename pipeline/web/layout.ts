/** The frame of every page: navigation, search, language, who is logged in. */
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { sameAddress, say, type Visit } from "./visit.ts";

/** Escaped by the template that made it. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  readonly title: string;
  readonly body: Html;
  /** Scripts of this page beside the one of all pages, by their names under /assets/. */
  readonly scripts?: readonly string[];
}

interface Entry {
  readonly path: string;
  readonly chinese: string;
  readonly english: string;
}

const entries: readonly Entry[] = [
  { path: "/explore", chinese: "目标", english: "Targets" },
  { path: "/commitments", chinese: "任务", english: "Commitments" },
  { path: "/projects", chinese: "项目", english: "Projects" },
  { path: "/enterprises", chinese: "企业", english: "Enterprises" },
  { path: "/contradictions", chinese: "矛盾", english: "Contradictions" },
  { path: "/documents", chinese: "文件", english: "Documents" },
  { path: "/ask", chinese: "查询", english: "Ask" },
  { path: "/runs", chinese: "运行", english: "Runs" },
];

const reviewEntry: Entry = { path: "/review", chinese: "复核", english: "Review" };

function renderNavigation(visit: Visit): Html {
  const shown = visit.mayReview ? [...entries, reviewEntry] : entries;
  return html`<nav aria-label="${say(visit, "主菜单", "Main menu")}"><ul>${shown.map(
    ({ path, chinese, english }) =>
      html`<li><a href="${path}"${visit.path.startsWith(path) ? html` aria-current="page"` : ""}>${say(visit, chinese, english)}</a></li>`,
  )}</ul></nav>`;
}

/** Who has to log in first is not offered what would only lead back to it. */
function renderWays(visit: Visit): Html {
  if (visit.hasUsers && visit.visitor === null) return html``;
  return html`${renderNavigation(visit)}
<form action="/search" role="search"><input type="search" name="q" aria-label="${say(visit, "全文检索", "Search the full text")}" placeholder="${say(visit, "全文检索", "Search")}" value="${visit.path === "/search" ? (visit.query.get("q") ?? "") : ""}"><button>${say(visit, "搜", "Go")}</button></form>`;
}

function renderVisitor(visit: Visit): Html {
  if (visit.visitor === null) return html``;
  return html`<form method="post" action="/logout" class="visitor"><input type="hidden" name="token" value="${visit.formToken}"><span>${visit.visitor.name}</span> <button>${say(visit, "退出", "Log out")}</button></form>`;
}

export function renderPage(visit: Visit, page: Page): Html {
  const other = visit.language === "zh" ? "en" : "zh";
  return html`<!doctype html>
<html lang="${visit.language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${say(visit, "督办", "duban")}</title>
<link rel="stylesheet" href="/assets/style.css">
<link rel="icon" href="/assets/icon.svg">
<script src="/assets/page.js" defer></script>
${(page.scripts ?? []).map((name) => html`<script src="/assets/${name}" defer></script>`)}
</head>
<body>
<a class="skip" href="#content">${say(visit, "跳到正文", "Skip to content")}</a>
<header>
<a class="brand" href="/">${say(visit, "督办", "duban")}</a>
${renderWays(visit)}
<a class="language" href="${sameAddress(visit, { lang: other })}" hreflang="${other}">${other === "zh" ? "中文" : "English"}</a>
${renderVisitor(visit)}
</header>
<p id="waiting" role="status" hidden>${say(visit, "正在读取……", "Reading …")}</p>
<main id="content">
<h1>${page.title}</h1>
${page.body}
</main>
</body>
</html>`;
}

/** Links to the pages of a long list, or nothing where there is but one. */
export function renderPager(visit: Visit, page: number, hasMore: boolean): Html {
  if (page === 1 && !hasMore) return html``;
  const before =
    page > 1
      ? html`<a rel="prev" href="${sameAddress(visit, { page: page - 1 })}">${say(visit, "上一页", "Previous")}</a>`
      : "";
  const next = hasMore
    ? html`<a rel="next" href="${sameAddress(visit, { page: page + 1 })}">${say(visit, "下一页", "Next")}</a>`
    : "";
  return html`<nav class="pager" aria-label="${say(visit, "翻页", "Pages")}">${before} <span>${page}</span> ${next}</nav>`;
}
