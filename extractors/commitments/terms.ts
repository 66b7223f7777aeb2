/** The terms of a commitment beside who and when: the act as a clause, the case, what follows on failure. */
import { splitClauses } from "./clauses.ts";
import type { Responsibility } from "./responsibility.ts";

/** 涉及到跨区域的事件,由… · 对确需调整的,要… · 项目一旦落地,就要… · 凡是已承诺的事项,必须…. */
const conditions: readonly RegExp[] = [
  /(?:^|[，,；;：:])(?<case>(?:凡是?|涉及到?|遇到?有?|如果|若|如(?=有|遇|需|发生|出现))[^，,；;。]{2,50})(?=[，,](?:要|就|由|必须|一律|应|务必|均|都|可|及时|立即|市|县|各))/,
  /(?:^|[，,；;：:])(?<case>[^，,；;。]{0,12}一旦[^，,；;。]{2,30})(?=[，,])/,
  /(?:^|[，,；;：:])(?<case>对(?:于)?[^，,；;。]{4,50}的)(?=[，,](?:要|由|必须|一律|应|务必|予以|坚决|及时|立即|严肃|依法|可))/,
];

/** The clause that says what failure brings: 对工作不力的严肃问责, 连续两次排名末位的通报批评. */
const sanction =
  /(?:(?<=^|[，,；;])对[^，,。；;]{2,40}(?:的)?[，,])?[^，,。；;]{0,40}(?:严肃(?:问责|追责|处理|查处|追究|执纪)|从严(?:问责|追责|处理)|严格(?:问责|追责)|追责问责|坚决问责|予以问责|启动问责|倒查责任|追究[^，,。；;]{0,14}责任|通报批评|全[市县省区]通报|公开曝光|约谈|一票否决|挂牌督办|上台(?:说明|检讨|作检查)|作出书面检查|取消[^，,。；;]{0,8}(?:资格|评优)|扣减[^，,。；;]{0,10}(?:资金|经费|分))[^，,。；;]{0,16}/;

/** What every sanction holds: most texts are not looked at further. */
const sanctionWord =
  /严肃|从严|严格|问责|倒查|追究|通报|曝光|约谈|一票否决|挂牌督办|上台|书面检查|取消|扣减/;

export function readCondition(text: string): string {
  for (const pattern of conditions) {
    const found = pattern.exec(text)?.groups?.["case"];
    if (found !== undefined) return found.trim();
  }
  return "";
}

export function readSanction(text: string): string {
  if (!sanctionWord.test(text)) return "";
  return (sanction.exec(text)?.[0] ?? "").replace(/^[，,、\s]+/, "").trim();
}

interface Known {
  readonly responsibility: Responsibility;
  readonly deadline: string;
  readonly cadence: string;
  readonly condition: string;
  readonly sanction: string;
}

const assigned =
  /^由.*(?:牵头|负责|抓总|主办|承办|分包|统筹|担任链长|负总责|组织)$|(?:配合|参与|协助|协同)$|(?:牵头|负责)$/;
const onlyTime =
  /^(?:会后|近期|下一步|下步|同时|另外|此外|今年|明年|年内|从本月起|即日起|在此基础上|(?:用|利用)[^，,]{1,8}(?:的?时间))$/;
const connective =
  /^(?:会后|近期|下一步|下步|同时|另外|此外|特别是|因此|为此|对此|但|也|还|就|都|[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十][、,，]?)+/;
const order =
  /^(?:(?:要|必须|务必|一定要|应当|应|须|负责|请|就要|也要|都要|还要)+|将(?=[^，,]{0,2}(?:出台|开展|建立|启动|实施|对|召开|组织))|拟)/;

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const modals = /(?<![重必需主紧首])要(?!求|素|闻|点)|必须|务必|应当|(?<!会)将(?!其|信)|负责|牵头/;

/** 市林业局|要会同有关区县|对沿线古树进行登记: the subject, the modal and who goes along are cut off. */
function cutSubject(clause: string, { responsibility }: Known): string {
  const at = modals.exec(clause);
  const subject = at === null ? "" : clause.slice(0, at.index);
  const names = responsibility.lead.filter((name) => (subject || clause).includes(name));
  let rest = clause;
  if (names.length > 0 && subject !== "") rest = clause.slice(subject.length);
  else if (names.length > 0) {
    rest = clause.slice(Math.max(...names.map((name) => clause.indexOf(name) + name.length)));
  } else if (
    /^(?:我们|各级|各?有关部门|领导干部|主要负责同志|全市上下|各部门|各地)/.test(subject)
  ) {
    rest = clause.slice(subject.length);
  }
  rest = rest.replace(/^(?:也|都|均|还|一定|每人)+(?=要|必须|务必|应)/, "").replace(order, "");
  for (const support of responsibility.support) {
    const along = new RegExp(
      `^(?:会同|联合|协同)?[^，,]{0,20}?${escapePattern(support)}(?:等?(?:有关|相关)?(?:部门|单位))?`,
    );
    rest = rest.replace(along, "");
  }
  return rest;
}

const often =
  /^(?:每(?:个)?(?:两周|半月|半年|季度|周|月|年|季|旬|天|日)|定期|按期|按月|按季度?)(?:都要|要|都|至少)*/;

function cutTimes(clause: string, { deadline }: Known): string {
  let rest = clause;
  if (deadline !== "") {
    const limit = new RegExp(
      `^(?:在|于|到|用|利用|力争|确保|争取)?${escapePattern(deadline)}(?:的?时间)?(?:之?内)?(?:里)?[，,]?`,
    );
    rest = rest.replace(limit, "");
  }
  return rest.replace(often, "").replace(/^(?:要|必须|务必)+/, "");
}

/** 由市发改委负责,市外经局配合,用两周时间梳理出重点产业 → 梳理出重点产业. The quote itself where nothing is left. */
export function cleanAction(quote: string, known: Known): string {
  const text = quote.replace(/\s+/g, "");
  const kept = [...splitClauses(text)]
    .filter(({ text: clause }) => !assigned.test(clause) && !onlyTime.test(clause))
    .map(({ start, text: clause }) => text.slice(start, start + clause.length))
    .filter(
      (clause) =>
        clause !== known.condition && !(known.sanction !== "" && known.sanction.includes(clause)),
    );
  const [first = "", ...others] = kept;
  const head = cutTimes(cutSubject(first.replace(connective, ""), known), known);
  const clauses = /^(?:是|作为)/.test(head) ? others : [head, ...others];
  const [opening = "", ...rest] = clauses;
  const act = opening.replace(/^(?:要|必须|务必)+/, "");
  const action = [act, ...rest].filter((clause) => clause.length > 1).join("，");
  return action === "" ? text : action;
}
