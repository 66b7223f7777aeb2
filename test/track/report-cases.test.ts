/** Rows in, rows out for the views under sql/reports: fixtures/reports/<case>/documents.json and <view>.tsv. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { createSchema, loadDocuments, refreshTracking } from "../../pipeline/load/index.ts";
import { verify } from "../../pipeline/track/verify.ts";
import { readCase, replaceIndicators } from "./case-documents.ts";

const folder = join(import.meta.dirname, "..", "..", "fixtures", "reports");
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe.each(cases)("%s", (name) => {
  const reportCase = readCase(join(folder, name, "documents.json"));
  const views = readdirSync(join(folder, name))
    .filter((file) => file.endsWith(".tsv"))
    .map((file) => basename(file, ".tsv"));
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase(":memory:", { readOnly: false });
    await createSchema(database);
    await replaceIndicators(database, reportCase.indicators);
    await loadDocuments(database, reportCase.documents, { version: "case" });
    await refreshTracking(database);
  });

  afterAll(() => database.close());

  it.each(views)(`${reportCase.title}: %s`, async (view) => {
    const text = readFileSync(join(folder, name, `${view}.tsv`), "utf8");
    const [header = "", ...expected] = text.replace(/\n$/, "").split("\n");
    const columns = header.split("\t");
    const rows = await database.rows(`select ${columns.join(", ")} from ${view}`);
    const found = rows.map((row) => columns.map((column) => row[column] ?? "").join("\t"));
    expect(found.sort()).toEqual(expected.sort());
  });

  it("passes every check", async () => {
    expect((await verify(database)).failures).toEqual([]);
  });
});
