/** Reports go in, statuses come out: the folders of fixtures/following. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { ingest } from "../../pipeline/index.ts";
import { follow, followStatuses } from "../../pipeline/track/follow.ts";

const fixtures = join(import.meta.dirname, "..", "..", "fixtures", "following");
const cases = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function readExpected(name: string): readonly Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(join(fixtures, name, "expected.tsv"), "utf8")
    .trimEnd()
    .split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

describe.each(cases)("%s", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "duban-following-"));
  const path = join(folder, "case.duckdb");
  const expected = readExpected(name);
  let database: Database;

  beforeAll(async () => {
    const years = readdirSync(join(fixtures, name)).filter((file) => file.endsWith(".md"));
    await ingest({
      inputs: years.map((file) => join(fixtures, name, file)),
      databasePath: path,
    });
    database = await openDatabase(path, { readOnly: true });
  }, 60_000);

  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("gives each commitment of the first report its status", async () => {
    const rows = (await follow(database, { asOf: "2025-06-30" })).filter(
      ({ made_on: madeOn }) => madeOn < "2025",
    );
    const columns = Object.keys(expected[0] ?? {});
    expect(
      rows.map((row) =>
        Object.fromEntries(
          columns.map((column) => [column, String(row[column as keyof typeof row] ?? "")]),
        ),
      ),
    ).toEqual(expected);
  });
});

it("every status has a case", () => {
  const seen = new Set(cases.flatMap((name) => readExpected(name).map((row) => row["status"])));
  expect([...seen].sort()).toEqual([...followStatuses].sort());
});
