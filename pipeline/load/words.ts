/** Words in bulk: a part's words come as five texts and are taken apart by the engine. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../database.ts";
import { sqlFolder } from "../paths.ts";
import type { Columns } from "./columns.ts";

/** The lists of a row are of one length, so that they unnest side by side. */
const unpack = `
insert into words by name
select
    part_id,
    unnest(range(len(string_split(tags, ' '))))::integer as ordinal,
    unnest(string_split(sentences, ' ')::integer[]) as sentence_ordinal,
    unnest(string_split(starts, ' ')::integer[]) as span_start,
    unnest(string_split(ends, ' ')::integer[]) as span_end,
    unnest(string_split(texts, chr(10))) as text,
    unnest(string_split(tags, ' ')) as tag
from packed_words`;

/** `fill` puts parts into the table `packed_words`; their words are taken apart into `words`. */
export async function unpackWords(database: Database, fill: () => Promise<void>): Promise<void> {
  await database.run(readFileSync(join(sqlFolder, "store", "packed_words.sql"), "utf8"));
  await fill();
  await database.run(unpack);
  await database.run("drop table packed_words");
}

/** No word holds a line break, since no block does. */
export async function appendWords(database: Database, { count, values }: Columns): Promise<void> {
  if (count === 0) return;
  await unpackWords(database, () => database.appendColumns("packed_words", count, values));
}
