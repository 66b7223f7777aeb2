/** When a part was delivered. Stated in the text before metadata, before the content, before the file's name. */
import type { DatedBy, DateOrigin, PartKind } from "../document.ts";
import { type ReadDate, readDate, readMonthAndDay } from "./date-forms.ts";
import { inferYear } from "./inferred-year.ts";
import { fileStem, headLines, type Manuscript } from "./manuscript.ts";

export interface DeliveryContext {
  readonly manuscript: Manuscript;
  readonly kind: PartKind;
  readonly title: string | null;
  readonly published: DatedBy | null;
}

type DeliveryRule = (context: DeliveryContext) => DatedBy | null;

const farthestLine = 16;

function dated(found: ReadDate | null, origin: DateOrigin): DatedBy | null {
  return found === null ? null : { date: found.date, origin, evidence: found.evidence };
}

function openingLines(manuscript: Manuscript): readonly string[] {
  const length = Math.max(manuscript.headLength, farthestLine);
  return manuscript.blocks.slice(0, length).map((block) => block.text.trim());
}

function shortLines(manuscript: Manuscript): readonly string[] {
  const closing = manuscript.blocks.slice(-6).map((block) => block.text.trim());
  return [...openingLines(manuscript), ...closing].filter((line) => line.length <= 90);
}

/** ——2024年1月30日在某市第七届人民代表大会第五次会议上 */
function fromOccasion({ manuscript }: DeliveryContext): DatedBy | null {
  for (const line of shortLines(manuscript)) {
    const found = readDate(line);
    if (found === null || found.start > 6) continue;
    if (
      /^.{0,8}在.+(?:会|会议|论坛|仪式|活动)上/.test(
        line.slice(found.start + found.evidence.length),
      )
    ) {
      return dated(found, "text");
    }
  }
  return null;
}

/** （2026年2月11日某市第七届人民代表大会第七次会议通过） */
function fromAdoption({ manuscript }: DeliveryContext): DatedBy | null {
  const line = shortLines(manuscript).find((text) => /通过[)）]?$/.test(text) && readDate(text));
  return line === undefined ? null : dated(readDate(line), "text");
}

/** （2019年5月6日 根据录音整理）, 2023年1月13日·贵阳 */
const behindDate = /^(?:(?:根据)?(?:讲话)?录音整理|[·•][\u4e00-\u9fff]{2,6})$/;
const issuerBefore = /(?:局|委|委员会|委員會|厅|廳|政府|办公室|辦公室|院|会|會)$/;

/** 2021年2月28日 on a line of its own or after the issuer's name, at the top or at the end. */
function fromDateline({ manuscript }: DeliveryContext): DatedBy | null {
  for (const line of shortLines(manuscript)) {
    const found = readDate(line);
    if (found === null) continue;
    // 2022-07-14 is the stamp of a page; officials write the date out.
    if (!found.evidence.includes("年")) continue;
    const rest = line.replace(found.evidence, "").replace(/[（()）\s]/g, "");
    const follows = found.start > 0 && line.endsWith(found.evidence) && issuerBefore.test(rest);
    if (rest === "" || behindDate.test(rest) || follows) return dated(found, "text");
  }
  return null;
}

/** 新华社北京3月12日电, 6月13日下午…召开: the year stands in the metadata. */
function fromNewsLine({ manuscript, kind, published }: DeliveryContext): DatedBy | null {
  if (published === null || (kind !== "news" && kind !== "plan")) return null;
  const year = Number(published.date.slice(0, 4));
  for (const line of openingLines(manuscript).slice(0, 8)) {
    const found = readDate(line) ?? readMonthAndDay(line, year);
    if (found === null) continue;
    // A meeting of December told in January.
    if (found.date <= published.date) return dated(found, "text");
    return dated(readMonthAndDay(line, year - 1), "text");
  }
  return null;
}

/** 某市政府工作报告（2014年1月13日 某某） */
function fromDatedTitle(context: DeliveryContext): DatedBy | null {
  const found = fromTitle(context);
  return found?.date.length === 10 ? found : null;
}

/** 在推进会上的讲话（2024年7月）, where no line gives the day. */
function fromTitle({ manuscript, title }: DeliveryContext): DatedBy | null {
  const inHead = headLines(manuscript).some((line) => title !== null && line.includes(title));
  return title === null ? null : dated(readDate(title), inHead ? "text" : "metadata");
}

function fromContent({ manuscript, kind, title }: DeliveryContext): DatedBy | null {
  return inferYear(manuscript.blocks, kind, title);
}

/** The last resort. A name such as 全国-2014 may give the year under review, so communiqués do without. */
function fromFileName({ manuscript, kind }: DeliveryContext): DatedBy | null {
  if (!manuscript.isOnly || kind === "communique") return null;
  const stem = fileStem(manuscript);
  const full = readDate(stem);
  if (full !== null) return dated(full, "file_name");
  const years = stem.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  const year = years[0];
  if (year === undefined || years.length > 1) return null;
  return { date: year, origin: "file_name", evidence: year };
}

const rules: readonly DeliveryRule[] = [
  fromOccasion,
  fromAdoption,
  fromDatedTitle,
  fromDateline,
  fromTitle,
  fromNewsLine,
  fromContent,
  fromFileName,
];

export function readDelivered(context: DeliveryContext): DatedBy | null {
  for (const rule of rules) {
    const found = rule(context);
    if (found !== null) return found;
  }
  return null;
}
