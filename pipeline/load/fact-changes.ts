/** What a file says now beside what it said before. Facts are compared by kind and quote: ids change with the bytes. */
import type { Database } from "../database.ts";
import { type Columns, columnOf } from "./columns.ts";

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

export function factKeys(facts: Columns): readonly string[] {
  const quotes = columnOf(facts, "quote");
  return columnOf(facts, "kind").map((kind, at) => `${kind} ${quotes[at]}`);
}

/** Reads what stands under `paths` before they are loaded; the answer compares what a path says now with it. */
export async function readFormerFacts(
  database: Database,
  paths: readonly string[],
): Promise<(path: string, keys: readonly string[]) => FactChange> {
  const rows = await database.rows(
    `select p.path, list(f.kind || ' ' || f.quote) as keys
     from document_paths p join facts f using (document_id)
     where p.path in (select unnest($paths)) group by p.path`,
    { paths },
  );
  const former = new Map(
    rows.map(({ path, keys }) => [String(path), countKeys(keys as readonly string[])]),
  );
  return (path, keys) => {
    const before: Counts = former.get(path) ?? new Map();
    const after = countKeys(keys);
    return { added: countMissing(after, before), removed: countMissing(before, after) };
  };
}
