/** Metadata as files state it in their text: dates, sources, addresses. */
import type { SourceMetadata } from "../document.ts";

export const noMetadata: SourceMetadata = {
  title: null,
  published: null,
  publisher: null,
  url: null,
};

/** The first date in a text as ISO (`2024-03-05`), or null. Reads 2024年3月5日, 2024-03-05 07:16, 2024/3/5, 2024.3.5. */
export function isoDate(text: string): string | null {
  const match =
    /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)/.exec(
      text,
    ) ?? /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Values of `first` where it has them, else those of `second`. */
export function fillMetadata(first: SourceMetadata, second: SourceMetadata): SourceMetadata {
  return {
    title: first.title ?? second.title,
    published: first.published ?? second.published,
    publisher: first.publisher ?? second.publisher,
    url: first.url ?? second.url,
  };
}

/** Metadata from pairs of a name and a value, as front matter or a scraper's head lines give them. Unknown names are left out. */
export function metadataFromPairs(pairs: readonly (readonly [string, string])[]): SourceMetadata {
  let metadata = noMetadata;
  for (const [name, raw] of pairs) {
    const value = raw.trim().replace(/^(["'])(.*)\1$/, "$2");
    if (value !== "") metadata = fillMetadata(metadata, fieldOf(name.trim().toLowerCase(), value));
  }
  return metadata;
}

function fieldOf(name: string, value: string): SourceMetadata {
  switch (name) {
    case "title":
    case "标题":
    case "名称":
      return { ...noMetadata, title: value };
    case "date":
    case "published":
    case "pubdate":
    case "发布时间":
    case "发布日期":
      return { ...noMetadata, published: isoDate(value) };
    case "source":
    case "url":
    case "link":
    case "来源":
    case "publisher":
      return /^https?:\/\//.test(value)
        ? { ...noMetadata, url: value }
        : { ...noMetadata, publisher: value };
    default:
      return noMetadata;
  }
}
