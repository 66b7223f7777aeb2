/** Title, date, publisher and address of a page: from its meta elements, its index table (索引号 …), its lines. */
import type { CheerioAPI } from "cheerio";
import type { SourceMetadata } from "../document.ts";
import { readScriptMetadata } from "./html-script-metadata.ts";
import { pageText } from "./html-text.ts";
import { fillMetadata, isoDate } from "./metadata-fields.ts";

/** Names of meta elements, the ones that government sites must carry (网站 ArticleTitle, PubDate, ContentSource) first. */
const titleNames = ["ArticleTitle", "og:title"];
const dateNames = [
  "PubDate",
  "publishdate",
  "article:published_time",
  "pubtime",
  "weibo:article:create_at",
];
const publisherNames = ["ContentSource", "source", "og:article:author"];
const addressNames = ["og:url", "Url"];

const dateLabel = /(?:发布时间|发布日期|发稿时间|发文日期|成文日期|时间)\s*[:：]?\s*/;
/** A date with its time of day is the page's own; dates in the text have none. */
const timeStamp = /(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?\s*\d{1,2}:\d{2}/;

/** `html`: the page as it came, for what its parser drops. */
export function readHtmlMetadata($: CheerioAPI, html: string): SourceMetadata {
  const body = $("body").get(0);
  const meta = metaElements($);
  const first = (names: readonly string[]): string | null =>
    names.map((name) => meta.get(name.toLowerCase()) ?? "").find((value) => value !== "") ?? null;
  const date = first(dateNames);
  const stated: SourceMetadata = {
    title:
      first(titleNames) ?? headingTitle($) ?? titleInBoth($) ?? documentTitle($) ?? namedTitle($),
    published: date === null ? null : isoDate(date),
    publisher: withoutLabel(first(publisherNames)),
    url: [first(addressNames), $("link[rel=canonical]").attr("href")].find(isAddress) ?? null,
  };
  const text = body === undefined ? "" : pageText(body);
  const shown: SourceMetadata = {
    title: null,
    published: labelledDate(text) ?? isoDate(timeStamp.exec(text)?.[0] ?? ""),
    publisher:
      publisherOf(
        labelled(text, /(?:发布机构|发文机关|信息来源|稿件来源|来源)\s*(?:于)?[:：]\s*/),
      ) ?? namedPublisher($),
    url: savedAddress(html),
  };
  return fillMetadata(fillMetadata(stated, shown), readScriptMetadata(html));
}

function metaElements($: CheerioAPI): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of $("meta[content]").toArray()) {
    const { name, property, content = "" } = element.attribs;
    const key = (name ?? property ?? "").toLowerCase();
    if (key !== "" && !found.has(key)) found.set(key, content.trim());
  }
  return found;
}

/** The only h1 with letters in it; a second one makes the choice unsafe. */
function headingTitle($: CheerioAPI): string | null {
  const texts = $("h1")
    .toArray()
    .map((element) => $(element).text().replace(/\s+/g, " ").trim())
    .filter((text) => text.length > 3);
  return texts.length === 1 ? (texts[0] ?? null) : null;
}

/** <title>…调研工作 东区办事处_某某网</title>: the box of the title shows where it ends. */
function titleInBoth($: CheerioAPI): string | null {
  const whole = documentTitle($);
  const shown = whole === null ? null : namedTitle($);
  return shown !== null && whole?.startsWith(`${shown} `) === true ? shown : null;
}

/** <a class="source">参考消息</a>: the name of the box is the label. */
function namedPublisher($: CheerioAPI): string | null {
  return publisherOf($("a.source, span.source, #source").first().text().trim());
}

/** Templates without a title element name the title's box: class="news-title", class="newst". */
function namedTitle($: CheerioAPI): string | null {
  for (const element of $("body [class], body [id]").toArray()) {
    const names = `${element.attribs["class"] ?? ""} ${element.attribs["id"] ?? ""}`;
    if (!/(?:^|[\s_-])(?:\w*title|tit|newst|headline|biaoti)(?=$|[\s_-])/i.test(names)) continue;
    const text = $(element).text().replace(/\s+/g, " ").trim();
    if (text.length >= 6 && text.length <= 60) return text;
  }
  return null;
}

function isAddress(value: string | null | undefined): value is string {
  return value != null && /^https?:\/\//.test(value);
}

/** The title element without the site's name behind it (…_新闻中心_某某网, … - 某某市人民政府门户网站). */
function documentTitle($: CheerioAPI): string | null {
  const title = $("head title").first().text().replace(/\s+/g, " ").trim();
  const own =
    title.split(/\s*(?:_|\||--| - |-(?=[^-]{2,12}(?:网|在线|门户)$))\s*/)[0]?.trim() ?? "";
  return own === "" ? null : own;
}

/** What stands behind the first label, on its line or alone on the next. */
function labelled(text: string, label: RegExp): string | null {
  const match = new RegExp(`${label.source}\\n?([^\\n]{2,60})`).exec(text);
  return match?.[1]?.trim() ?? null;
}

/** The first label with a date behind it: 时间 is a word of many texts too. */
function labelledDate(text: string): string | null {
  for (const match of text.matchAll(new RegExp(`${dateLabel.source}\\n?([^\\n]{2,60})`, "g"))) {
    const date = isoDate(/^.{0,12}/.exec(match[1] ?? "")?.[0] ?? "");
    if (date !== null) return date;
  }
  return null;
}

function publisherOf(value: string | null): string | null {
  const name = value?.split(/[\s|【】[\]（(]|发布时间|作者|编辑/)[0]?.trim() ?? "";
  return name.length >= 2 && name.length <= 30 ? name : null;
}

function withoutLabel(value: string | null): string | null {
  return value?.replace(/^来源\s*[:：]\s*/, "") ?? null;
}

/** Browsers that save a page write where it came from: <!-- saved from url=(0040)http://… -->. */
function savedAddress(html: string): string | null {
  return /saved from url=\(\d+\)(\S+)/.exec(html.slice(0, 4000))?.[1] ?? null;
}
