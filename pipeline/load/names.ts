/** Looks names up in the lexicons of bodies, companies and places. */
import type { Place } from "../document.ts";
import { type LexiconRow, listCell, readLexicon } from "../lexicon.ts";
import { foldKey, hashId } from "./identity.ts";

export interface Names {
  /** Id of the body that a name as written stands for; null where the lexicon lacks it. */
  bodyId(name: string): string | null;
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

function findBody(bodies: ReadonlyMap<string, string>, name: string): string | null {
  const key = foldKey(name);
  const whole = bodies.get(key);
  if (whole !== undefined) return whole;
  for (const [index, character] of [...key].entries()) {
    if (!placeEnds.has(character)) continue;
    const known = bodies.get([...key].slice(index + 1).join(""));
    if (known !== undefined) return known;
  }
  return null;
}

/** Reads the lexicons. A body's id is its canonical name. */
export function loadNames(): Names {
  const bodies = aliasMap(readLexicon("bodies"));
  const companies = aliasMap(readLexicon("companies"));
  const shortNames = new Map(readLexicon("places").map(({ code, short }) => [code, short]));
  return {
    bodyId: (name) => findBody(bodies, name),
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
