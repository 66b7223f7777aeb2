/**
 * The national targets and deliveries of 2014 to 2026 (fixtures/tracking/national-figures.tsv), checked by reading the
 * reports of both years and the communiqués, whose figures stand apart, as independent evidence.
 * The texts are no part of the project: without them the test says so.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../pipeline/database.ts";
import { ingest } from "../../pipeline/index.ts";

const root = join(import.meta.dirname, "..", "..");
const corpus = join(root, "..", "shared", "corpus");
const isThere = existsSync(join(corpus, "work-reports", "全国"));
const folder = mkdtempSync(join(tmpdir(), "duban-national-"));
const database = join(folder, "national.duckdb");

const [header = "", ...lines] = readFileSync(
  join(root, "fixtures/tracking/national-figures.tsv"),
  "utf8",
)
  .trimEnd()
  .split("\n");
const columns = header.split("\t");
const expected = lines.map((line) => {
  const cells = line.split("\t");
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
});

const sql = `
  select p.year, p.indicator_id, p.measure, coalesce(p.op, '') as op, p.low, p.high, p.unit, p.delivered, p.verdict,
    e.figure as statistics
  from promises p left join statistics_evidence e using (promise_id)
  where p.place = '全国' and p.indicator_id is not null`;

let rows: readonly Record<string, string>[] = [];

beforeAll(async () => {
  if (!isThere) return;
  const inputs = [join(corpus, "work-reports", "全国"), join(corpus, "statistics")];
  await ingest({ inputs, databasePath: database });
  const reader = await openDatabase(database, { readOnly: true });
  rows = (await reader.rows(sql)).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? "")])),
  );
  reader.close();
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the table covers nine indicators from 2014 to 2026", () => {
  expect(new Set(expected.map((row) => row["indicator_id"])).size).toBe(9);
  expect(expected.filter((row) => row["indicator_id"] === "gdp")).toHaveLength(13);
  expect(expected.filter((row) => row["statistics"] !== "").length).toBeGreaterThan(40);
});

describe.skipIf(!isThere)(
  "the national reports (../shared/corpus, left out where it is absent)",
  () => {
    it.each(expected)(
      "$indicator_id $year: $low to $high, delivered $delivered, $verdict",
      (row) => {
        const found = rows.filter((other) =>
          ["year", "indicator_id", "measure"].every((column) => other[column] === row[column]),
        );
        expect(found).toContainEqual(row);
      },
    );
  },
);
