/**
 * What a company is to the place, by the words of its own clause (guide: to_attract, visited, landed, partner, other).
 * Who is courted has not come: 争取华润项目落户 and 推动长安落户 name companies to attract, in a review 引进 says they came.
 */
import type { EnterpriseRole } from "../../pipeline/document.ts";
import { listsSources, type SentenceView } from "../sentence-view.ts";
import { companyWords } from "./company-words.ts";
import { type FoundName, foreignOrigin } from "./found-name.ts";

const visited = companyWords("visited");
const courted = companyWords("courted");
const partner = companyWords("partner");
const landed = companyWords("landed");
const oneOf = (words: readonly string[]): string => `(?:${words.join("|")})`;
/** 推动…布局, 力争…落户, but not 推动…落地建设: who is to come, not who is building. */
const wishedToCome = new RegExp(
  `${oneOf(companyWords("wish"))}.*${oneOf(companyWords("settling"))}(?!${oneOf(companyWords("building"))})`,
);
const building = new RegExp(oneOf(companyWords("building")));
/** 项目还没有签约: a signing that is denied. */
const notSettled = new RegExp(
  `(?:没有|没能|尚未|还未|未能|未)(?:正式)?${oneOf(companyWords("settling"))}`,
);
const denied = /(?:没有|没能|尚未|还未|未能|未按期|未如期|未)$/;
/** 落地A、B等合作项目: they came, whatever the projects are called. */
const settledFirst = /^(?:新|已)?(?:落地|落户)(?!生根)/;
/** 加快推进A、B等项目: what is pushed on is there. */
const pushedOn =
  /(?:加快推进|加快|推进|抓好|续建|建设)[^，]*(?:等|\d+个)[^，]{0,8}项目(?!落户|落地|签约)/;
const brought = companyWords("brought");
/** 组建, 改制: what becomes of a place's own companies; they did not settle. */
const reorganised = companyWords("reorganised");
const own = /^[市省县区]|投$|有限(?:责任)?公司$|银行$|农商行$|联社$/;
const stops = /[，,；;。！!？?\n]/;

function holds(text: string, cues: readonly string[]): boolean {
  return cues.some((cue) => {
    const at = text.indexOf(cue);
    return at >= 0 && !denied.test(text.slice(0, at));
  });
}

/** The clauses of the sentence, and which of them holds the name. */
function partClauses(view: SentenceView, name: FoundName): { clauses: string[]; own: number } {
  const clauses: string[] = [];
  let at = 0;
  let found = 0;
  for (const clause of view.folded.split(stops)) {
    if (at <= name.start) found = clauses.length;
    clauses.push(clause);
    at += clause.length + 1;
  }
  return { clauses, own: found };
}

function roleOf(clause: string, name: FoundName, isReview: boolean): EnterpriseRole | null {
  if (own.test(name.name) && holds(clause, reorganised)) return "other";
  if (holds(clause, visited)) return "visited";
  if (notSettled.test(clause)) return "to_attract";
  if (isReview && (holds(clause, brought) || settledFirst.test(clause))) return "landed";
  if (!isReview && pushedOn.test(clause)) return "landed";
  if (!isReview && wishedToCome.test(clause)) return "to_attract";
  if (!isReview && holds(clause, courted) && !isBuilding(clause)) return "to_attract";
  if (holds(clause, partner)) return "partner";
  return holds(clause, landed) ? "landed" : null;
}

/** 力促惠科二期开工: what is built has been won already. */
function isBuilding(clause: string): boolean {
  return building.test(clause) && !/引进|招引|引入|落户|签约|洽谈|对接|在谈/.test(clause);
}

/** `other` where neither its clause nor the clauses that lean on it tell. */
export function decideRole(view: SentenceView, name: FoundName): EnterpriseRole {
  if (listsSources(view)) return "other";
  const isReview = view.block.orientation === "review";
  const { clauses, own: at } = partClauses(view, name);
  const direct = roleOf(clauses[at] ?? "", name, isReview);
  if (direct !== null) return direct;
  return leaning(clauses, at, name, isReview) ?? "other";
}

/** 围绕日本的三菱、韩国的SK, 以及香港的恒隆等企业, 吸引其来我市: lists that go on share what the first says. */
function leaning(
  clauses: readonly string[],
  at: number,
  name: FoundName,
  isReview: boolean,
): EnterpriseRole | null {
  let first = at;
  while (first > 0 && isContinued(clauses[first] ?? "")) first -= 1;
  let last = at;
  while (last + 1 < clauses.length && isContinued(clauses[last + 1] ?? "")) last += 1;
  for (let index = first; index <= last; index += 1) {
    const role = index === at ? null : roleOf(clauses[index] ?? "", name, isReview);
    if (role !== null) return role;
  }
  const next = clauses[last + 1] ?? "";
  const role = roleOf(next, name, isReview);
  return /其|它们|这些/.test(next) || role === "visited" || role === "partner" ? role : null;
}

function isContinued(clause: string): boolean {
  const bare = clause.replace(/^(?:以及|还有|和|与|及)/, "");
  return bare !== clause || foreignOrigin.test(bare);
}
