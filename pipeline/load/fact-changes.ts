/** What a file says now beside what it said before. Facts are compared by kind and quote: ids change with the bytes. */
import type { Database } from "../database.ts";
import type { LoadableDocument } from "./index.ts";

export interface FactChange {
  readonly added: number;
  readonly removed: number;
}

type Counts = ReadonlyMap<string, number>;

function countKeys(keys: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How many of `one` have no counterpart in `other`. */
function countMissing(one: Counts, other: Counts): number {
  let missing = 0;
  for (const [key, count] of one) missing += Math.max(0, count - (other.get(key) ?? 0));
  return missing;
}

/** Reads what stands under the paths of `documents` before they are loaded; the answer compares a document with it. */
export async function readFormerFacts(
  database: Database,
  documents: readonly LoadableDocument[],
): Promise<(document: LoadableDocument) => FactChange> {
  const rows = await database.rows(
    `select p.path, list(f.kind || ' ' || f.quote) as keys
     from document_paths p join facts f using (document_id)
     where p.path in (select unnest($paths)) group by p.path`,
    { paths: documents.map(({ path }) => path) },
  );
  const former = new Map(
    rows.map(({ path, keys }) => [String(path), countKeys(keys as readonly string[])]),
  );
  return ({ path, rows: { facts } }) => {
    const before: Counts = former.get(path) ?? new Map();
    const after = countKeys(facts.map(({ kind, quote }) => `${kind} ${quote}`));
    return { added: countMissing(after, before), removed: countMissing(before, after) };
  };
}
