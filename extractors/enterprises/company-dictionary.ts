/**
 * Every company name that is known: lexicon/companies.tsv and, where the user names one, a list of his own
 * (`--companies FILE`). Looked up by the first two characters, so that a million names cost no more than a thousand.
 */
import { readFileSync } from "node:fs";
import { CharacterSet } from "../../pipeline/character-set.ts";
import { UsageError } from "../../pipeline/error.ts";
import { foldWidth } from "../../pipeline/fold.ts";
import { listCell, readLexicon } from "../../pipeline/lexicon.ts";

export interface KnownCompany {
  readonly name: string;
  /**
   * `yes`: a common word too (苹果, 小米), it counts only where a company is meant. `phrase`: one that stands before any
   * noun (统一|数据中心, 国家能源|研发中心), it counts before 集团 or beside another company.
   */
  readonly ambiguous: "" | "yes" | "phrase";
  /** The name that all its names are folded to. */
  readonly canonical: string;
  /** Country or region; "" where unknown. */
  readonly home: string;
}

export interface CompanyDictionary {
  /** The longest known name that begins at an offset of the folded text; null where none does. */
  longestAt(text: string, at: number): KnownCompany | null;
  find(name: string): KnownCompany | null;
}

class Dictionary implements CompanyDictionary {
  private readonly byName = new Map<string, KnownCompany>();
  /** First two characters → lengths of the names that begin with them, the longest first. */
  private readonly lengths = new Map<string, number[]>();
  /** Codes of the characters that names begin with: most of a text is passed over by them. */
  private readonly initials = new CharacterSet();

  add(company: KnownCompany): void {
    const key = foldWidth(company.name);
    if (key.length < 2 || this.byName.has(key)) return;
    this.byName.set(key, company);
    this.initials.add(key.charCodeAt(0));
    const head = key.slice(0, 2);
    const lengths = this.lengths.get(head);
    if (lengths === undefined) this.lengths.set(head, [key.length]);
    else if (!lengths.includes(key.length)) {
      lengths.push(key.length);
      lengths.sort((a, b) => b - a);
    }
  }

  longestAt(text: string, at: number): KnownCompany | null {
    if (!this.initials.has(text.charCodeAt(at))) return null;
    const lengths = this.lengths.get(text.slice(at, at + 2));
    if (lengths === undefined) return null;
    for (const length of lengths) {
      const company = this.byName.get(text.slice(at, at + length));
      if (company !== undefined) return company;
    }
    return null;
  }

  find(name: string): KnownCompany | null {
    return this.byName.get(foldWidth(name)) ?? null;
  }
}

function readMark(cell: string | undefined): KnownCompany["ambiguous"] {
  return cell === "yes" || cell === "phrase" ? cell : "";
}

function loadLexicon(): Dictionary {
  const dictionary = new Dictionary();
  for (const row of readLexicon("companies")) {
    const { name: canonical = "", aliases, home = "" } = row;
    const ambiguous = readMark(row["ambiguous"]);
    for (const name of [canonical, ...listCell(aliases)]) {
      dictionary.add({ name, ambiguous, canonical, home });
    }
  }
  return dictionary;
}

let dictionary: Dictionary | null = null;

export function companyDictionary(): CompanyDictionary {
  dictionary ??= loadLexicon();
  return dictionary;
}

/**
 * Adds a user's own list to what is known, for the rest of the process. One company a line: its name, then, after
 * tabs, other names separated by `|` and its home; only the name is needed. Lines that begin with `#` are comments,
 * and so is a first line that begins with the word `name`. Returns how many lines were read.
 */
export function addCompanies(file: string): number {
  dictionary ??= loadLexicon();
  let count = 0;
  for (const [index, line] of readList(file).split("\n").entries()) {
    const [first = "", aliases, home = ""] = line.split("\t");
    const canonical = first.trim();
    if (canonical === "" || canonical.startsWith("#") || (index === 0 && canonical === "name")) {
      continue;
    }
    count += 1;
    for (const name of [canonical, ...listCell(aliases?.trim())]) {
      dictionary.add({ name, ambiguous: "", canonical, home: home.trim() });
    }
  }
  return count;
}

function readList(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    throw new UsageError(
      `The list of companies ${file} cannot be read; name a text file with one company a line.`,
    );
  }
}
