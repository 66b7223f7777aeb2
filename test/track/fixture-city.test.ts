/**
 * The fictional city over five years: what the whole pipeline says of each promise beside what the author of the
 * fixtures knows of it (fixtures/tracking/expected-verdicts.csv, written by hand).
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingest, type PromiseRow, track } from "../../pipeline/index.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "duban-city-"));
const database = join(folder, "city.duckdb");

interface Expected {
  readonly indicator: string;
  readonly measure: string;
  readonly year: number;
  readonly low: number | null;
  readonly delivered: number | null;
  readonly verdict: string;
}

function numberOrNull(cell: string | undefined): number | null {
  return cell === undefined || cell === "" ? null : Number(cell);
}

/** The file has no quoted cells but in its last column, which is not read. */
const expected: readonly Expected[] = readFileSync(
  join(root, "fixtures/tracking/expected-verdicts.csv"),
  "utf8",
)
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const cells = line.split(",");
    return {
      indicator: cells[0] ?? "",
      measure: cells[1] ?? "",
      year: Number((cells[2] ?? "").split("-").at(-1)),
      low: numberOrNull(cells[4]),
      delivered: numberOrNull(cells[7]),
      verdict: cells[8] ?? "",
    };
  });

function foldName(name: string): string {
  return name.replace(/[\s（）()“”]|规模以上|数$|总额$/g, "");
}

/** Share of the shorter name's characters that the other holds. */
function likeness(a: string, b: string): number {
  const [left, right] = [new Set(foldName(a)), new Set(foldName(b))];
  const common = [...left].filter((character) => right.has(character)).length;
  return common / Math.max(1, Math.min(left.size, right.size));
}

function isSameSize(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(Math.abs(a) - Math.abs(b)) < 1e-6;
}

function findRow(rows: readonly PromiseRow[], row: Expected): PromiseRow | undefined {
  return rows
    .filter((found) => Number(found.year) === row.year && found.measure === row.measure)
    .filter((found) => isSameSize(found.low, row.low))
    .map((found) => {
      const isQuoted = foldName(found.promise_quote ?? "").includes(foldName(row.indicator));
      return { found, score: likeness(found.indicator, row.indicator) + (isQuoted ? 1 : 0) };
    })
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)[0]?.found;
}

let rows: readonly PromiseRow[] = [];

beforeAll(async () => {
  await ingest({ inputs: [join(root, "fixtures/documents/*/source.*")], databasePath: database });
  rows = await track(database, { place: "澜川市" });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the five years of 澜川市", () => {
  it.each(expected)("$indicator $measure $year: $verdict", (row) => {
    const found = findRow(rows, row);
    expect(found?.verdict).toBe(row.verdict);
    expect(isSameSize(found?.delivered ?? null, row.delivered)).toBe(true);
  });

  it("finds no promise that nobody made, but the year without a growth target", () => {
    expect(rows.length).toBeLessThanOrEqual(expected.length + 1);
    expect(rows.filter((row) => row.verdict === "no_target")).toHaveLength(1);
  });
});
