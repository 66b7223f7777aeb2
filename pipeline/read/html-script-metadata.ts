/** What pages say of themselves only in their scripts, which write it into the page when a browser opens it. */
import type { SourceMetadata } from "../document.ts";
import { isoDate, noMetadata } from "./metadata-fields.ts";

/** Pages give the second of publication; officials and readers mean the day in China. */
const chinaOffset = 8 * 3600;

/** WeChat articles show 昨天; their script has `var ct = "1581517074"` (seconds) and `var nickname = "…"`. */
function readWechat(html: string): SourceMetadata {
  const seconds = /\bvar ct = "(\d{10})"/.exec(html)?.[1];
  if (seconds === undefined) return noMetadata;
  const date = new Date((Number(seconds) + chinaOffset) * 1000).toISOString().slice(0, 10);
  const publisher = /\bvar nickname = "([^"\\]{2,30})"/.exec(html)?.[1] ?? null;
  return { ...noMetadata, published: date, publisher };
}

/** `"newsTime":"2019-11-25 16:04:30"`, `"datePublished": "2019-11-25T…"`: data that a script lays the page out from. */
function readPageData(html: string): SourceMetadata {
  const stated =
    /"(?:newsTime|datePublished|publishTime|pubTime|publish_time)"\s*:\s*"([^"]{8,30})"/.exec(
      html,
    )?.[1];
  return { ...noMetadata, published: stated === undefined ? null : isoDate(stated) };
}

export function readScriptMetadata(html: string): SourceMetadata {
  const wechat = readWechat(html);
  return wechat.published === null ? readPageData(html) : wechat;
}
