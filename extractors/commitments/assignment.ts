/**
 * Responsibility as lists of tasks state it behind the act: （牵头单位：市商务局；配合单位：市财政局；完成时限：6月底前）,
 * （市外办牵头，各县区配合）, or the same as a sentence or a line of its own.
 */
import { readBodies } from "./bodies.ts";

export interface Assignment {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** As written behind 完成时限; "" if none. */
  readonly deadline: string;
  /** Where the block begins in the text; what stands before it is the act. */
  readonly start: number;
}

const unit = "(?:单位|部门|领导|科室|处室|人|主体)";
const leadLabel = new RegExp(
  `(?:总牵头|牵头|主办|责任|负责|承办|主责|实施)(?:责任)?${unit}(?:及责任人)?[:：](?<who>[^:：；;。）)】\\]]{2,80}?)(?=[；;。）)】\\]]|[，,、](?:配合|协办|参与|完成|时限)|$)`,
);
const supportLabel = new RegExp(
  `(?:配合|协办|参与|协同|协助)${unit}[:：](?<who>[^:：；;。）)】\\]]{2,80}?)(?=[；;。）)】\\]]|[，,、](?:完成|时限)|$)`,
);
const limitLabel =
  /(?:完成时限|完成时间|办结时限|整改时限|时间节点|时限要求|时限)[:：](?<when>[^，,；;。）)】\]]{2,24})/;
const block =
  /[（(【[]?(?:总牵头|牵头|主办|责任|负责|承办|主责|实施|配合|协办)(?:责任)?(?:单位|部门|领导|科室|处室|人|主体)(?:及责任人)?[:：]/;
/** （A牵头，B、C配合，9月底前完成）. */
const bracket =
  /[（(](?<who>[^（()）；;。:：]{2,60}?)(?:牵头|负责)(?:[，,；;](?<along>[^（()）。:：]{2,60}?)(?:配合|参与|协助|分别负责|按(?:职责)?分工负责|按职责配合))?(?:[，,；;](?<when>[^（()）。:：]{2,20}?)(?:完成|办结|落实))?[）)]/;

function bodiesOf(list: string | undefined): readonly string[] {
  if (list === undefined) return [];
  return readBodies(list.replace(/(?:按职责|按照职责|按分工|分工|各?按).*$|等$/, "").trim());
}

/** Null where the text states no responsibility in this form. */
export function readAssignment(text: string): Assignment | null {
  const labelled = block.exec(text);
  if (labelled !== null) {
    return {
      lead: bodiesOf(leadLabel.exec(text)?.groups?.["who"]),
      support: bodiesOf(supportLabel.exec(text)?.groups?.["who"]),
      deadline: limitLabel.exec(text)?.groups?.["when"]?.trim() ?? "",
      start: labelled.index,
    };
  }
  const named = bracket.exec(text);
  const lead = bodiesOf(named?.groups?.["who"]);
  if (named === null || lead.length === 0) return null;
  return {
    lead,
    support: bodiesOf(named.groups?.["along"]),
    deadline: named.groups?.["when"]?.trim() ?? "",
    start: named.index,
  };
}

/** True where a sentence holds nothing but the responsibility, or the limit, for the one before it. */
export function isAssignmentOnly(text: string): boolean {
  const bare = text.trim();
  if (/^[（(]/.test(bare) && bracket.exec(bare)?.index === 0) return readAssignment(bare) !== null;
  return block.exec(bare)?.index === 0 || limitLabel.exec(bare)?.index === 0;
}
