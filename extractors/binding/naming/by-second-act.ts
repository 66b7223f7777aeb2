/** 新开工保障性住房1.4万套，基本建成5200套; 签约项目292个，其中终止1个、在建18个: a second act is done to what the first one counted. */
import { findClosingAct, findOpeningAct } from "../../indicators/acts.ts";
import type { Memory, NamingRule } from "./naming.ts";

const stages =
  /^(?:已|全部|未|尚未|至今未)?(?:基本建成|建成|开工|新开工|开工建设|在建|竣工|竣工投产|完工|投产|建成投产|达产|投用|供应|分配|交付|续建|废止|修改|修订|授权|落地|履约|终止|解约|停工|停建)$/;
const started = /^(?:开工|新开工|竣工|完工|投产|建成|基本建成|启动|签约|制定|申请)$/;

/** What such a name ends with. */
const laterStage = new RegExp(`(?:${stages.source.slice(1, -1)})$`);

export const nameBySecondAct: NamingRule = ({ group, tail, memory }) => {
  const act = tail.phrase.replace(/[\s、,，和及与并]/g, "").replace(/^(?:其中|目前|现)/, "");
  const unit = group.quantities[0]?.unit.base ?? "";
  if (memory === null || !stages.test(act)) return null;
  const names = countedBefore(memory, unit);
  if (names.length === 0) return null;
  const done = act.replace(/^(?:已|全部)/, "");
  return {
    indicators: group.quantities.map(() => names.map((name) => thingOf(name) + done)),
    quoteStart: memory.quoteStart,
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: false,
    rule: "second_act",
  };
};

/** 签约项目45个，履约44个，履约率97.8%；开工36个: the rate between is passed over where projects are counted. */
function countedBefore({ unit, indicators, history }: Memory, wanted: string): readonly string[] {
  if (unit === wanted) return indicators.at(-1) ?? [];
  const projects = history.findLast((name) => /项目/.test(name) && !name.endsWith("率"));
  return unit === "%" && wanted === "个" && projects !== undefined ? [projects] : [];
}

/** 新开工保障性住房 and 棚户区改造开工 without the first act. */
function thingOf(name: string): string {
  const stage = laterStage.exec(name)?.[0] ?? "";
  if (stage !== "" && stage !== name) return name.slice(0, -stage.length);
  const opening = findOpeningAct(name);
  const closing = findClosingAct(name);
  if (started.test(closing) && closing !== name) return name.slice(0, -closing.length);
  if (opening === "" || opening === name) return name;
  const rest = name.slice(opening.length);
  // 新开工及筹集人才住房: two acts of one thing
  return /^[及和与、]/.test(rest) ? thingOf(rest.slice(1)) : rest;
}
