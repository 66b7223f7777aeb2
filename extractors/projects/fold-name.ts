/** What the mentions of one project share over the years: 地铁3号线一期工程, 贵阳轨道交通3号线一期 → 轨道交通3号线一期. */
import { foldWidth } from "../../pipeline/fold.ts";

const chineseDigits = "零一二三四五六七八九";

/** One rule a line, in order: the earlier prepare the later. */
const rules: readonly (readonly [RegExp, string | ((match: string, group: string) => string)])[] = [
  [/[“”"'《》\s]/g, ""],
  [/[（(]([一二三四五六七八九十\d]+期|[^）)]{1,10}段)[）)]/g, "$1"],
  [/[（(](?:PPP|EPC|含[^）)]*)[）)]/g, ""],
  [/([1-5])期/g, (_, digit) => `${chineseDigits.charAt(Number(digit))}期`],
  [/^(?:全市域?|我市|本市|市级|全省|我省|国家级?|城市|新建|续建|扩建|改建|加快|重点)+/, ""],
  [/(?:城市)?(?:轨道交通|地铁|轻轨|轨道)(?=[\dSＳs]?\d*号线|S\d)/g, "轨道交通"],
  [/^(?=\d+号线|[A-Z]\d+号?线)/, "轨道交通"],
  [/^有轨电车(?=[A-Z]\d)/, "轨道交通"],
  [/高速公路/g, "高速"],
  [/(?:高速铁路|快速铁路|铁路客运专线|客运专线|客专|高铁)/g, "铁路"],
  [/国际机场/g, "机场"],
  [/[—－–~～]/g, "-"],
  [/首期/g, "一期"],
  [/(?:建设)?(?:项目|工程)(?=$|[一二三四五]期)/g, ""],
  [/主体(?:工程)?$/, ""],
  [/(?:建设|项目|工程)$/, ""],
];

/** 岚江|湾体育中心, 澜川|理工大学: without the place nothing is left that is a name. */
const clings = /^(?:[湾河港江湖岛口]|[\u4e00-\u9fa5]{0,4}大学|中学)/;

/**
 * `places`: names of the place that reports, full and short, which it may say or leave out before the name. Phases
 * are kept apart: 二期 is another project than 一期.
 */
export function foldProjectName(name: string, places: readonly string[]): string {
  let folded = foldWidth(name);
  folded = folded.replace(
    /([一二三四五六七八九])号线/g,
    (_, digit: string) => `${chineseDigits.indexOf(digit)}号线`,
  );
  for (const [words, by] of rules) {
    folded = typeof by === "string" ? folded.replace(words, by) : folded.replace(words, by);
  }
  for (const place of places) {
    if (
      place.length > 1 &&
      folded.startsWith(place) &&
      folded.length - place.length >= 4 &&
      !clings.test(folded.slice(place.length))
    ) {
      folded = folded
        .slice(place.length)
        .replace(/^(?:市|至(?=..))/, (word) => (word === "至" ? `${place}至` : ""));
    }
    folded = folded.replace(new RegExp(`${place}段$`), "");
  }
  folded = foldEnds(folded);
  return folded.length >= 2 ? folded : name;
}

/** 遂川至大余高速 is 遂大高速, as reports shorten it: the first characters of its ends. */
function foldEnds(name: string): string {
  const road = /^([\u4e00-\u9fa5]{2,3}(?:[至-][\u4e00-\u9fa5]{2,3})+)(高速|铁路|快速路)(.*)$/.exec(
    name,
  );
  if (road === null) return name;
  const [, ends = "", kind = "", rest = ""] = road;
  const letters = ends.split(/[至-]/).map((place) => place.charAt(0));
  return letters.join("") + kind + rest;
}
