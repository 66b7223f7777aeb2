/** Named projects with their stage: 地铁3号线开工, 加快滨江大道、城东水厂二期建设. */
import type { ProjectStage } from "../../pipeline/document.ts";
import { readLexicon } from "../../pipeline/lexicon.ts";
import type { Extractor, ProjectFinding } from "../extractor.ts";
import type { SentenceView } from "../sentence-view.ts";

const rows = readLexicon("project-words");
const heads: readonly string[] = rows
  .filter((row) => row["role"] === "head")
  .map((row) => row["word"] ?? "")
  .sort((a, b) => b.length - a.length);
const stages: readonly (readonly [string, ProjectStage])[] = rows
  .filter((row) => row["role"] !== "head")
  .map((row) => [row["word"] ?? "", row["role"] as ProjectStage] as const)
  .sort((a, b) => b[0].length - a[0].length);

const generic =
  /^(?:[\d.,一二三四五六七八九十百千万亿多余几两]*(?:个|项|批|条|座|所|家|亿元|万元)|等|一批|重点|重大|新|在建|该|各类|民生|基础设施|产业|工业|投资|城建|交通|水利|签约|开工|省级|国家级|市级|省市|储备|续建|招商|农业|文旅|技改|政府|社会)*(?:建设|投资|类|性|化)?(?:项目|工程|基地|产业园|工业园|大桥|高速公路|高速|高铁|铁路|医院|学校|机场)$/;

const clausePattern = /[^，,。；;：:！!\n]+/g;

export const extractProjects: Extractor = (views) => views.flatMap(findInSentence);

function findInSentence(view: SentenceView): readonly ProjectFinding[] {
  const findings: ProjectFinding[] = [];
  if (view.block.kind === "heading") return findings;
  for (const match of view.folded.matchAll(clausePattern)) {
    const stage = findStage(match[0]);
    if (stage === null) continue;
    for (const item of findItems(match[0])) {
      const start = match.index + item.start;
      const end = match.index + item.end;
      findings.push({
        kind: "project",
        name: view.text.slice(start, end).replace(/\s+/g, ""),
        stage,
        at: { start: view.offset + start, end: view.offset + end },
        sentence: view.sentence.ordinal,
        rule: "named_project_with_stage",
      });
    }
  }
  return findings;
}

/** The stage by the last stage word of the clause: 开工建设的…项目建成投产 is in production. */
function findStage(clause: string): ProjectStage | null {
  let best: { at: number; stage: ProjectStage } | null = null;
  for (const [word, stage] of stages) {
    const at = clause.lastIndexOf(word) + word.length;
    if (at >= word.length && (best === null || at > best.at)) best = { at, stage };
  }
  return best?.stage ?? null;
}

interface Item {
  readonly start: number;
  readonly end: number;
}

/** The items of the clause's list that end in a head noun and have a name of their own. */
function findItems(clause: string): readonly Item[] {
  const items: Item[] = [];
  for (const match of clause.matchAll(/[^、和及与]+/g)) {
    const named = nameWithin(match[0]);
    if (named !== null)
      items.push({ start: match.index + named.start, end: match.index + named.end });
  }
  return items;
}

const verbsBefore =
  /^.*(?:推进|推动|加快|建成|建设|启动|开工|完成|实施|确保|争取|力争|支持|抓好|促进|新建|续建|抓紧|做好|等|的|以|为|将|在|了)/;

function nameWithin(item: string): Item | null {
  for (const head of heads) {
    const at = item.indexOf(head);
    if (at < 0) continue;
    const end = at + head.length;
    const stem = item.slice(0, at);
    const lead = verbsBefore.exec(stem)?.[0].length ?? 0;
    const name = item.slice(lead, end).trim();
    if (
      name.length - head.length < 2 ||
      name.length > 24 ||
      generic.test(name) ||
      /\d+[个项条座所]/.test(name)
    )
      return null;
    const extra = /^(?:[一二三四]期|扩建工程|工程|项目)/.exec(item.slice(end))?.[0].length ?? 0;
    return { start: lead + (/^\s*/.exec(item.slice(lead))?.[0].length ?? 0), end: end + extra };
  }
  return null;
}
