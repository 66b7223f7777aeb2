import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { UsageError } from "../../pipeline/error.ts";
import {
  createSchema,
  finishRun,
  loadDocuments,
  recordFiles,
  refreshTracking,
  startRun,
} from "../../pipeline/load/index.ts";
import { note } from "../../pipeline/result.ts";
import { track } from "../../pipeline/track/index.ts";
import { readStatus } from "../../pipeline/track/status.ts";
import { verify } from "../../pipeline/track/verify.ts";
import { readCase } from "./case-documents.ts";

const folder = join(import.meta.dirname, "..", "..", "fixtures", "tracking");
let database: Database;

beforeAll(async () => {
  database = await openDatabase(":memory:", { readOnly: false });
  await createSchema(database);
  const { documents } = readCase(join(folder, "no-report", "documents.json"));
  await loadDocuments(database, documents, { version: "v1" });
  await database.run(
    `delete from indicator_aliases;
     insert into indicator_aliases values ('gdp', '地区生产总值', '地区生产总值'), ('gdp', 'GDP', 'gdp')`,
  );
  await refreshTracking(database);
});

afterAll(() => database.close());

describe("track", () => {
  it("gives the columns of the command line in their order, then the decisions", async () => {
    const [row] = await track(database);
    expect(Object.keys(row ?? {}).join(",")).toBe(
      "place,indicator,indicator_id,measure,year,op,low,high,unit,modifier,delivered,verdict,reason," +
        "promise_quote,promise_document,promise_page,delivery_quote,delivery_document,delivery_page," +
        // Behind the public columns: whether either side was extracted or decided.
        "promise_decision,delivery_decision",
    );
  });

  it("takes the place's full or short name", async () => {
    expect(await track(database, { place: "澜川" })).toHaveLength(2);
    expect(await track(database, { place: "澜川市" })).toHaveLength(2);
    expect(await track(database, { place: "墨林市" })).toHaveLength(0);
  });

  it.each(["gdp", "地区生产总值", "ＧＤＰ"])("takes the indicator as %s", async (indicator) => {
    const rows = await track(database, { indicator });
    expect(rows.map((row) => row.indicator_id)).toEqual(["gdp"]);
  });

  it("takes years and verdicts, and names the verdicts that there are", async () => {
    expect(await track(database, { from: 2023, to: 2023, verdict: "no_report" })).toHaveLength(2);
    expect(await track(database, { from: 2024 })).toHaveLength(0);
    expect(await track(database, { verdict: "met" })).toHaveLength(0);
    const asking = track(database, { verdict: "done" });
    await expect(asking).rejects.toThrow(UsageError);
    await expect(asking).rejects.toThrow("nearly_met, missed, not_due");
  });
});

describe("verify", () => {
  async function failuresAfter(change: string): Promise<readonly string[]> {
    await database.run("begin transaction");
    await database.run(change);
    const { failures } = await verify(database);
    await database.run("rollback");
    return failures.map(({ check }) => check);
  }

  it.each([
    ["quote_stands_in_text", "update facts set quote = quote || '。' where ordinal = 0"],
    ["quote_stands_in_text", "update parts set text = ' ' || text"],
    ["sentence_stands_in_text", "update sentences set text = '别的话'"],
    ["offsets_in_range", "update sentences set span_end = 9999"],
    ["fact_lies_in_its_sentence", "update facts set sentence_ordinal = 77"],
    ["masked_has_no_value", "update targets set is_masked = true"],
    ["fact_has_its_row", "delete from results"],
    ["ids_are_unique", "insert into facts select * from facts"],
    ["promise_has_one_verdict", "update promises set verdict = 'perhaps'"],
    ["every_statement_has_its_promise", "delete from promises"],
    ["verdict_has_evidence", "update promises set verdict = 'met'"],
    ["no_delivery_before_its_period", "update promises set year = 2022"],
    ["document_has_its_path", "update documents set path = 'elsewhere'"],
  ])("%s fails after: %s", async (check, change) => {
    expect(await failuresAfter(change)).toContain(check);
  });

  it("counts the rows that are wrong and shows the first", async () => {
    await database.run("begin transaction; update parts set text = ''");
    const { checks, failures } = await verify(database);
    await database.run("rollback");
    expect(checks).toBeGreaterThan(10);
    const failure = failures.find(({ check }) => check === "quote_stands_in_text");
    expect(failure).toMatchObject({ count: 5, rows: { length: 5 } });
    expect((await verify(database)).failures).toEqual([]);
  });
});

it("status shows runs, counts and the quarantined files with their codes", async () => {
  const run = {
    runId: "r1",
    startedAt: "2024-03-05T01:02:03.000Z",
    version: "v1",
    rulesHash: "abc",
    command: "ingest",
  };
  await startRun(database, run);
  await recordFiles(database, run, [
    {
      path: "x.pdf",
      documentId: "f".repeat(64),
      byteCount: 0,
      status: "quarantined",
      reason: "new",
      placeHint: "",
      durationMilliseconds: 1,
      notes: [note("empty_file", "error", "The file is empty.")],
    },
    {
      path: "missing.pdf",
      documentId: null,
      byteCount: null,
      status: "quarantined",
      reason: "new",
      placeHint: "",
      durationMilliseconds: 1,
      notes: [note("missing_file", "error", "There is no such file.")],
    },
  ]);
  await finishRun(database, { runId: "r1", finishedAt: "2024-03-05T01:02:09.500Z" });
  const status = await readStatus(database);
  expect(status.runs).toMatchObject([
    { run_id: "r1", rules_hash: "abc", file_count: 2, quarantined_count: 2, loaded_count: 0 },
  ]);
  expect(status.quarantined).toMatchObject([
    { path: "missing.pdf", code: "missing_file" },
    { path: "x.pdf", code: "empty_file" },
  ]);
  expect(status.documents).toMatchObject([
    { status: "loaded", document_count: 4 },
    { status: "quarantined", document_count: 1 },
  ]);
  expect(status.facts).toEqual([
    { kind: "result", fact_count: 3 },
    { kind: "target", fact_count: 2 },
  ]);
  expect(status.tables).toContainEqual({ table_name: "facts", row_count: 5 });
});

it("status shows each rule table by a hash that follows its rows", async () => {
  const hashOf = async (name: string): Promise<unknown> =>
    (await readStatus(database)).rules.find((rule) => rule["table_name"] === name)?.["rules_hash"];
  const before = await hashOf("tolerance_rules");
  expect(before).toMatch(/^[0-9a-f]{12}$/);
  await database.run("insert into tolerance_rules values ('gdp', 'points', 0.1, 0.5, 'case')");
  expect(await hashOf("tolerance_rules")).not.toBe(before);
  await database.run("delete from tolerance_rules where source = 'case'");
  expect(await hashOf("tolerance_rules")).toBe(before);
});
