/** All company names of a sentence: the ordered ways to find one, the first that takes a place keeps it. */
import type { SentenceView } from "../sentence-view.ts";
import { findCoinedNames } from "./coined-names.ts";
import type { FoundName } from "./found-name.ts";
import { findFullNames, findMaskedNames } from "./full-names.ts";
import { findKnownNames, isFacilityBehind } from "./known-names.ts";
import { findListedNames } from "./listed-names.ts";
import { placeLengthBefore } from "./place-names.ts";

/** In order, none overlapping. */
export function findNames(view: SentenceView): readonly FoundName[] {
  const found: FoundName[] = [];
  const add = (name: FoundName): void => {
    if (!found.some((other) => name.start < other.end && other.start < name.end)) found.push(name);
  };
  const known = [...findKnownNames(view)];
  const plain = known.filter((name) => !name.isTentative);
  for (const name of [...findMaskedNames(view), ...findFullNames(view)]) add(name);
  const coined = [...findCoinedNames(view)];
  const isInside = (name: FoundName): boolean =>
    coined.some((other) => other.start < name.start && other.end > name.end);
  for (const name of [...plain.filter((one) => !isInside(one)), ...coined]) add(name);
  for (const { isTentative, ...name } of known) {
    if (isTentative && isBesideCompany(view, name, found)) add(name);
  }
  for (const name of findListedNames(view, found)) add(name);
  return found.map((name) => withPlace(view, name)).sort((a, b) => a.start - b.start);
}

/** SK、浦项、GS: a common word that stands in a list next to a company is one. */
function isBesideCompany(
  view: SentenceView,
  name: FoundName,
  found: readonly FoundName[],
): boolean {
  return found.some((other) => {
    const between =
      other.end <= name.start
        ? view.folded.slice(other.end, name.start)
        : view.folded.slice(name.end, other.start);
    return /^[、和与及]$/.test(between);
  });
}

/**
 * 贵州易鲸捷成为…: the place belongs to the name that acts or is acted on, as written; not to what a company builds
 * there (贵阳|吉利发动机项目), nor in a list (湘潭吉利、长沙蓝思).
 */
function withPlace(view: SentenceView, name: FoundName): FoundName {
  const length = placeLengthBefore(view.folded, name.start);
  if (length === 0 || (name.rule !== "known_company" && name.rule !== "coined_name_with_trade"))
    return name;
  const before = view.folded.charAt(name.start - length - 1);
  const after = view.folded.slice(name.end);
  if (!/^$|[，,。、；;：:\s与和]/.test(before) || isFacilityBehind(after)) return name;
  if (!/^(?:成为|成功|入选|获|公司|集团|上市|荣|实现|被|与)/.test(after)) return name;
  const start = name.start - length;
  return { ...name, start, name: view.text.slice(start, name.end) };
}
