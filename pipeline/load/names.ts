/** Looks names up in the lexicons of bodies, companies and places. */
import type { Place } from "../document.ts";
import { type LexiconRow, listCell, readLexicon } from "../lexicon.ts";
import { foldKey, hashId } from "./identity.ts";

export interface Names {
  /** Id of the body that a name as written stands for; null where the lexicon lacks it. */
  bodyId(name: string): string | null;
  /** nation, province, prefecture, county, township, as the words before the name or the lexicon tell; else null. */
  bodyLevel(name: string): string | null;
  /** Id of the enterprise. A name with blanked-out characters is another company in every document. */
  enterpriseId(name: string, masked: boolean, documentId: string): string;
  /** 湖南 for 湖南省; where the standard lacks the place, its name without the last character of its level. */
  shortPlaceName(place: Place): string;
}

/** Ends of place names that stand before the name of a body: 市发改委, 贵阳市投资促进局, 国家统计局. */
const placeEnds = new Set(["省", "市", "县", "区", "州", "盟", "旗", "家", "本", "我"]);

export function enterpriseIdOf(name: string): string {
  return hashId("enterprise", foldKey(name));
}

function aliasMap(rows: readonly LexiconRow[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const row of rows) {
    const { name = "", aliases } = row;
    for (const alias of listCell(aliases)) map.set(foldKey(alias), name);
  }
  for (const { name = "" } of rows) map.set(foldKey(name), name);
  return map;
}

interface FoundBody {
  readonly name: string;
  /** What stands before the name that the lexicon knows: 市, 贵阳市. */
  readonly prefix: string;
}

/** 各位链长, 每个乡镇: words that say how many are meant. */
const counting = /^(?:各位|各个?|每个|每位|有关|相关)/;
/** 市委外办, 县委编办: the Party committee that an office works for. */
const committee = /^[省市县区州旗]委(?=.{2})/;

function findBody(bodies: ReadonlyMap<string, string>, name: string): FoundBody | null {
  const key = foldKey(name);
  const whole = bodies.get(key) ?? bodies.get(key.replace(counting, ""));
  if (whole !== undefined) return { name: whole, prefix: "" };
  for (const [index, character] of [...key].entries()) {
    if (!placeEnds.has(character)) continue;
    const known = bodies.get([...key].slice(index + 1).join(""));
    if (known !== undefined) return { name: known, prefix: key.slice(0, index + 1) };
  }
  const ofCommittee = bodies.get(key.replace(committee, ""));
  return ofCommittee === undefined ? null : { name: ofCommittee, prefix: key.slice(0, 2) };
}

const levels: readonly (readonly [RegExp, string])[] = [
  [/^(?:国家|国务院|中央|全国)/, "nation"],
  [/(?:省|自治区)$|^省/, "province"],
  [/(?:市|州|盟)$|^市/, "prefecture"],
  [/[县旗]$|(?<![园小社新发开街景片]|保税|功能|示范)区$|^[县区旗]/, "county"],
  [/[镇乡]$|^[镇乡]/, "township"],
];

/** What the name begins with tells its level (市发改委, 国家能源局); a ministry is told by its end; else its row tells. */
function findLevel(name: string, prefix: string, stated: string | undefined): string | null {
  const words =
    prefix === "" && /^(?:国家|国务院|中央|[省市县区旗镇乡](?!场|容))/.test(name) ? name : prefix;
  if (
    /^(?!.*(?:宣传|组织|统战|社会工作|武装|指挥|俱乐|支|总)部$)[\u4e00-\u9fa5]{2,8}部$/.test(name)
  )
    return "nation";
  const level = levels.find(([ends]) => words !== "" && ends.test(words))?.[1];
  return level ?? (stated === undefined || stated === "any" ? null : stated);
}

/** 工商行政管理局 → 市场监督管理局: what became of a body when the government was reformed. */
function readSuccessors(): ReadonlyMap<string, string> {
  return new Map(
    readLexicon("bodies-history").map(({ former = "", successor = "" }) => [former, successor]),
  );
}

/** Reads the lexicons. A body's id is its canonical name, and its successor's where it was reformed away. */
export function loadNames(): Names {
  const bodyRows = readLexicon("bodies");
  const bodies = aliasMap(bodyRows);
  const successors = readSuccessors();
  const levelOf = new Map(bodyRows.map(({ name = "", level = "" }) => [name, level]));
  const companies = aliasMap(readLexicon("companies"));
  const shortNames = new Map(readLexicon("places").map(({ code, short }) => [code, short]));
  return {
    bodyId(name) {
      const found = findBody(bodies, name);
      return found === null ? null : (successors.get(found.name) ?? found.name);
    },
    bodyLevel(name) {
      const found = findBody(bodies, name);
      return findLevel(name, found?.prefix ?? "", levelOf.get(found?.name ?? ""));
    },
    enterpriseId(name, masked, documentId) {
      if (masked) return hashId("enterprise", foldKey(name), documentId);
      return enterpriseIdOf(companies.get(foldKey(name)) ?? name);
    },
    shortPlaceName(place) {
      const known = place.code === null ? undefined : shortNames.get(place.code);
      return known ?? place.name.replace(/(?<=..)[省市县区州盟旗镇乡]$/, "");
    },
  };
}
