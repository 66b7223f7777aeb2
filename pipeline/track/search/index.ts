/** Full-text search over sentences: ranked by BM25, with other names of indicators and bodies, phrases, places and years. */
import type { Database, Row } from "../../database.ts";
import { UsageError } from "../../error.ts";
import { readSqlFile } from "../../sql-files.ts";
import { cutWords } from "./cut-words.ts";
import { foldQuery, parseQuestion, type Wanted } from "./parse-question.ts";
import { cutSnippet } from "./snippet.ts";

export interface SearchFilter {
  /** Full name, short name or code: 湖南省, 湖南, 430000. */
  readonly place?: string | undefined;
  /** The year of the speech or report. */
  readonly year?: number | undefined;
  /** work_report, communique, plan, speech, news, other. */
  readonly kind?: string | undefined;
  /** At most so many sentences, three a document; 20 unless told. */
  readonly limit?: number | undefined;
}

export interface SearchHit {
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  readonly place: string | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly document: string;
  readonly page: number | null;
  /** Headings above the sentence, from the outside in. */
  readonly outline: readonly string[];
  readonly sentence: string;
  /** The sentence, shortened around what was found; `[` and `]` stand around it. */
  readonly snippet: string;
  readonly part_id: string;
  /** Code points of the part's text. */
  readonly span_start: number;
  readonly span_end: number;
}

const kinds = ["work_report", "communique", "plan", "speech", "news", "other"] as const;
const usualLimit = 20;
/** A sentence that says the same in another name counts this much. */
const otherNameWeight = 0.6;
/** A longer word that holds the one asked for counts this much. */
const longerWordWeight = 0.75;
/** More would make a search for 发展 read the whole index. */
const mostLongerWords = 200;

/** One way to say what is wanted: a word of it, the term of the index that it is found by, and what that is worth. */
interface PlannedTerm {
  readonly wanted: number;
  readonly way: number;
  readonly word: number;
  readonly words: number;
  readonly term: string;
  readonly weight: number;
}

/** Sentences that answer a question, best first. Throws `UsageError` where the question or the filter makes no sense. */
export async function search(
  database: Database,
  text: string,
  filter: SearchFilter = {},
): Promise<readonly SearchHit[]> {
  checkKind(filter.kind);
  const question = parseQuestion(text);
  const ways: (readonly string[])[] = [];
  for (const own of question.wanted) ways.push(await waysToSay(database, own));
  const plan = await planTerms(database, ways);
  const rows = await database.rows(readSqlFile("commands", "search").text, {
    ...bindFilter(filter),
    plan: JSON.stringify(plan),
    spelled: question.wanted.map(({ text }) => escapePattern(text)).join("|"),
    phrases: question.wanted.flatMap((own) => (own.isPhrase ? [own.text] : [])),
    unwanted: question.unwanted,
  });
  // Lone characters and the words of other names would be marked all over the sentence.
  const own = plan.flatMap(({ way, term }) => (way === 0 && term.length > 1 ? [term] : []));
  const marks = [...ways.flat(), ...own];
  return rows.map((row) => {
    const hit = row as unknown as Omit<SearchHit, "snippet">;
    return { ...hit, snippet: cutSnippet(hit.sentence, marks) };
  });
}

/** For DuckDB's regular expressions. */
function escapePattern(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "\\$&");
}

function checkKind(kind: string | undefined): void {
  if (kind === undefined || (kinds as readonly string[]).includes(kind)) return;
  throw new UsageError(`There is no kind "${kind}". Name one of: ${kinds.join(", ")}.`);
}

function bindFilter({ place, year, kind, limit }: SearchFilter): Row {
  return {
    place: place ?? null,
    year: year ?? null,
    kind: kind ?? null,
    limit: limit ?? usualLimit,
  };
}

/** The text itself first, then the other names of the indicator or body that it names. A quoted phrase has no other names. */
async function waysToSay(database: Database, wanted: Wanted): Promise<readonly string[]> {
  if (wanted.isPhrase) return [wanted.text];
  const sql = readSqlFile("commands", "search_names").text;
  const rows = await database.rows(sql, { name: wanted.text });
  const others = rows.map(({ name }) => foldQuery(String(name)));
  return [...new Set([wanted.text, ...others])];
}

async function planTerms(
  database: Database,
  ways: readonly (readonly string[])[],
): Promise<readonly PlannedTerm[]> {
  const known = await readTermsWithin(database, ways.flat());
  const cut = ways.map((group) => group.map((way) => cutWords(way, known)));
  const longer = await readLongerTerms(database, cut.flat(2));
  return cut.flatMap((group, wanted) =>
    group.flatMap((words, way) =>
      // The segmenter cuts no name of the lexicons: another name that is cut here does not stand in any text.
      (way > 0 && words.length > 1 ? [] : words).flatMap((word, index) => {
        const weight = way === 0 ? 1 : otherNameWeight;
        const place = { wanted, way, word: index, words: words.length };
        const others = longer.get(word) ?? [];
        return [
          { ...place, term: word, weight },
          ...others.map((term) => ({ ...place, term, weight: weight * longerWordWeight })),
        ];
      }),
    ),
  );
}

async function readTermsWithin(
  database: Database,
  texts: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await database.rows(
    "select distinct term from search_terms where contains($text, term)",
    { text: texts.join("\n") },
  );
  return new Set(rows.map(({ term }) => String(term)));
}

/** Terms that hold a word of two or more characters: 实际利用外资 for 外资. A single character would match too much. */
async function readLongerTerms(
  database: Database,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = [...new Set(words)].filter((word) => word.length > 1);
  if (asked.length === 0) return new Map();
  const sql = readSqlFile("commands", "search_longer_terms").text;
  const rows = await database.rows(sql, { words: asked, most: mostLongerWords });
  return new Map(rows.map(({ word, terms }) => [String(word), terms as readonly string[]]));
}
