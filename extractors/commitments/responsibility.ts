/** Who leads and who supports: 由A牵头,B配合 · A要会同B · 每户企业由A分包,配套B · A、B等部门要. */
import { readBodies, readLeadingBodies } from "./bodies.ts";

export interface Responsibility {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** Offset of the first body in the clause; null where none is named. */
  readonly start: number | null;
}

const names = "[\\u4e00-\\u9fa5A-Za-z、（）()“”]{2,80}?";
const leadPatterns: readonly RegExp[] = [
  new RegExp(
    `由(?<who>${names})(?:作为牵头单位|牵头|总牵头|负总责|负责|具体负责|分包|承办|主办|抓总|统筹|组织|会同|承担|任链长|担任)`,
  ),
  new RegExp(
    `(?:^|[，,。；;：:\\s])(?<who>${names})(?:(?<![主重必需紧首])要(?!素|闻|点|求)|应(?!急)|须|必须|务必|将|负责|牵头|会同|每人|每月|每季度?|每周|每半年)`,
  ),
  new RegExp(`请(?<who>${names})(?:尽快|抓紧|把|对|认真|加快|牵头|负责|及时|马上)`),
  /(?:^|[，,。；;：:])(?<who>(?:中央|省|市|县|区)(?:级|本级)?财政|中央预算内投资|市本级)(?=安排|设立|投入|拿出|新增|承担)/,
];
const together = /(?:会同|配套|联合|协同)(?<who>[^，,。；;]{2,60})/;
const supportPatterns: readonly RegExp[] = [
  new RegExp(`(?:^|[，,、；;])(?<who>${names})(?:积极|密切|全力)?(?:配合|参与|协助|协同|支持配合)`),
];
/** 会后, 下步 and 同时 stand before the subject. */
const opening =
  /^(?:\s*(?:会后|下步|下一步|近期|同时|另外|此外|特别是|今年|明年|年内|其中|从本月起|即日起)[，,]?)+/;

function trimSubject(text: string): string {
  return text
    .replace(opening, "")
    .replace(/^[一二三四五六七八九十]+(?:是|要)/, "")
    .replace(/^.*(?:负责|牵头)[、，,]/, "");
}

interface Named {
  readonly bodies: readonly string[];
  readonly at: number;
}

function search(patterns: readonly RegExp[], text: string): Named | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const who = match?.groups?.["who"];
    if (match === null || who === undefined) continue;
    const bodies = readBodies(trimSubject(who));
    const first = bodies[0];
    if (first !== undefined) return { bodies, at: text.indexOf(first, match.index) };
  }
  return null;
}

/** 会同各县区全面清理: who acts together stands between 会同 and the act. */
function searchTogether(text: string): Named | null {
  const match = together.exec(text);
  const bodies = readLeadingBodies(match?.groups?.["who"] ?? "");
  return match === null || bodies.length === 0 ? null : { bodies, at: match.index };
}

export function readResponsibility(clause: string): Responsibility {
  const lead = search(leadPatterns, clause);
  const support = searchTogether(clause) ?? search(supportPatterns, clause);
  const leaders = lead?.bodies ?? [];
  return {
    lead: leaders,
    support: (support?.bodies ?? []).filter((body) => !leaders.includes(body)),
    start: lead?.at ?? support?.at ?? null,
  };
}

/** Offsets of clauses in which another body is told to do another thing: 各县区每月…，市级领导每人…. */
export function findSubjectChanges(text: string): readonly number[] {
  const changes: number[] = [];
  for (const match of text.matchAll(/[，,]/g)) {
    const clause = text.slice(match.index + 1).split(/[，,]/)[0] ?? "";
    const isOrder =
      /^[^，,]{2,40}?(?:(?<![主重必需紧首])要(?!求|素)|每人|每月|每季度|每周|负责|必须|务必)/.exec(
        clause,
      )?.[0];
    if (isOrder === undefined) continue;
    const subject = isOrder.replace(/(?:要|每人|每月|每季度|每周|负责|必须|务必)$/, "");
    if (readBodies(trimSubject(subject)).length > 0) changes.push(match.index + 1);
  }
  return changes;
}
