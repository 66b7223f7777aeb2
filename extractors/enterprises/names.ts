/** All company names of a sentence: the ordered ways to find one, the first that takes a place keeps it. */
import type { SentenceView } from "../sentence-view.ts";
import { findCoinedNames, findListedNames } from "./coined-names.ts";
import type { FoundName } from "./found-name.ts";
import { findFullNames, findMaskedNames } from "./full-names.ts";
import { findKnownNames } from "./known-names.ts";

/** In order, none overlapping. */
export function findNames(view: SentenceView): readonly FoundName[] {
  const found: FoundName[] = [];
  const add = (name: FoundName): void => {
    if (!found.some((other) => name.start < other.end && other.start < name.end)) found.push(name);
  };
  for (const find of [findMaskedNames, findFullNames, findKnownNames, findCoinedNames]) {
    for (const name of find(view)) add(name);
  }
  for (const name of findListedNames(view, found)) add(name);
  return found.sort((a, b) => a.start - b.start);
}
