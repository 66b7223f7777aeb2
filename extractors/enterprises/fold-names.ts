/** The one name that the names of a company are folded to (华为公司, 华为技术有限公司 → 华为), and where it is at home. */
import { findAll } from "../../pipeline/find-all.ts";
import { companyDictionary } from "./company-dictionary.ts";
import { foreignOrigin } from "./found-name.ts";

const legalForm = /(?:控股)?(?:集团)?(?:股份)?(?:有限)?(?:责任)?(?:公司|集团|股份)$/;

function withoutForm(name: string): string {
  const bare = name.replace(legalForm, "");
  return bare.length >= 2 ? bare : name;
}

/**
 * The canonical name of each of a part's names: by the lexicon, or the shortest of those that differ only in their
 * legal form.
 */
export function foldNames(names: Iterable<string>): ReadonlyMap<string, string> {
  const dictionary = companyDictionary();
  const all = [...new Set(names)].sort((a, b) => a.length - b.length);
  const byStem = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const name of all) {
    const stem = withoutForm(name);
    const known = dictionary.find(name) ?? dictionary.find(stem);
    const canonical = known?.canonical ?? byStem.get(stem) ?? name;
    byStem.set(stem, canonical);
    folded.set(name, canonical);
  }
  return folded;
}

const origins = new RegExp(foreignOrigin.source.replace(/^\^/, ""), "g");

/** 日本的三菱、三井: the origin said before the first of a list holds for the others; else the lexicon's. */
export function readHome(text: string, start: number, name: string): string {
  const before = text.slice(0, start);
  const last = findAll(before, origins).at(-1);
  if (last !== undefined) {
    const between = before.slice(last.index + last[0].length);
    if (/^(?:[\u4e00-\u9fa5A-Za-z0-9（）]{1,10}[、和与])*$/.test(between))
      return last[0].replace(/的$/, "");
  }
  const dictionary = companyDictionary();
  return (dictionary.find(name) ?? dictionary.find(withoutForm(name)))?.home ?? "";
}
