/**
 * `npm run night [reports]`: a night of generated reports (3,000 unless told), three in a hundred of them broken.
 * All good ones must be in and all bad ones named; then the same night again, with nothing to do.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { type IngestEvent, ingest } from "../../pipeline/index.ts";
import { writeReports } from "./generated-reports.ts";

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

try {
  const good = Math.round(Number(reports) * 0.97);
  const folder = join(work, "reports");
  writeReports(folder, good);
  const bad = spoil(join(folder, "broken"), Number(reports) - good);
  const named = new Set<string>();
  const report = (event: IngestEvent): void => {
    if (event.kind === "note" && event.note.severity === "error") named.add(event.path);
  };
  const request = { inputs: [folder], databasePath: join(work, "night.duckdb"), report };
  const first = await ingest(request);
  const unnamed = bad.filter((path) => !named.has(path));
  console.log(
    `${first.read} of ${good} read, ${first.quarantined} of ${bad.length} named, ${first.seconds.toFixed(0)} s`,
  );
  const again = await ingest(request);
  console.log(`again: ${again.unchanged} unchanged, ${again.seconds.toFixed(1)} s`);
  process.exitCode = first.read === good && unnamed.length === 0 && again.read === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
