/** The fictional city's documents in a database, for tests of reports. */
import { join } from "node:path";
import { ingest } from "../../pipeline/index.ts";
import { makeFolder, root } from "../duban-process.ts";

export interface City {
  readonly folder: string;
  readonly database: string;
}

export async function ingestCity(): Promise<City> {
  const folder = makeFolder();
  const database = join(folder, "city.duckdb");
  const inputs = [join(root, "fixtures/documents/*/source.*")];
  await ingest({ inputs, databasePath: database });
  return { folder, database };
}
