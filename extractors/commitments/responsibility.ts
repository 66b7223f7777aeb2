/** Who leads and who supports: 由A牵头,B配合 · A要会同B · 每户企业由A分包,配套B · A、B等部门要. */
import { readBodies } from "./bodies.ts";

export interface Responsibility {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** Offset of the first body in the clause; null where none is named. */
  readonly start: number | null;
}

const names = "[\\u4e00-\\u9fa5A-Za-z、（）()“”]{2,80}?";
const leadPatterns: readonly RegExp[] = [
  new RegExp(`由(?<who>${names})(?:作为牵头单位|牵头|总牵头|负总责|负责|具体负责|分包|承办|主办|抓总|统筹|组织|会同|承担|任链长|担任)`),
  new RegExp(`(?:^|[，,。；;：:\\s])(?<who>${names})(?:要|应|须|必须|务必|将|负责|牵头|会同|每月|每季度|每周)(?!求)`),
  new RegExp("(?:^|[，,。；;：:])(?<who>(?:中央|省|市|县|区)(?:级|本级)?财政|中央预算内投资|市本级)(?=安排|设立|投入|拿出|新增|承担)"),
];
const supportPatterns: readonly RegExp[] = [
  new RegExp(`(?:会同|配套|联合|协同)(?<who>${names})(?:对|进行|开展|研究|做好|制定|共同|落实|抓好|[，,。；;]|$)`),
  new RegExp(`(?:^|[，,、；;])(?<who>${names})(?:积极|密切|全力)?(?:配合|参与|协助|协同|支持配合)`),
];
/** 会后, 下步 and 同时 stand before the subject. */
const opening = /^(?:\s*(?:会后|下步|下一步|近期|同时|另外|此外|特别是|今年|明年|年内|其中)[，,]?)+/;

function trimSubject(text: string): string {
  return text.replace(opening, "").replace(/^[一二三四五六七八九十]+(?:是|要)/, "");
}

function search(patterns: readonly RegExp[], text: string): { bodies: readonly string[]; at: number } | null {
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

export function readResponsibility(clause: string): Responsibility {
  const lead = search(leadPatterns, clause);
  const support = search(supportPatterns, clause);
  const leaders = lead?.bodies ?? [];
  return {
    lead: leaders,
    support: (support?.bodies ?? []).filter((body) => !leaders.includes(body)),
    start: lead?.at ?? support?.at ?? null,
  };
}
