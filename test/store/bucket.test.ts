/** The store in a bucket: what the folder does, over a service that checks every signature. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { publish } from "../../pipeline/publish.ts";
import { openStore, outcomeIdOf, type Store, StoreError } from "../../pipeline/store/index.ts";
import { runDuban } from "../duban-process.ts";
import { writeTexts } from "../ingest/nights.ts";
import { exportDatabase } from "./export-database.ts";
import { fillStore } from "./fill-store.ts";
import { makeOutcome } from "./make-outcome.ts";
import { environment, S3Server } from "./s3-server.ts";

let server: S3Server;
let address: string;
let folder: string;
const opened: Store[] = [];

async function open(mayMake = false): Promise<Store> {
  const store = await openStore(address, { mayMake });
  opened.push(store);
  return store;
}

beforeEach(async () => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  folder = mkdtempSync(join(tmpdir(), "duban-bucket-"));
  server = new S3Server();
  address = `s3://facts/督办/province?endpoint=${await server.start()}`;
});

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const store of opened.splice(0)) await store.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a store in a bucket", () => {
  it("keeps bytes and outcomes below its prefix; done twice they are one", async () => {
    const store = await open(true);
    const id = await store.keepBytes(Buffer.from("澜川市"));
    const outcome = makeOutcome("澜川市/2024 年.md");
    await store.writeOutcome(outcome);
    const keys = [...server.objects.keys()].sort();
    const other = await open();
    await other.writeOutcome(outcome);
    await other.keepBytes(Buffer.from("澜川市"));
    expect([...server.objects.keys()].sort()).toEqual(keys);
    expect(keys.every((key) => key.startsWith("督办/province/"))).toBe(true);
    expect(Buffer.from(await other.readBytes(id)).toString()).toBe("澜川市");
    expect((await other.readOutcome(outcomeIdOf(outcome)))?.path).toBe("澜川市/2024 年.md");
    expect(await other.hasOutcome("0".repeat(32))).toBe(false);
  });

  it("writes the manifest after all that it names", async () => {
    const store = await open(true);
    server.requests.length = 0;
    await store.writeOutcome(makeOutcome("a.md"));
    const puts = server.requests.filter((request) => request.startsWith("PUT"));
    expect(puts.length).toBeGreaterThan(8);
    expect(puts.findIndex((request) => request.includes("/outcomes/"))).toBe(puts.length - 1);
  });

  it("is listed over as many pages as it takes", async () => {
    const store = await open(true);
    const paths = Array.from({ length: 17 }, (_, at) => `${at}.md`);
    const ids = [];
    for (const path of paths) ids.push(await store.writeOutcome(makeOutcome(path)));
    expect([...(await store.listOutcomes())].sort()).toEqual(ids.sort());
  }, 180_000);

  it("is published as a folder is", async () => {
    const reports = join(folder, "reports");
    writeTexts(reports, 3);
    const effects = { now: () => new Date("2026-03-01T00:00:00Z"), report: () => undefined };
    const exported = [];
    for (const store of [await open(true), await openStore(`${folder}-store`, { mayMake: true })]) {
      const databasePath = join(folder, `${exported.length}.duckdb`);
      await fillStore(store, { inputs: [reports] });
      const from = exported.length === 0 ? address : store.address;
      expect(await publish({ store: from, databasePath, inPlace: false }, effects)).toMatchObject({
        loaded: 3,
      });
      exported.push(await exportDatabase(databasePath));
      await store.close();
    }
    rmSync(`${folder}-store`, { recursive: true });
    expect(exported[0]).toEqual(exported[1]);
  }, 180_000);
});

describe("a service that refuses", () => {
  const refusals: readonly (readonly [status: number, code: string, told: RegExp])[] = [
    [403, "AccessDenied", /cannot be used. AccessDenied \(403\).*Allow the keys/],
    [403, "RequestTimeTooSkewed", /clock of this machine/],
    [507, "XMinioStorageFull", /storage of s3:\/\/facts\/督办\/province is full: make room/],
    [400, "AuthorizationHeaderMalformed", /in another region: add region=/],
  ];

  it.each(refusals)("with %i %s is told with what to do", async (status, code, told) => {
    const store = await open(true);
    server.refusal = { status, code, of: /^PUT/ };
    const writing = store.writeOutcome(makeOutcome("a.md"));
    await expect(writing).rejects.toThrow(told);
    await expect(writing).rejects.toThrow(StoreError);
    server.refusal = null;
    expect((await store.listOutcomes()).size).toBe(0);
  });

  it("for a moment is asked again", async () => {
    const store = await open(true);
    server.refusal = { status: 503, code: "SlowDown", of: /^PUT/, times: 2 };
    await store.writeOutcome(makeOutcome("a.md"));
    expect((await store.listOutcomes()).size).toBe(1);
  });

  it("because of wrong keys, none, or no such bucket", async () => {
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "other");
    await expect(open(true)).rejects.toThrow(/SignatureDoesNotMatch.*does not accept the keys/);
    vi.stubEnv("AWS_ACCESS_KEY_ID", "other");
    await expect(open(true)).rejects.toThrow(/InvalidAccessKeyId.*does not accept the keys/);
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    address = address.replace("facts", "others");
    await expect(open(true)).rejects.toThrow(/NoSuchBucket.*make it, or mend the address/);
  });

  it("or does not answer is told on the command line, with exit code 3", async () => {
    const nobody = "s3://facts/a?endpoint=http://127.0.0.1:9";
    const { code, stderr } = await runDuban(["publish", "--store", nobody], { folder });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^duban: The store s3:\/\/facts\/a cannot be used\. .*ECONNREFUSED.*endpoint is right/,
    );
    expect(stderr.trim().split("\n")).toHaveLength(1);
  }, 180_000);
});

describe("an address of a bucket", () => {
  const wrong: readonly (readonly [address: string, told: RegExp])[] = [
    ["s3://", /no address|names no bucket/],
    ["s3://B_/x", /names no bucket/],
    ["s3://key:secret@facts/x", /Keys do not belong into the address/],
    ["s3://facts/x?endpoint=host", /write endpoint=https/],
    ["s3://facts/x?style=other", /neither path nor host/],
    ["s3://facts/x?retries=3", /has the setting "retries"/],
  ];

  it.each(wrong)("%s is refused with advice", async (given, told) => {
    await expect(openStore(given)).rejects.toThrow(told);
  });
});
