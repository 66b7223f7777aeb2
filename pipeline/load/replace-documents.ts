/** What loading documents does to those that are there, wherever the new rows come from. */
import type { Database, Row } from "../database.ts";
import { deleteDocuments } from "./delete-documents.ts";
import { findNearDuplicates } from "./near-duplicates.ts";
import { type Arrival, planLoad } from "./plan-load.ts";
import type { DocumentRows } from "./rows.ts";

/** Tables that rows are written to as they are; words and places are not. */
export const documentTables: readonly (keyof DocumentRows)[] = [
  "documents",
  "parts",
  "blocks",
  "sentences",
  "facts",
  "targets",
  "results",
  "no_targets",
  "commitments",
  "commitment_bodies",
  "enterprise_mentions",
  "project_mentions",
  "part_signatures",
  "kept_sources",
];

/** Places that are not there yet; the first row of an id wins. */
export async function appendPlaces(database: Database, rows: readonly Row[]): Promise<void> {
  const present = await database.rows("select place_id from places");
  const known = new Set(present.map(({ place_id }) => String(place_id)));
  const fresh = new Map<string, Row>();
  for (const row of rows) {
    const { place_id } = row;
    const id = String(place_id);
    if (!known.has(id) && !fresh.has(id)) fresh.set(id, row);
  }
  await database.append("places", [...fresh.values()]);
}

/** `write` writes the rows of each document that it is given; call it in a transaction. */
export async function replaceDocuments<T extends Arrival>(
  database: Database,
  arrivals: readonly T[],
  version: string,
  write: (documents: readonly T[]) => Promise<void>,
): Promise<void> {
  if (arrivals.length === 0) return;
  const plan = await planLoad(database, arrivals, version);
  const ids = plan.documents.map(({ id }) => id);
  await deleteDocuments(database, [...plan.removed, ...ids]);
  await write(plan.documents);
  const parts = await database.rows(
    "select part_id from parts where document_id in (select unnest($ids))",
    { ids },
  );
  await findNearDuplicates(
    database,
    parts.map(({ part_id }) => String(part_id)),
  );
  await plan.writePaths();
}
