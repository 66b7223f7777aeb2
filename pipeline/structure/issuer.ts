/** Who issues a part and who speaks it. */
import type { PartKind, Place } from "../document.ts";
import { readDate } from "./date-forms.ts";
import { isSalutation } from "./head.ts";
import { headLines, type Manuscript } from "./manuscript.ts";

const statisticsOffice =
  /^(?:中华人民共和国)?[\u4e00-\u9fff]{0,12}统计局(?:[\u4e00-\u9fff]{2,12}调查[队总]队?)?$/;
const issuingOffice = /^[\u4e00-\u9fff]{2,20}(?:人民政府|局|委员会|委員會|厅|廳|办公室|辦公室)$/;
const office =
  /(?:总理|主席|省长|市长|县长|区长|州长|镇长|乡长|书记|主任|局长|厅长|部长|秘书长|常委|委员|主任|会长|董事长|同志)/;

/** The government or body that issues it; null where neither text nor place tells. */
export function readIssuer(
  manuscript: Manuscript,
  kind: PartKind,
  place: Place | null,
): string | null {
  if (kind === "communique") {
    const line = headLines(manuscript).find((text) => statisticsOffice.test(text));
    if (line !== undefined) return line;
    if (place === null) return null;
    return place.level === "nation" ? "国家统计局" : `${place.name}统计局`;
  }
  if (kind === "work_report" && place !== null) {
    return place.level === "nation" ? "国务院" : `${place.name}人民政府`;
  }
  return findIssuerLine(manuscript) ?? readPublisher(manuscript);
}

/** 来源：某某范文网 names the site that copied a speech, not the body that gave it. */
function readPublisher({ isOnly, metadata }: Manuscript): string | null {
  const { publisher } = metadata;
  if (!isOnly || publisher === null) return null;
  return /网|文库|论坛|站|公众号/.test(publisher) ? null : publisher;
}

/** 某市商务局 on a line of its own, or before the date. */
function findIssuerLine(manuscript: Manuscript): string | null {
  for (const line of headLines(manuscript).slice(1)) {
    const name = line.replace(readDate(line)?.evidence ?? "", "").trim();
    if (issuingOffice.test(name)) return name;
  }
  return null;
}

/** 毛 伟 明, 许 勤: blanks that only align names of two and three characters. */
function closeName(name: string): string {
  return name.replace(/(?<=^|[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])/g, "");
}

function readNamedLine(line: string): string | null {
  const parts = line.split(/[ \u3000]+/);
  const [first = "", ...rest] = parts;
  if (rest.length > 0 && office.test(first)) return closeName(rest.join(" "));
  const afterOffice = new RegExp(`^.*${office.source}`).exec(line)?.[0] ?? "";
  const name = line.slice(afterOffice.length);
  if (afterOffice !== "" && /^[\u4e00-\u9fff·]{2,4}$/.test(name)) return name;
  if (afterOffice !== "" && name === "") return line;
  const closed = closeName(line);
  return afterOffice === "" && /^[\u4e00-\u9fff]{2,3}$/.test(closed) ? closed : null;
}

/** The name as written, or the office where the name is left out (某市委书记). */
export function readSpeaker(
  manuscript: Manuscript,
  title: string | null,
  kind: PartKind,
): string | null {
  if (kind !== "speech" && kind !== "work_report") return null;
  const lines = headLines(manuscript).filter((line) => !isSalutation(line));
  for (const line of lines) {
    if (line === title || line.length > 40 || readDate(line) !== null) continue;
    if (/报告|讲话|公报|会议上|大会|^目\s*[录次]$|^(?:摘要|前言|附件)$/.test(line)) continue;
    const name = readNamedLine(line);
    if (name !== null) return name;
  }
  const inTitle = /\d日[ \u3000]*([\u4e00-\u9fff]{2,3})[）)]$/.exec(title ?? "");
  if (inTitle !== null) return inTitle[1] ?? null;
  const leads = /^([\u4e00-\u9fff]{0,8}(?:市长|县长|区长|书记|省长|主任|局长))在/.exec(title ?? "");
  return leads?.[1] ?? null;
}
