/** When a text was put on a page, and when it was collected. Neither is ever a date of delivery. */
import type { DatedBy } from "../document.ts";
import { readDate } from "./date-forms.ts";
import { headLines, type Manuscript } from "./manuscript.ts";

const publishedLabel =
  /(?:发布时间|发布日期|发表时间|发文日期|上传时间|更新时间|(?<![\u4e00-\u9fff])(?:时间|日期))[:：]\s*/;
const collectedLabel =
  /(?:采集时间|抓取时间|收录时间|收录日期|下载时间|下载日期|访问日期|访问时间)[:：]\s*/;
const longestLine = 80;

function fromLabelledLine(manuscript: Manuscript, label: RegExp): DatedBy | null {
  for (const block of manuscript.blocks) {
    const match = block.text.length <= longestLine ? label.exec(block.text) : null;
    if (match === null) continue;
    const found = readDate(block.text.slice(match.index));
    if (found !== null)
      return { date: found.date, origin: "text", evidence: match[0] + found.evidence };
  }
  return null;
}

/** …/202002/t20200102_40594913.html, …/2022-07/08/content_1.htm */
const inAddress =
  /\/t?((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])_|\/((?:19|20)\d{2})-(\d{2})\/(\d{2})\//;

function fromAddress(url: string | null): DatedBy | null {
  const match = url === null ? null : inAddress.exec(url);
  if (match === null) return null;
  const date = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].join("-");
  return { date, origin: "metadata", evidence: match[0] };
}

/** 2022-07-14 02:22 alone on a line: the stamp of a page. */
const stamp = /^(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}(?: +\d{1,2}:\d{2}(?::\d{2})?)?$/;

function fromStamp(manuscript: Manuscript): DatedBy | null {
  const line = headLines(manuscript).find((text) => stamp.test(text));
  const found = line === undefined ? null : readDate(line);
  return found === null ? null : { date: found.date, origin: "text", evidence: found.evidence };
}

export function readPublished(manuscript: Manuscript): DatedBy | null {
  const { published, url } = manuscript.metadata;
  if (published !== null) return { date: published, origin: "metadata", evidence: published };
  return fromLabelledLine(manuscript, publishedLabel) ?? fromStamp(manuscript) ?? fromAddress(url);
}

export function readCollected(manuscript: Manuscript): DatedBy | null {
  return manuscript.collected ?? fromLabelledLine(manuscript, collectedLabel);
}
