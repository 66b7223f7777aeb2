/** 新开工保障性住房1.4万套，基本建成5200套: a second act is done to what the first one counted. */
import { findClosingAct, findOpeningAct } from "../../indicators/acts.ts";
import type { NamingRule } from "./naming.ts";

const stages =
  /^(?:已|全部)?(?:基本建成|建成|开工|新开工|竣工|完工|投产|投用|供应|分配|交付|续建|废止|修改|修订|授权|落地|履约)$/;
const started = /^(?:开工|新开工|竣工|完工|投产|建成|基本建成|启动|签约|制定|申请)$/;

export const nameBySecondAct: NamingRule = ({ group, tail, memory }) => {
  const act = tail.phrase.replace(/[\s、,，和及与并]/g, "");
  const unit = group.quantities[0]?.unit.base;
  if (memory === null || memory.unit !== unit || !stages.test(act)) return null;
  const names = memory.indicators.at(-1) ?? [];
  return {
    indicators: group.quantities.map(() => names.map((name) => thingOf(name) + act)),
    quoteStart: memory.quoteStart,
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: false,
    rule: "second_act",
  };
};

/** 新开工保障性住房 and 棚户区改造开工 without the first act. */
function thingOf(name: string): string {
  const opening = findOpeningAct(name);
  const closing = findClosingAct(name);
  if (started.test(closing) && closing !== name) return name.slice(0, -closing.length);
  if (opening === "" || opening === name) return name;
  // 新开工及筹集人才住房: two acts of one thing
  return thingOf(name.slice(opening.length).replace(/^[及和与、]/, ""));
}
