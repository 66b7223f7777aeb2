/** Removes documents and everything that was made of them. Reviews stay: they name facts, which come back. */
import type { Database } from "../database.ts";

const dependents: readonly string[] = [
  "search_postings where part_key in (select part_key from search_parts join parts using (part_id) where document_id in (select unnest($ids)))",
  "search_parts where part_id in (select part_id from parts where document_id in (select unnest($ids)))",
  "words where part_id in (select part_id from parts where document_id in (select unnest($ids)))",
  "part_signatures where part_id in (select part_id from parts where document_id in (select unnest($ids)))",
  "near_duplicates where part_id in (select part_id from parts where document_id in (select unnest($ids))) or other_part_id in (select part_id from parts where document_id in (select unnest($ids)))",
  "extracted_values where fact_id in (select fact_id from facts where document_id in (select unnest($ids)))",
  "commitment_bodies where fact_id in (select fact_id from facts where document_id in (select unnest($ids)))",
  ...[
    "documents",
    "kept_sources",
    "document_paths",
    "parts",
    "blocks",
    "sentences",
    "facts",
    "targets",
    "results",
    "no_targets",
    "commitments",
    "enterprise_mentions",
    "project_mentions",
  ].map((table) => `${table} where document_id in (select unnest($ids))`),
];

export async function deleteDocuments(database: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const present = await database.rows(
    "select document_id from documents where document_id in (select unnest($ids))",
    { ids },
  );
  if (present.length === 0) return;
  for (const dependent of dependents) await database.run(`delete from ${dependent}`, { ids });
}
