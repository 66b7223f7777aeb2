/** What a person types into a search: words, quoted phrases, words to leave out. */
import { UsageError } from "../../error.ts";
import { foldWidth } from "../../fold.ts";
import { simplify } from "../../simplify.ts";

export interface Wanted {
  /** Folded as the index is: half-width, lower case, simplified. */
  readonly text: string;
  /** It was quoted: sentences must hold it letter by letter. */
  readonly isPhrase: boolean;
}

export interface Question {
  readonly wanted: readonly Wanted[];
  /** No sentence may hold one of these. */
  readonly unwanted: readonly string[];
}

/** Quotation marks of either script; what stands between them is one phrase. A minus before it leaves it out. */
const piece = /(-?)(?:"([^"]*)"|“([^”]*)”|「([^」]*)」|([^\s"“「]+))/gu;

/** Marks that part words as a blank does; a decimal point or a percent sign belongs to its number. */
const separators = /[,，、;；。!！?？:：()（）]+/g;

export function foldQuery(text: string): string {
  return simplify(foldWidth(text).toLowerCase()).trim();
}

/** Throws `UsageError` where there is nothing to look for. */
export function parseQuestion(text: string): Question {
  const wanted: Wanted[] = [];
  const unwanted: string[] = [];
  for (const [, minus = "", straight, curved, cornered, bare = ""] of text.matchAll(piece)) {
    const quoted = straight ?? curved ?? cornered;
    const parts = quoted === undefined ? bare.split(separators) : [quoted];
    for (const part of parts.map(foldQuery).filter((own) => /[\p{L}\p{N}]/u.test(own))) {
      if (minus === "-") unwanted.push(part);
      else wanted.push({ text: part, isPhrase: quoted !== undefined });
    }
  }
  if (wanted.length === 0) {
    throw new UsageError(
      'There is nothing to search for. Name words, or a phrase in quotation marks: duban search 实际利用外资 "招商引资".',
    );
  }
  return { wanted, unwanted };
}
