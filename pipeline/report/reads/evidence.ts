/** The paragraphs that hold what a report quotes. */
import type { Database, PlainRow } from "../../database.ts";
import { readSqlFile } from "../../sql-files.ts";
import { groupBy } from "../group.ts";
import type { EvidenceBlock, QuotedSpan, SentenceSpan } from "../model.ts";

/** A fact by its id, or a later statement by its document, sentence and quote. */
export interface WantedEvidence {
  readonly key: string;
  readonly fact: string | null;
  readonly document: string | null;
  readonly sentence: string | null;
  readonly quote: string | null;
}

export function factEvidence(factId: string): WantedEvidence {
  return { key: factId, fact: factId, document: null, sentence: null, quote: null };
}

interface Located {
  readonly key: string;
  readonly kind: string;
  readonly document: string;
  readonly title: string | null;
  readonly delivered_on: string | null;
  readonly part: number;
  readonly block: number;
  readonly block_kind: string;
  readonly page: number | null;
  readonly heading: string;
  readonly text: string;
  readonly sentence_start: number;
  readonly sentence_end: number;
  readonly quote_start: number;
  readonly quote_end: number;
  readonly start_in_part: number;
}

/** One block a paragraph, in the order of documents and texts. Evidence that is gone from the database has none. */
export async function readEvidence(
  database: Database,
  wanted: readonly WantedEvidence[],
): Promise<readonly EvidenceBlock[]> {
  if (wanted.length === 0) return [];
  const unique = [...new Map(wanted.map((each) => [each.key, each])).values()];
  const rows = await database.rows(readSqlFile("commands", "report_evidence").text, {
    wanted: JSON.stringify(unique),
  });
  return gatherBlocks(rows);
}

/** Rows of one block stand together. */
export function gatherBlocks(rows: readonly PlainRow[]): readonly EvidenceBlock[] {
  const groups = groupBy(
    rows as unknown as readonly Located[],
    ({ document, part, block }) => `${document}\u0000${part}\u0000${block}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [blockOf(first, group)];
  });
}

function blockOf(first: Located, group: readonly Located[]): EvidenceBlock {
  const sentences = new Map<number, SentenceSpan>();
  const quotes: QuotedSpan[] = [];
  for (const row of group) {
    if (row.key === null) continue;
    sentences.set(row.sentence_start, { start: row.sentence_start, end: row.sentence_end });
    quotes.push({ key: row.key, kind: row.kind, start: row.quote_start, end: row.quote_end });
  }
  const { document, page, heading, text } = first;
  return {
    document,
    source: [first.title ?? "", first.delivered_on ?? ""].filter((each) => each !== "").join("，"),
    page,
    heading,
    isHeading: first.block_kind === "heading",
    part: first.part,
    start: first.start_in_part - first.quote_start,
    text,
    sentences: [...sentences.values()].sort((a, b) => a.start - b.start),
    quotes,
  };
}
