/**
 * `npm run night [reports]`: a night of generated reports (3,000 unless told), three in a hundred of them broken.
 * All good ones must be in and all bad ones named; then the same night again, with nothing to do. Prints time, memory of
 * all processes together, and rows.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { openDatabase } from "../../pipeline/database.ts";
import { type IngestEvent, ingest } from "../../pipeline/index.ts";
import { writeReports } from "./generated-reports.ts";
import { watchProcesses } from "./watch-processes.ts";

const [reports = "3000"] = process.argv.slice(2);
const broken: string = join(import.meta.dirname, "..", "..", "fixtures", "broken");
/** A document under a wrong name, which is read. */
const readable = "wrong-extension.docx";
const work: string = mkdtempSync(join(tmpdir(), "duban-night-"));

/** Broken files among the reports; their paths. */
function spoil(folder: string, count: number): readonly string[] {
  const kinds = readdirSync(broken).filter((name) => name !== readable);
  mkdirSync(folder);
  return Array.from({ length: count }, (_, at) => {
    const name = kinds[at % kinds.length] ?? "";
    const path = join(folder, `${at}${extname(name)}`);
    copyFileSync(join(broken, name), path);
    return path;
  });
}

/** Of the tables that documents fill, the larger ones first. */
async function tellRows(path: string): Promise<void> {
  const database = await openDatabase(path, { readOnly: true });
  const tables = await database.rows(
    `select table_name as name, estimated_size as row_count from duckdb_tables()
     where estimated_size > 0 order by estimated_size desc limit 12`,
  );
  database.close();
  const rows = tables.map(({ name, row_count: count }) => `${name} ${count}`);
  console.log(`${(statSync(path).size / 1e6).toFixed(0)} MB: ${rows.join(", ")}`);
}

try {
  const good = Math.round(Number(reports) * 0.97);
  const folder = join(work, "reports");
  writeReports(folder, good);
  const bad = spoil(join(folder, "broken"), Number(reports) - good);
  const named = new Set<string>();
  const report = (event: IngestEvent): void => {
    if (event.kind === "note" && event.note.severity === "error") named.add(event.path);
  };
  const databasePath = join(work, "night.duckdb");
  const request = { inputs: [folder], databasePath, report };
  const watch = watchProcesses(process.pid);
  const first = await ingest(request);
  const { megabytes, computedSeconds } = watch.stop();
  const unnamed = bad.filter((path) => !named.has(path));
  console.log(
    `${first.read} of ${good} read, ${first.quarantined} of ${bad.length} named, ${first.seconds.toFixed(0)} s`,
  );
  console.log(`${megabytes} MB of memory, ${computedSeconds.toFixed(0)} s of processor time`);
  await tellRows(databasePath);
  const again = await ingest(request);
  console.log(`again: ${again.unchanged} unchanged, ${again.seconds.toFixed(1)} s`);
  process.exitCode = first.read === good && unnamed.length === 0 && again.read === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
