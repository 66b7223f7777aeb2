/** Units of measure and measure words, from lexicon/units.tsv, with their base units. */
import { readLexicon } from "../../pipeline/lexicon.ts";
import { readMagnitude } from "./numerals.ts";

export type UnitKind =
  | "money"
  | "ratio"
  | "points"
  | "multiple"
  | "people"
  | "count"
  | "duration"
  | "other";

export interface Unit {
  /** As written, with its magnitude: 万亿元, 万人, %. */
  readonly written: string;
  readonly base: string;
  /** One written unit is this many base units. */
  readonly factor: number;
  readonly kind: UnitKind;
}

interface UnitRow {
  readonly base: string;
  readonly factor: number;
  readonly kind: UnitKind;
}

const ownKinds: readonly string[] = [
  "money",
  "ratio",
  "points",
  "multiple",
  "people",
  "count",
  "duration",
];

const rows: ReadonlyMap<string, UnitRow> = new Map(
  readLexicon("units").map((row) => [
    row["unit"] ?? "",
    {
      base: row["base"] ?? "",
      factor: Number(row["factor"]),
      kind: (ownKinds.includes(row["kind"] ?? "") ? row["kind"] : "other") as UnitKind,
    },
  ]),
);

/**
 * Measure words that begin longer words: 部门 is no count of 部, 家庭 none of 家, 人才 none of 人.
 * Each entry lists the characters that must not follow.
 */
const notFollowedBy: Readonly<Record<string, string>> = {
  部: "门委分署队级",
  件: "套",
  家: "庭长具乡级",
  个: "别性",
  门: "店户诊槛",
  场: "馆所景地站镇均",
  台: "阶风湾账",
  队: "伍",
  班: "子",
  面: "积向貌",
  条: "件例款",
  年: "代度报级轻底末初来前后终中均间会",
  天: "然津气府河空下",
  分: "之别类公校行局布店院享管",
  度: "假过",
  支: "持出付行部撑",
  口: "岸径粮腔",
  本: "科土级地市省届年外",
  处: "理置罚级于",
  所: "有属在得以处谓",
  位: "于居列置",
  名: "单牌录城优镇校企师医品胜",
  人: "均才大民工力居员类社文防物流",
  成: "立为功果员长本都绵效品熟交套就",
  方: "面案式向法便",
  米: "粉",
  日: "报常",
  周: "年边岁期",
  集: "团群聚中成",
  组: "织建",
  期: "间货限",
  次: "产",
  单: "位",
  对: "口外接",
  节: "能点约假",
  双: "创拥",
  版: "本",
  笔: "记",
  类: "似",
  幅: "度",
  套: "餐",
  秒: "杀",
  款: "项",
  株: "洲",
  块: "链",
  片: "区",
  批: "发准零",
  例: "如外",
  间: "接",
  头: "部等",
  盘: "活",
  层: "次级面",
  份: "额",
  根: "据本",
  起: "来到步",
  列: "入",
  轮: "胎训值候换船岗",
};

/** 个体户 counts nothing by 个, 8个体育场馆 does; 6家园区 and 9家电商企业 are counted, 家园 and 家电 are not. */
const notFollowedByWord: Readonly<Record<string, string>> = {
  个: "体(?!育|系|检)",
  家: "园(?!区|林)|电(?!商|子|力|池|机)",
  项: "目(?!标|录)",
};

const names: readonly string[] = [...rows.keys()].sort((a, b) => b.length - a.length);

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** Few numerals stand before a unit: a look at one character spares two hundred. */
const anyInitial = `[${[...new Set(names.map((name) => escapePattern(name.charAt(0))))].join("")}]`;

/** Source of a regular expression that matches one unit without magnitude, the longest first. */
export const unitPattern: string = `(?=${anyInitial})(?:${names
  .map((name) => {
    const forbidden = notFollowedBy[name];
    const word = notFollowedByWord[name];
    const guard = word === undefined ? "" : `(?!${word})`;
    const characters = forbidden === undefined || forbidden === "" ? "" : `(?![${forbidden}])`;
    return `${escapePattern(name)}${characters}${guard}`;
  })
  .join("|")})`;

/** The unit of a magnitude and a bare unit: ("万亿", "元") is 万亿元, 1e12 元. Unknown or missing units stand for themselves. */
export function composeUnit(magnitude: string, bare: string): Unit {
  const row = rows.get(bare);
  const written = `${magnitude}${bare}`.replace("个百分点", "百分点").replace("个千分点", "千分点");
  return {
    written,
    base: row?.base ?? bare,
    factor: readMagnitude(magnitude) * (row?.factor ?? 1),
    kind: row?.kind ?? "other",
  };
}
