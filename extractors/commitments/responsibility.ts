/** Who leads and who supports: 由A牵头,B配合 · A要会同B · 每户企业由A分包,配套B · A、B等部门要. */
import { findAll } from "../../pipeline/find-all.ts";
import { readBodies, readLeadingBodies } from "./bodies.ts";
import { readSubject } from "./subject.ts";

export interface Responsibility {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** Offset of the first body in the clause; null where none is named. */
  readonly start: number | null;
}

/** `assigned`: the words say by themselves that a responsible body is named (由…牵头), so 发改 alone will do. */
interface Pattern {
  readonly words: RegExp;
  /** One of these stands in whatever `words` match: most clauses are not looked at further. */
  readonly mark: RegExp;
  readonly assigned: boolean;
}

const names = "[\\u4e00-\\u9fa5A-Za-z、()（）“”]{2,80}?";
const notCompound = "(?!人|同志|部)(?!单位)";
const leadPatterns: readonly Pattern[] = [
  {
    words: new RegExp(
      `由(?<who>${names})(?:作为[^，,；;]{2,6}单位|牵头|总牵头|负总责|负责|具体负责|分包|承办|主办|抓总|统筹|组织|会同|承担|任链长|担任|主持)${notCompound}`,
      "g",
    ),
    mark: /由/,
    assigned: true,
  },
  {
    words: new RegExp(
      `(?<=^|[，,。；;：:\\s])(?<who>${names})(?:(?<![主重必需紧首])要(?!素|闻|点|求)|应(?!急|用|对|届)|须|必须|务必|将(?!其|信|军)|拟|负责${notCompound}|负总责|牵头${notCompound}|为[^，,；;]{0,20}(?:责任人|组长|责任单位|牵头单位|联系人)|任(?=[^，,；;]{0,14}(?:组长|链长|总指挥|指挥长))|会同|每人|每月|每季度?|每周|每半年|每年|研究决定|决定)`,
      "g",
    ),
    mark: /[要应须将拟为任每]|务必|负责|负总责|牵头|会同|决定/,
    assigned: false,
  },
  {
    words: new RegExp(
      `请(?<who>${names})(?:尽快|抓紧|把|对|认真|加快|牵头|负责|及时|马上|会同)`,
      "g",
    ),
    mark: /请/,
    assigned: false,
  },
  {
    words: new RegExp(
      `(?:推动|支持|督促|责成|要求)(?<who>${names})(?:在(?!内|于)(?!.{0,14}(?:排位|排名|晋级|赶超|进位))|加快|尽快(?!获)|抓紧|全面|限期|共同|联合)`,
      "g",
    ),
    mark: /推动|支持|督促|责成|要求/,
    assigned: false,
  },
  {
    words: new RegExp(`(?<=^|[，,。；;：:])(?<who>${names})(?:全面|加快|率先|集中力量)`, "g"),
    mark: /全面|加快|率先|集中力量/,
    assigned: false,
  },
  {
    words: new RegExp(
      `(?<=^|[，,。；;：:\\s])(?<who>${names})(?:作为|是)[^，,；;]{2,40}[，,][^，,；;]{0,10}(?:要(?!求|素)|必须|务必)`,
      "g",
    ),
    mark: /(?:作为|是).*(?:要|必须|务必)/s,
    assigned: false,
  },
  {
    words:
      /(?<=^|[，,。；;：:])(?<who>(?:中央|省|市|县|区)(?:级|本级)?财政|中央预算内投资|市本级)(?=安排|设立|投入|拿出|新增|承担)/g,
    mark: /财政|预算|市本级/,
    assigned: true,
  },
];
const together =
  /(?:会同|配套|(?<=[\u4e00-\u9fa5]{2})(?:要|积极|密切)*(?:配合|协助)(?!好|做)|联合(?!国|会|体)|协同(?!发展|创新|推进|联动))(?<who>[^，,。；;]{2,60})/;
const supportPatterns: readonly Pattern[] = [
  {
    words: new RegExp(
      `(?<=^|[，,、；;])(?<who>${names})(?:积极|密切|全力|共同)?(?:配合|参与|协助|协同|支持配合)`,
      "g",
    ),
    mark: /配合|参与|协助|协同/,
    assigned: true,
  },
];
/** 会后, 下步 and 同时 stand before the subject. */
const opening =
  /^(?:\s*(?:会后|下步|下一步|近期|同时|另外|此外|特别是|尤其是|今年|明年|年内|其中|从本月起|即日起|因此|为此|对此|原则上|从现在开始|一件是|另一件是|一个是|另一个是|再一个是?|一是|二是|三是|四是|五是|六是)[，,]?)+/;

function trimSubject(text: string): string {
  return text
    .replace(opening, "")
    .replace(/^[一二三四五六七八九十]+(?:是|要)/, "")
    .replace(/^.*(?:负责|牵头)[、，,]/, "")
    .replace(/^[\u4e00-\u9fa5]{2,10}的(?=[^的]{2,})/, "")
    .replace(/^(?:市级|县级|省级)层面由?/, "");
}

interface Named {
  readonly bodies: readonly string[];
  readonly at: number;
}

function search(patterns: readonly Pattern[], text: string): Named | null {
  for (const { words, mark, assigned } of patterns) {
    if (!mark.test(text)) continue;
    for (const match of findAll(text, words)) {
      const bodies = readBodies(trimSubject(match.groups?.["who"] ?? ""), assigned);
      const first = bodies[0];
      if (first !== undefined) return { bodies, at: text.indexOf(first, match.index) };
    }
  }
  return null;
}

/** 会同各县区全面清理: who acts together stands between 会同 and the act. */
function searchTogether(text: string): Named | null {
  const match = together.exec(text);
  const bodies = readLeadingBodies(match?.groups?.["who"] ?? "");
  return match === null || bodies.length === 0 ? null : { bodies, at: match.index };
}

/** 今年底前，市商务局完成招租: the first clause that begins with who acts in it. */
function searchSubject(text: string): Named | null {
  for (const match of findAll(text, /[^，,]+/g)) {
    const subject = readSubject(match[0]);
    if (subject !== null) return { bodies: subject.bodies, at: match.index + subject.start };
  }
  return null;
}

/** `isPlan`: the text looks ahead, so that a body with a bare verb is told to act. */
export function readResponsibility(clause: string, isPlan = true): Responsibility {
  const lead = search(leadPatterns, clause) ?? (isPlan ? searchSubject(clause) : null);
  const support = searchTogether(clause) ?? search(supportPatterns, clause);
  const leaders = lead?.bodies ?? [];
  return {
    lead: leaders,
    support: (support?.bodies ?? []).filter((body) => !leaders.includes(body)),
    start: lead?.at ?? support?.at ?? null,
  };
}

/** Offsets of clauses in which another body is told to do another thing: 各县区每月…，市级领导每人…, 由B牵头…. */
export function findSubjectChanges(text: string): readonly number[] {
  const changes: number[] = [];
  for (const match of findAll(text, /[，,]/g)) {
    const clause = text.slice(match.index + 1).split(/[，,]/)[0] ?? "";
    const isAssigned = /^由[^，,]{2,40}?(?:牵头|负责|承办|担任)/.test(clause.trim());
    const order =
      /^[^，,]{2,40}?(?:(?<![主重必需紧首])要(?!求|素)|每人|每月|每季度|每周|负责(?!人|同志)|必须|务必)/.exec(
        clause,
      )?.[0];
    const isSpeaker = /^我(?:本人)?(?:每|将|要|亲自)/.test(clause.trim());
    if (isAssigned || isSpeaker) changes.push(match.index + 1);
    if (isAssigned || isSpeaker) continue;
    if (order === undefined) {
      if (readSubject(clause) !== null) changes.push(match.index + 1);
      continue;
    }
    const subject = order.replace(/(?:要|每人|每月|每季度|每周|负责|必须|务必)$/, "");
    if (readBodies(trimSubject(subject), false).length > 0) changes.push(match.index + 1);
  }
  return changes;
}
