/** Quotes that rows name by document and words, in their paragraphs, each leading to its fact. */
import type { Database } from "../../database.ts";
import type { EvidenceBlock } from "../../report/model.ts";
import { readEvidence, type WantedEvidence } from "../../report/reads/evidence.ts";
import { readSqlFile } from "../../sql-files.ts";

export interface WantedQuote {
  readonly document: string;
  readonly quote: string;
}

/** Where a quote was found: the paragraph, and the key that it is marked by there. */
export interface FoundQuote {
  readonly block: EvidenceBlock;
  readonly key: string;
}

function keyOf({ document, quote }: WantedQuote): string {
  return `${document}\u0000${quote}`;
}

/** Rows that add up several figures join their quotes by `；`: each has a place of its own. */
function piecesOf({ document, quote }: WantedQuote): readonly WantedQuote[] {
  return quote.split("；").map((piece) => ({ document, quote: piece.trim() }));
}

/** Answers for each quote the places that it was found at: its own, or those of its pieces. */
export async function findQuotes(
  database: Database,
  quotes: readonly WantedQuote[],
): Promise<(quote: WantedQuote) => readonly FoundQuote[]> {
  const wanted = [...quotes, ...quotes.flatMap(piecesOf)].filter(({ quote }) => quote !== "");
  const unique = [...new Map(wanted.map((each) => [keyOf(each), each])).values()];
  const rows = await database.rows(readSqlFile("pages", "quote_places").text, {
    wanted: JSON.stringify(unique.map((each) => ({ ...each, key: keyOf(each) }))),
  });
  // A fact's mark leads to the fact's own page, so that its id is its key.
  const places = new Map(
    rows.map((row): readonly [string, WantedEvidence] => [
      String(row["key"]),
      { ...row, key: String(row["fact"] ?? row["key"]) } as unknown as WantedEvidence,
    ]),
  );
  const blocks = await readEvidence(database, [...places.values()]);
  const found = new Map(
    blocks.flatMap((block) => block.quotes.map(({ key }) => [key, { block, key }] as const)),
  );
  const find = (quote: WantedQuote): readonly FoundQuote[] => {
    const place = places.get(keyOf(quote));
    const own = place === undefined ? undefined : found.get(place.key);
    return own === undefined ? [] : [own];
  };
  return (quote) => {
    const whole = find(quote);
    return whole.length > 0 ? whole : piecesOf(quote).flatMap(find);
  };
}
