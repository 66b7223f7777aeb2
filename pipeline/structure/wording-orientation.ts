/** Whether a paragraph looks back or ahead by its own words: speeches and news have no section headings. */
import type { Orientation } from "../document.ts";

interface Cue {
  readonly weight: number;
  readonly pattern: RegExp;
}

const planCues: readonly Cue[] = [
  { weight: 2, pattern: /必须|务必|确保|力争|力求|下一步|下半年|年底前|明年|今后|即将|预期目标/g },
  { weight: 2, pattern: /(?<![主重需首紧必概纪摘扼索提])要(?![素求点闻件害塞领员道])/g },
  {
    weight: 1.5,
    pattern: /(?<!即)将(?![军领士])|应当|应该|不得|严禁|[请請](?=[各市县縣]|大家|同志)/g,
  },
  {
    weight: 0.7,
    pattern:
      /加快|着力|切实|进一步|努力|继续|大力|全力|抓好|做好|抓紧|积极|千方百计|推动|加强|坚持|强化/g,
  },
];

const reviewCues: readonly Cue[] = [
  {
    weight: 2,
    pattern:
      /去年|上年|近年来|近几年|几年来|一年来|年以来|月以来|同比|比上年|比去年|取得了|完成了|实现了/g,
  },
  { weight: 1, pattern: /取得|达到|完成|实现|位居|荣获|召开|签约|落户|来访|得到|显著|成效|卓有/g },
  { weight: 1, pattern: /已经|(?<![而不早])已(?!于)|了(?=[，。；,;\u4e00-\u9fff\d])/g },
  { weight: 1.5, pattern: /存在|不足|问题(?:突出|较多)|不够|不力|不高|下滑|下降|滞后|缺乏/g },
];

function weigh(text: string, cues: readonly Cue[]): number {
  return cues.reduce((sum, cue) => sum + cue.weight * (text.match(cue.pattern)?.length ?? 0), 0);
}

/** `lean` is added to the plan's side (positive) or the review's (negative): the heading above. */
export function orientByWording(text: string, lean = 0): Orientation {
  const ahead = weigh(text, planCues) + Math.max(lean, 0);
  const back = weigh(text, reviewCues) + Math.max(-lean, 0);
  if (ahead === 0 && back === 0) return "neither";
  if (ahead > back) return "plan";
  return back > ahead ? "review" : "neither";
}
