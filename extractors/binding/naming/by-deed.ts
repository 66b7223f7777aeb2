/** 3个村被命名为省级示范村, 1人荣获技能大奖, 5.1万人实现脱贫: where only people or places are counted, what befell them. */
import type { NamingRule } from "./naming.ts";

const named =
  /^(?<noun>[村镇乡县区校]?)(?:[、和]\d+个[村镇乡县区校])?(?:被|成功|新|先后)?(?<deed>命名为|评为|评选为|认定为|确定为|获评|成为|获批为?|列入|纳入|入选|入围|荣获|获得|获|授予|实现|完成|通过|受益于?)(?<title>[^，。；,;！!\d]{2,36})/;
/** Verbs that only say that the title is theirs: the title itself is counted. */
const isTitle = /为$|^(?:获评|成为|获批)$/;

export const nameByDeed: NamingRule = ({ view, group, phrase }) => {
  const last = group.quantities[group.quantities.length - 1];
  if (last === undefined || last.form !== "amount") return null;
  const match = named.exec(view.folded.slice(last.span.end));
  const { noun = "", deed = "", title = "" } = match?.groups ?? {};
  const isOfPeople = last.unit.kind === "people" && phrase === "";
  if (match === null || (noun === "" && !isOfPeople)) return null;
  return {
    indicators: group.quantities.map(() => [nameOf(noun, deed, title)]),
    quoteStart: group.quantities[0]?.span.start ?? last.span.start,
    quoteEnd: last.span.end + match[0].length,
    isCountedNoun: true,
    isCarried: false,
    rule: "deed_of_counted",
  };
};

/** 命名为示范乡镇、示范村: of the titles listed, the one for what was counted. */
function nameOf(noun: string, deed: string, titles: string): string {
  const items = titles.split("、");
  const title = items.find((item) => noun !== "" && item.endsWith(noun)) ?? items[0] ?? "";
  if (/^(?:实现|完成)$/.test(deed)) return `${title}${noun === "" ? "人数" : noun}`;
  const whole = isTitle.test(deed) ? title : `${deed}${title}`;
  return noun === "" || whole.endsWith(noun) ? whole : whole + noun;
}
