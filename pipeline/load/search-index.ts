/**
 * The full-text index: which word stands in which sentence, from the project's own words.
 * DuckDB's extension for full text drops Chinese and cannot be loaded without a network.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../database.ts";
import { foldWidth } from "../fold.ts";
import { sqlFolder } from "../paths.ts";
import { simplify } from "../simplify.ts";

/** Words with a letter, a character or a digit: punctuation is not searched. */
const freshSpellings = `
  select distinct text as spelling from words
  where part_id not in (select part_id from search_parts)
    and regexp_matches(text, '[\\p{L}\\p{N}]')
    and text not in (select spelling from search_terms)
  order by text`;

/** Half-width, lower case, simplified: all spellings are folded at once, since a lone word may not show its script. */
function foldSpellings(spellings: readonly string[]): readonly string[] {
  return simplify(foldWidth(spellings.join("\n")).toLowerCase()).split("\n");
}

async function addTerms(database: Database): Promise<void> {
  const spellings = (await database.rows(freshSpellings)).map(({ spelling }) => String(spelling));
  const terms = foldSpellings(spellings);
  await database.append(
    "search_terms",
    spellings.map((spelling, index) => ({ spelling, term: terms[index] ?? spelling })),
  );
}

/** Adds the parts that are not in the index yet. The cost is that of the new parts, whatever stands there already. */
export async function extendSearchIndex(database: Database): Promise<void> {
  await addTerms(database);
  for (const step of ["search_postings", "search_parts"]) {
    await database.run(readFileSync(join(sqlFolder, "refresh", `${step}.sql`), "utf8"));
  }
}
