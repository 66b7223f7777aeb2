/** Decides which documents are written, which go, and which paths lead to each. */
import type { Database, Row } from "../database.ts";

export interface LoadPlan<T extends Arrival> {
  /** To be written, each once. */
  readonly documents: readonly T[];
  /** Documents whose last path now holds other bytes. */
  readonly removed: readonly string[];
  /** Call it after the documents were written. */
  readonly writePaths: () => Promise<void>;
}

interface Loaded {
  readonly version: string;
  readonly paths: readonly string[];
}

export interface Arrival {
  readonly id: string;
  readonly path: string;
  /** A place that the user names for it. */
  readonly placeHint?: string;
}

/** Documents that the arrivals touch: the same bytes, or another document under one of their paths. */
async function readTouched(
  database: Database,
  arrivals: readonly Arrival[],
): Promise<ReadonlyMap<string, Loaded>> {
  const rows = await database.rows(
    `select d.document_id, d.extractor_version, list(p.path order by p.path) as paths
     from documents d join document_paths p using (document_id)
     where d.document_id in (
         select document_id from document_paths
         where path in (select unnest($paths)) or document_id in (select unnest($ids))
     )
     group by all`,
    { paths: arrivals.map(({ path }) => path), ids: arrivals.map(({ id }) => id) },
  );
  return new Map(
    rows.map(({ document_id, extractor_version, paths }) => [
      String(document_id),
      { version: String(extractor_version), paths: (paths as readonly string[]) ?? [] },
    ]),
  );
}

/** Paths of every touched document after the arrivals. */
function settlePaths(
  touched: ReadonlyMap<string, Loaded>,
  arrivals: readonly Arrival[],
): ReadonlyMap<string, readonly string[]> {
  const owner = new Map<string, string>();
  for (const [id, { paths }] of touched) for (const path of paths) owner.set(path, id);
  for (const { id, path } of arrivals) owner.set(path, id);
  const settled = new Map<string, string[]>();
  for (const id of [...touched.keys(), ...arrivals.map((arrival) => arrival.id)]) {
    settled.set(id, []);
  }
  for (const [path, id] of owner) settled.get(id)?.push(path);
  for (const paths of settled.values()) paths.sort();
  return settled;
}

/** What is kept of a path beside its document; an arrival is there, and has the place that is named for it now. */
async function readPathColumns(
  database: Database,
  ids: readonly string[],
  arrivals: readonly Arrival[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = await database.rows(
    "select path, place_hint, vanished_at from document_paths where document_id in (select unnest($ids))",
    { ids },
  );
  const columns = new Map(
    rows.map(({ path, place_hint, vanished_at }) => [
      String(path),
      { place_hint, vanished_at } as Row,
    ]),
  );
  for (const { path, placeHint } of arrivals) {
    columns.set(path, { place_hint: placeHint || null, vanished_at: null });
  }
  return columns;
}

async function writePaths(
  database: Database,
  settled: ReadonlyMap<string, readonly string[]>,
  arrivals: readonly Arrival[],
): Promise<void> {
  const ids = [...settled.keys()];
  const columns = await readPathColumns(database, ids, arrivals);
  await database.run("delete from document_paths where document_id in (select unnest($ids))", {
    ids,
  });
  const rows = [...settled].flatMap(([id, paths]) =>
    paths.map((path) => ({ document_id: id, path, ...columns.get(path) })),
  );
  await database.append("document_paths", rows);
  await database.run(
    `update documents set path = first_path.path
     from (select document_id, min(path) as path from document_paths group by document_id) as first_path
     where documents.document_id = first_path.document_id
         and documents.document_id in (select unnest($ids)) and documents.path <> first_path.path`,
    { ids },
  );
}

/** Frees the paths of the arrivals from other documents, without writing any: for files that cannot be read. */
export async function planPaths(
  database: Database,
  arrivals: readonly Arrival[],
): Promise<Pick<LoadPlan<Arrival>, "removed" | "writePaths">> {
  const settled = settlePaths(await readTouched(database, arrivals), arrivals);
  const removed = [...settled].filter(([, paths]) => paths.length === 0).map(([id]) => id);
  return { removed, writePaths: () => writePaths(database, settled, arrivals) };
}

export async function planLoad<T extends Arrival>(
  database: Database,
  documents: readonly T[],
  version: string,
): Promise<LoadPlan<T>> {
  const touched = await readTouched(database, documents);
  const byPath = [...documents].sort((a, b) => (a.path < b.path ? -1 : 1));
  const written = new Map<string, T>();
  for (const document of byPath) {
    const loaded = touched.get(document.id);
    const first = loaded?.paths[0];
    const isLaterPath = loaded?.version === version && first !== undefined && first < document.path;
    if (!isLaterPath && !written.has(document.id)) written.set(document.id, document);
  }
  const paths = await planPaths(database, documents);
  return { documents: [...written.values()], ...paths };
}
