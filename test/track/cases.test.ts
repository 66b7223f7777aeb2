import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { createSchema, loadDocuments, refreshTracking } from "../../pipeline/load/index.ts";
import { track, verdicts } from "../../pipeline/track/index.ts";
import { verify } from "../../pipeline/track/verify.ts";
import { readCase, replaceIndicators } from "./case-documents.ts";

const folder = join(import.meta.dirname, "..", "..", "fixtures", "tracking");
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function expectedRows(name: string): readonly Record<string, string>[] {
  const text = readFileSync(join(folder, name, "expected.tsv"), "utf8");
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

describe.each(cases)("%s", (name) => {
  const trackingCase = readCase(join(folder, name, "documents.json"));
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase(":memory:", { readOnly: false });
    await createSchema(database);
    await replaceIndicators(database, trackingCase.indicators);
    await loadDocuments(database, trackingCase.documents, { version: "case" });
    await refreshTracking(database);
  });

  afterAll(() => database.close());

  it(`judges: ${trackingCase.title}`, async () => {
    const expected = expectedRows(name);
    const columns = Object.keys(expected[0] ?? {});
    const rows = (await track(database)).map((row) =>
      Object.fromEntries(
        columns.map((column) => [column, String(row[column as keyof typeof row] ?? "")]),
      ),
    );
    const inOrder = (list: readonly Record<string, string>[]): readonly string[] =>
      list.map((row) => JSON.stringify(row)).sort();
    expect(inOrder(rows)).toEqual(inOrder(expected));
  });

  it("passes every check", async () => {
    expect((await verify(database)).failures).toEqual([]);
  });
});

it("every verdict has a case", () => {
  const seen = new Set(cases.flatMap((name) => expectedRows(name).map((row) => row["verdict"])));
  expect([...seen].sort()).toEqual([...verdicts].sort());
});
