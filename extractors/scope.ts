/** The place that opens an indicator's phrase: 贵阳市地区生产总值 → its own place; 东岭区固定资产投资 → a part of it. */
import type { Place } from "../pipeline/document.ts";
import { readLexicon } from "../pipeline/lexicon.ts";

export interface Scoped {
  /** "" where the phrase opens with no place. */
  readonly scope: string;
  readonly phrase: string;
}

const rows = readLexicon("places");
/** 棚户区 and 合作区 look like districts: a district counts where GB/T 2260 lists it. */
const districts: ReadonlySet<string> = new Set(
  rows.map((row) => row["name"] ?? "").filter((name) => name.endsWith("区")),
);
const shortNames: ReadonlySet<string> = new Set(
  rows
    .filter((row) => row["level"] !== "county" && row["ambiguous"] !== "yes")
    .map((row) => row["short"] ?? "")
    .filter((name) => name.length >= 2),
);

/** 城市, 园区 and the like end words that are no names of places. */
const commonEnding =
  /(?:城市|都市|超市|社区|园区|地区|山区|灾区|景区|小区|市区|城区|校区|特区|库区|街区|牧区|片区|辖区|核心区|示范区|试验区|功能区|保护区|贫困县|全市|我市|全县|全区|全省|[两各]市|[两各]县|[两各]区|区县|县区|市州|省市)$/;
const named =
  /^((?:(?![和与及的各每本我全中新改建造级国])[\u4e00-\u9fa5]){2,4}?(?:新区|开发区|高新区|经开区|市|州|县|旗))(?:的)?((?![级内外域会政长委本场民]).{2,})$/;

/** Splits the place from the phrase; `own` is the place of the part. */
export function splitScope(phrase: string, own: Place | null): Scoped {
  // 全国百强县: the reach of a published list belongs to its name
  if (/(?:百强|十强|百佳|榜)(?:市|县|区|城市|县市|企业)?$/.test(phrase))
    return { scope: "", phrase };
  const ownNames = own === null ? [] : [own.name, own.name.replace(/[省市县区州]$/, "")];
  for (const name of ownNames) {
    if (name.length >= 2 && phrase.startsWith(name) && phrase.length >= name.length + 2) {
      return { scope: own?.name ?? "", phrase: phrase.slice(name.length).replace(/^的/, "") };
    }
  }
  const match = named.exec(phrase);
  if (match !== null && !commonEnding.test(match[1] ?? "")) {
    return { scope: match[1] ?? "", phrase: match[2] ?? phrase };
  }
  for (let end = Math.min(7, phrase.length - 2); end > 2; end -= 1) {
    const district = phrase.slice(0, end);
    if (districts.has(district)) {
      return { scope: district, phrase: phrase.slice(end).replace(/^的/, "") };
    }
  }
  for (const length of [3, 2]) {
    const name = phrase.slice(0, length);
    if (shortNames.has(name) && phrase.length >= length + 3) {
      return { scope: name, phrase: phrase.slice(length).replace(/^的/, "") };
    }
  }
  return { scope: "", phrase };
}
