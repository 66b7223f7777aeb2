/** Named projects with their stage and what their clause says of them: 地铁3号线开工, 加快滨江大道、城东水厂二期建设. */

import type { DeniedStage, ProjectMention, ProjectStage } from "../../pipeline/document.ts";
import { findAll } from "../../pipeline/find-all.ts";
import { readDeadline } from "../commitments/deadlines.ts";
import { companyDictionary } from "../enterprises/company-dictionary.ts";
import { findPlaceName } from "../enterprises/place-names.ts";
import type { Extractor, ProjectFinding } from "../extractor.ts";
import { listsSources, type SentenceView } from "../sentence-view.ts";
import { foldProjectName } from "./fold-name.ts";
import { readLedgers } from "./ledger.ts";
import { findProjectNames, type NamedItem } from "./names.ts";
import { readSigning } from "./signing.ts";
import { findDenied, findStage, isPlanned } from "./stages.ts";

const clausePattern = /[^，,。；;：:！!\n]+/g;

/** 支持某大学|建设“双一流”学科: what an institution builds is another thing. */
const buildsAnother = /^建设(?!项目|工程|步伐|进度|和|与|的)[^，,、；;]{3,}/;

/** 大道、大道|沿线开发, 抢抓高铁开通|机遇, 向科创城|集聚: the clause is about another matter. */
function isAnotherMatter(clause: string, item: NamedItem, stage: ProjectStage): boolean {
  const behind = clause.slice(item.end);
  return (
    (item.isWeak && buildsAnother.test(item.tail)) ||
    (/(?:大道|路|河|江)$/.test(item.name) && /^(?:、[^、]{2,8}|和[^、]{2,8})*沿线/.test(behind)) ||
    /^.{0,8}(?:机遇|契机|红利|效应)/.test(item.tail) ||
    (stage === "unknown" && /[向往以把]$/.test(clause.slice(0, item.start)))
  );
}

export const extractProjects: Extractor = (views) => {
  const ledgers = readLedgers(views);
  const others = views.filter(({ sentence }) => !ledgers.sentences.has(sentence.ordinal));
  return [...ledgers.findings, ...others.flatMap(findInSentence)];
};

function findInSentence(view: SentenceView): readonly ProjectFinding[] {
  const findings: ProjectFinding[] = [];
  if (view.block.kind === "heading" || listsSources(view)) return findings;
  const { place } = view.part;
  const places = place === null ? [] : [place.name, place.name.replace(/[省市县区]$/, "")];
  for (const match of findAll(view.folded, clausePattern)) {
    const stage = findStage(match[0]);
    if (stage === null) continue;
    const items = findProjectNames(match[0]);
    const planned = isPlanned(match[0], view.block);
    const end = match.index + match[0].length;
    const behind = view.folded.slice(end, end + 40);
    for (const item of items) {
      const denied = deniedOf(match[0], item);
      const own = afterDenial(stageOf(match[0], item) ?? stage, denied, match[0]);
      if (own === "unknown" && denied === null && isVague(item)) continue;
      if (isAnotherMatter(match[0], item, own)) continue;
      const at = { start: match.index + item.start, end: match.index + item.end };
      findings.push({
        kind: "project",
        name: asWritten(view, item, at.start),
        canonical: foldProjectName(item.name, places),
        stage: own,
        isPlanned: planned,
        denied,
        ...readSigning(match[0], own, planned, view),
        ...readParticulars(match[0], item, items.length === 1 ? behind : ""),
        at: { start: view.offset + at.start, end: view.offset + at.end },
        sentence: view.sentence.ordinal,
        rule: "named_project_with_stage",
      });
    }
  }
  return findings;
}

/** 中心, 某工程: a name only where a stage is told. */
function isVague(item: NamedItem): boolean {
  return item.isWeak || /(?:工程|项目)$/.test(item.name);
}

/** A已开工、B尚未开工: what its own item denies, else what the clause denies of all. */
function deniedOf(clause: string, item: NamedItem): DeniedStage | null {
  const own = findStage(item.tail);
  return own === null || own === "unknown" ? findDenied(clause) : findDenied(item.tail);
}

/** 签约后未履约, 签约未开工: what is denied of a contract says that there is one. */
function afterDenial(
  stage: ProjectStage,
  denied: DeniedStage | null,
  clause: string,
): ProjectStage {
  return stage === "unknown" && denied !== null && /签约|签订/.test(clause) ? "signed" : stage;
}

/** The text of the name; of 龙南、兴国职业学校 the first project is put together from two places. */
function asWritten(view: SentenceView, item: NamedItem, start: number): string {
  const text = view.text.slice(start, start + item.end - item.start).replace(/\s+/g, "");
  return text.length === item.name.length ? text : item.name;
}

const workBehind =
  /^(?:等[^、]{0,12})?(?:的)?(?:建设|改造|升级改造|改造提升|提升改造|主体工程|搬迁|修缮)/;

/**
 * 启动A建设, 完成A改造: the verb before says more than the noun behind. 开工建设A、确保B投产: where the next item has a
 * verb of its own, what stands before this one holds.
 */
function stageOf(clause: string, item: NamedItem): ProjectStage | null {
  const before = clause.slice(0, item.start);
  const last = clause.slice(item.end);
  const behind = findStage(item.tail);
  if (workBehind.test(item.tail || last) || /(?:改造|搬迁|修缮|扩建|主体)$/.test(item.name)) {
    if (/(?:启动|开工|动工)(?:建设|实施)?[^启开动推]*$/.test(before)) return "started";
    if (/(?:完成|完工)[^完推]*$/.test(before)) return "completed";
  }
  if (behind !== null && behind !== "unknown") return behind;
  const isParted =
    /^[^、]{0,6}、(?:确保|力争|争取|启动|开工|推进|加快|建成|完成|续建|新建|竣工)/.test(last);
  return isParted ? findStage(before) : null;
}

const amount =
  /(?:总投资|投资(?:额|规模)?|投入)(?:约|达|超|近|超过|达到)?\s*(\d+(?:\.\d+)?(?:万|亿)(?:元|美元))/;

type Particulars = Pick<ProjectMention, "place" | "investor" | "investment" | "expected">;

/** `behind`: what follows a clause that names one project only: …项目开工，总投资20亿元. */
function readParticulars(clause: string, item: NamedItem, behind: string): Particulars {
  const before = clause.slice(0, item.start);
  const nearest = /^[，,][^。；;]*/.exec(behind)?.[0] ?? "";
  return {
    place:
      findPlaceName(item.name) ||
      (/在([\u4e00-\u9fa5]{2,8}(?:[区县市镇乡]|园区|新区))$/.exec(before)?.[1] ?? ""),
    investor: companyDictionary().longestAt(item.name, 0)?.name ?? "",
    investment: (amount.exec(clause) ?? amount.exec(nearest))?.[1] ?? "",
    expected: readDeadline(clause, true),
  };
}
