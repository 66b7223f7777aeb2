/** The administrative divisions of GB/T 2260 down to counties, from the table places.tsv. */
import { CharacterSet } from "../character-set.ts";
import type { Place, PlaceLevel } from "../document.ts";
import { readLexicon } from "../lexicon.ts";

export interface Division {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  /** The short name is a common word too (合作, 资源): only the full name counts. */
  readonly isAmbiguous: boolean;
  readonly pinyin: string;
  readonly level: PlaceLevel;
  readonly parentCode: string;
}

export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Every division that bears the name as written. */
  readonly divisions: readonly Division[];
}

interface Index {
  readonly byCode: ReadonlyMap<string, Division>;
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  readonly byPinyin: ReadonlyMap<string, readonly Division[]>;
  /** Names by their first two characters, longest first. */
  readonly byPrefix: ReadonlyMap<string, readonly string[]>;
  /** Codes of the characters that names begin with: most of a text is passed over by them. */
  readonly initials: CharacterSet;
}

let loaded: Index | null = null;

function readDivisions(): readonly Division[] {
  return readLexicon("places").map((row) => {
    const { code = "", name = "", short = "", ambiguous, pinyin = "", level, parent = "" } = row;
    const isAmbiguous = ambiguous === "yes";
    return {
      code,
      name,
      short,
      isAmbiguous,
      pinyin,
      level: level as PlaceLevel,
      parentCode: parent,
    };
  });
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** 连南县 for 连南瑶族自治县, 湘西州 for 湘西土家族苗族自治州. */
function namesOf(division: Division): readonly string[] {
  const { name, short, isAmbiguous } = division;
  const names = new Set([name]);
  const autonomous = /自治([州县旗])$/.exec(name);
  if (autonomous !== null) names.add(`${short}${autonomous[1] ?? ""}`);
  if (!isAmbiguous) names.add(short);
  return [...names];
}

function loadIndex(): Index {
  const byPinyin = new Map<string, Division[]>();
  const byCode = new Map<string, Division>();
  const byName = new Map<string, Division[]>();
  for (const division of readDivisions()) {
    byCode.set(division.code, division);
    append(byPinyin, division.pinyin, division);
    for (const name of namesOf(division)) append(byName, name, division);
  }
  const byPrefix = new Map<string, string[]>();
  for (const name of byName.keys()) append(byPrefix, name.slice(0, 2), name);
  for (const names of byPrefix.values()) names.sort((a, b) => b.length - a.length);
  const initials = new CharacterSet(byPrefix.keys());
  return { byCode, byName, byPinyin, byPrefix, initials };
}

function index(): Index {
  loaded ??= loadIndex();
  return loaded;
}

/** Every division named in `text`, by its full or short name, the longest name first, without overlaps. */
export function findMentions(text: string): readonly Mention[] {
  const { byName, byPrefix, initials } = index();
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!initials.has(text.charCodeAt(at))) continue;
    const names = byPrefix.get(text.slice(at, at + 2));
    const name = names?.find((candidate) => text.startsWith(candidate, at));
    if (name === undefined) continue;
    mentions.push({ start: at, end: at + name.length, divisions: byName.get(name) ?? [] });
    at += name.length - 1;
  }
  return mentions;
}

/** Divisions whose short name is written so in Latin letters: Shenzhen, guiyang. */
export function divisionsSpelt(pinyin: string): readonly Division[] {
  return index().byPinyin.get(pinyin.toLowerCase()) ?? [];
}

function parentOf(division: Division): Division | null {
  return index().byCode.get(division.parentCode) ?? null;
}

/** True where `above` is `below` or one of the divisions that hold it. */
export function holds(above: Division, below: Division): boolean {
  let current: Division | null = below;
  while (current !== null) {
    if (current.code === above.code) return true;
    current = parentOf(current);
  }
  return false;
}

export function divisionWithCode(code: string | null): Division | null {
  return code === null ? null : (index().byCode.get(code) ?? null);
}

export function toPlace(division: Division, evidence: string): Place {
  const { code, name, level } = division;
  return { name, code, level, parent: parentOf(division)?.name ?? null, evidence };
}

/** 全国 itself. */
export function nation(evidence: string): Place {
  return { name: "全国", code: "000000", level: "nation", parent: null, evidence };
}
