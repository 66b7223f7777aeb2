/** A store published gives the database that a single machine's ingest of the same files gives, row for row. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ingest, usualLimits } from "../../pipeline/ingest.ts";
import { fetchedPageRow } from "../../pipeline/load/index.ts";
import { type PublishSummary, publish } from "../../pipeline/publish.ts";
import { note } from "../../pipeline/result.ts";
import { openStore, type Store } from "../../pipeline/store/index.ts";
import { root } from "../duban-process.ts";
import { writeTexts } from "../ingest/nights.ts";
import { exportDatabase } from "./export-database.ts";
import { fillStore, type Night } from "./fill-store.ts";
import { makeOutcome } from "./make-outcome.ts";

let folder: string;
let store: Store;
const effects = { now: () => new Date("2026-03-01T00:00:00Z"), report: () => undefined };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "duban-publish-"));
  store = await openStore(join(folder, "store"), { mayMake: true });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ingestAlone(inputs: readonly string[]): Promise<string> {
  const databasePath = join(folder, "alone.duckdb");
  await ingest(
    {
      inputs: inputs.map((input) => ({ input, placeHint: "" })),
      databasePath,
      jobs: 1,
      isForced: false,
      provesBytes: true,
      allowsPrivate: false,
      requestsPerSecond: 1,
      companies: "",
      limits: usualLimits,
    },
    effects,
  );
  return databasePath;
}

async function publishStore(): Promise<{ database: string; summary: PublishSummary }> {
  const database = join(folder, "published.duckdb");
  const summary = await publish(
    { store: store.address, databasePath: database, inPlace: false },
    effects,
  );
  return { database, summary };
}

async function expectSame(one: string, other: string): ReturnType<typeof exportDatabase> {
  const [expected, found] = [await exportDatabase(one), await exportDatabase(other)];
  expect(Object.keys(found)).toEqual(Object.keys(expected));
  for (const [table, rows] of Object.entries(expected)) {
    expect([table, found[table]]).toEqual([table, rows]);
  }
  return found;
}

/** The documents of the fixtures, with copies, the same bytes twice, broken files and one that is not there. */
function writeInputs(): readonly string[] {
  const inputs = join(folder, "inputs");
  cpSync(join(root, "fixtures", "documents"), inputs, { recursive: true });
  cpSync(join(root, "fixtures", "broken"), join(inputs, "broken"), { recursive: true });
  cpSync(join(inputs, "report-2024", "source.pdf"), join(inputs, "a-copy.pdf"));
  const report = readFileSync(join(inputs, "report-2025", "source.txt"), "utf8");
  writeFileSync(join(inputs, "b-copy.txt"), `${report}\n来源：澜川日报\n`);
  mkdirSync(join(inputs, "澜川市"));
  cpSync(join(inputs, "speech-investment", "source.txt"), join(inputs, "澜川市", "2019.txt"));
  return [inputs, join(folder, "missing.txt")];
}

describe("publishing a store", () => {
  it("gives the database of a single machine, row for row", async () => {
    const inputs = writeInputs();
    const alone = await ingestAlone(inputs);
    await fillStore(store, { inputs });
    const { database, summary } = await publishStore();
    expect(summary.loaded).toBeGreaterThan(9);
    expect(summary.quarantined).toBeGreaterThan(3);
    expect(summary.pending).toBe(0);
    const tables = await expectSame(alone, database);
    for (const table of ["near_duplicates", "promises", "words", "notes", "project_mentions"]) {
      expect([table, tables[table]?.length]).not.toEqual([table, 0]);
    }
  }, 180_000);

  it("night after night: changed, new, gone and moved files, another place, other rules", async () => {
    const reports = join(folder, "reports");
    writeTexts(reports, 12);
    const night = async (rules?: string): Promise<PublishSummary> => {
      const names = readdirSync(reports).map((name) => join(reports, name));
      const gone = [...met].filter((path) => !names.includes(path));
      for (const name of names) met.add(name);
      await fillStore(store, {
        inputs: [reports],
        gone,
        ...(rules === undefined ? {} : { rules }),
      });
      const alone = await ingestAlone([reports]);
      const { database, summary } = await publishStore();
      await expectSame(alone, database);
      return summary;
    };
    const met = new Set<string>();
    expect(await night()).toMatchObject({ loaded: 12, unchanged: 0, vanished: 0 });
    writeFileSync(join(reports, "0003.md"), readFileSync(join(reports, "0004.md")));
    renameSync(join(reports, "0000.md"), join(reports, "0100.md"));
    rmSync(join(reports, "0001.md"));
    writeFileSync(
      join(reports, "0200.md"),
      "# 澜川市2023年政府工作报告\n\n今年，地区生产总值增长6%以上。\n",
    );
    writeFileSync(join(reports, "0201.pdf"), "%PDF-1.7\n");
    expect(await night()).toMatchObject({ loaded: 3, unchanged: 9, quarantined: 1, vanished: 2 });
    renameSync(join(reports, "0100.md"), join(reports, "0000.md"));
    expect(await night()).toMatchObject({ loaded: 1, unchanged: 11, quarantined: 1, vanished: 1 });
    expect(await night()).toMatchObject({ loaded: 0, unchanged: 12, quarantined: 1, vanished: 0 });
  }, 180_000);
});

describe("a store that is not finished", () => {
  it("is published as far as it is; what was there before stays until its successor is done", async () => {
    const reports = join(folder, "reports");
    writeTexts(reports, 4);
    await fillStore(store, { inputs: [reports], undone: [join(reports, "0002.md")] });
    const first = await publishStore();
    expect(first.summary).toMatchObject({ loaded: 3, pending: 1 });
    await fillStore(store, {
      inputs: [reports],
      undone: [join(reports, "0000.md")],
      rules: "other",
    });
    const { database, summary } = await publishStore();
    expect(summary).toMatchObject({ loaded: 3, unchanged: 1, pending: 1 });
    const { documents = [] } = await exportDatabase(database);
    expect(documents.filter((row) => row.includes("+other"))).toHaveLength(3);
    expect(documents).toHaveLength(4);
  }, 180_000);

  it("of which a file could not be read for a while is mended when it is done again", async () => {
    const reports = join(folder, "reports");
    writeTexts(reports, 2);
    const night: Night = { inputs: [reports] };
    await fillStore(store, night);
    const [id = ""] = [...(await store.listOutcomes())];
    const manifest = await store.readOutcome(id);
    if (manifest === null) throw new Error(id);
    const timedOut = note("timed_out", "error", "It was given up after 120 seconds.");
    await store.writeOutcome({ ...manifest, status: "quarantined", notes: [timedOut], tables: {} });
    expect((await publishStore()).summary).toMatchObject({ loaded: 1, quarantined: 1 });
    await fillStore(store, night);
    expect((await publishStore()).summary).toMatchObject({ loaded: 1, unchanged: 1 });
  }, 180_000);
});

describe("a fetched page", () => {
  it("is published with its address and its bytes", async () => {
    const bytes = Buffer.from("<p>澜川市政府工作报告</p>");
    const documentId = await store.keepBytes(bytes);
    const url = "https://example.com/report";
    const page = fetchedPageRow({
      url,
      finalUrl: url,
      documentId,
      collectedAt: "2026-01-01T00:00:00.000Z",
      mediaType: "text/html",
      charset: null,
      etag: null,
      lastModified: null,
      keptAs: `${documentId}.html`,
    });
    const outcome = makeOutcome(url);
    const tables = { ...outcome.tables, fetched_pages: [page] };
    const outcomeId = await store.writeOutcome({ ...outcome, tables });
    const { documentId: id, placeHint } = outcome;
    await store.writeRun(
      {
        runId: "r",
        startedAt: "2026-01-01T00:00:00.000Z",
        version: "v1",
        rulesHash: "h",
        command: "",
      },
      [{ path: url, outcomeId, documentId: id, placeHint, isGone: false }],
    );
    const { database } = await publishStore();
    expect(readFileSync(join(`${database}.sources`, `${documentId}.html`)).equals(bytes)).toBe(
      true,
    );
    const { fetched_pages: pages = [] } = await exportDatabase(database);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain(url);
  }, 180_000);
});

describe("a database that cannot be published into", () => {
  it("is left as it is where it holds what the store does not", async () => {
    const reports = join(folder, "reports");
    writeTexts(reports, 2);
    await fillStore(store, { inputs: [join(reports, "0000.md")] });
    const databasePath = await ingestAlone([reports]);
    const before = readFileSync(databasePath);
    const publishing = publish({ store: store.address, databasePath, inPlace: false }, effects);
    await expect(publishing).rejects.toThrow(/0001.md.*name a new file with --db/);
    expect(readFileSync(databasePath).equals(before)).toBe(true);
  }, 180_000);

  it("or where the store holds no run, or lost a part, or is of another schema", async () => {
    await expect(publishStore()).rejects.toThrow(/holds no run yet/);
    const reports = join(folder, "reports");
    writeTexts(reports, 1);
    await fillStore(store, { inputs: [reports] });
    const [id = ""] = [...(await store.listOutcomes())];
    const file = join(store.address, "outcomes", id.slice(0, 2), `${id}.json`);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/"schema": \d+/, '"schema": 1'));
    await expect(publishStore()).rejects.toThrow(/with schema 1, this program needs/);
    writeFileSync(file, text);
    rmSync(join(store.address, "parts", "facts"), { recursive: true });
    await expect(publishStore()).rejects.toThrow(/lacks parts\/facts\/.*restore it/);
  }, 180_000);
});
