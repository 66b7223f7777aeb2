/** Named projects with their stage and what their clause says of them: 地铁3号线开工, 加快滨江大道、城东水厂二期建设. */
import type { ProjectMention, ProjectStage, Span } from "../../pipeline/document.ts";
import { readDeadline } from "../commitments/deadlines.ts";
import { companyDictionary } from "../enterprises/company-dictionary.ts";
import { findPlaceName } from "../enterprises/place-names.ts";
import type { Extractor, ProjectFinding } from "../extractor.ts";
import type { SentenceView } from "../sentence-view.ts";
import { foldProjectName } from "./fold-name.ts";
import { findProjectNames } from "./names.ts";
import { findStage } from "./stages.ts";

const clausePattern = /[^，,。；;：:！!\n]+/g;

export const extractProjects: Extractor = (views) => views.flatMap(findInSentence);

function findInSentence(view: SentenceView): readonly ProjectFinding[] {
  const findings: ProjectFinding[] = [];
  if (view.block.kind === "heading") return findings;
  const { place } = view.part;
  const places = place === null ? [] : [place.name, place.name.replace(/[省市县区]$/, "")];
  for (const match of view.folded.matchAll(clausePattern)) {
    const stage = findStage(match[0]);
    if (stage === null) continue;
    const items = findProjectNames(match[0]);
    const behind = view.folded.slice(
      match.index + match[0].length,
      match.index + match[0].length + 40,
    );
    for (const item of items) {
      const at = { start: match.index + item.start, end: match.index + item.end };
      const name = view.text.slice(at.start, at.end).replace(/\s+/g, "");
      findings.push({
        kind: "project",
        name,
        canonical: foldProjectName(name, places),
        stage: findStage(item.tail) ?? stageBefore(match[0], item) ?? stage,
        ...readParticulars(match[0], item, items.length === 1 ? behind : ""),
        at: { start: view.offset + at.start, end: view.offset + at.end },
        sentence: view.sentence.ordinal,
        rule: "named_project_with_stage",
      });
    }
  }
  return findings;
}

/** 开工建设A、确保B投产: where the next item has a verb of its own, what stands before this one holds. */
function stageBefore(clause: string, item: Span): ProjectStage | null {
  const isParted =
    /^[^、]{0,6}、(?:确保|力争|争取|启动|开工|推进|加快|建成|完成|续建|新建|竣工)/.test(
      clause.slice(item.end),
    );
  return isParted ? findStage(clause.slice(0, item.start)) : null;
}

const amount =
  /(?:总投资|投资(?:额|规模)?|投入)(?:约|达|超|近|超过|达到)?\s*(\d+(?:\.\d+)?(?:万|亿)(?:元|美元))/;

type Particulars = Pick<ProjectMention, "place" | "investor" | "investment" | "expected">;

/** `behind`: what follows a clause that names one project only: …项目开工，总投资20亿元. */
function readParticulars(clause: string, item: Span, behind: string): Particulars {
  const name = clause.slice(item.start, item.end);
  const before = clause.slice(0, item.start);
  const nearest = /^[，,][^。；;]*/.exec(behind)?.[0] ?? "";
  return {
    place:
      findPlaceName(name) ||
      (/在([\u4e00-\u9fa5]{2,8}(?:[区县市镇乡]|园区|新区))$/.exec(before)?.[1] ?? ""),
    investor: companyDictionary().longestAt(name, 0)?.name ?? "",
    investment: (amount.exec(clause) ?? amount.exec(nearest))?.[1] ?? "",
    expected: readDeadline(clause, true),
  };
}
