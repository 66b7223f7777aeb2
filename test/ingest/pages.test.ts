/** Web addresses as inputs: what stands in the database, what is kept, what a second run asks for. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, type PlainRow } from "../../pipeline/database.ts";
import { hashBytes } from "../../pipeline/hash-bytes.ts";
import { ingest } from "../../pipeline/index.ts";
import { spreadHosts } from "../../pipeline/ingest/spread-hosts.ts";
import type { IngestSummary } from "../../pipeline/ingest.ts";
import { callDuban, makeFolder } from "../duban-process.ts";
import { give, type Page, refuse, startServer, type WebServer } from "../fetch/web-server.ts";

const report = `<html><body><h1>澜川市2023年政府工作报告</h1>
<p>——2023年1月12日在澜川市第八届人民代表大会第二次会议上</p>
<h2>二、2023年工作安排</h2>
<p>地区生产总值增长6%以上，城镇新增就业3万人左右。</p></body></html>`;

let database = "";
let pages: Record<string, Page> = {};
let server: WebServer;
let notes: string[] = [];

beforeEach(async () => {
  database = join(makeFolder(), "pages.duckdb");
  pages = {};
  notes = [];
  server = await startServer(pages);
});

afterEach(() => server.close());

async function run(...inputs: readonly string[]): Promise<IngestSummary> {
  notes = [];
  return await ingest({
    inputs,
    databasePath: database,
    allowsPrivate: true,
    requestsPerSecond: 1000,
    report(event) {
      if (event.kind === "note") notes.push(`${event.note.severity} ${event.note.code}`);
    },
  });
}

async function rows(sql: string): Promise<readonly PlainRow[]> {
  const opened = await openDatabase(database, { readOnly: true });
  try {
    return await opened.rows(sql);
  } finally {
    opened.close();
  }
}

function timesAsked(path: string): number {
  return server.asked.filter((one) => one.path === path).length;
}

describe("a page that is ingested", () => {
  it("is read, dated, and kept byte for byte", async () => {
    pages["/report"] = refuse(301, { location: "/gb/t20230113_1.html" });
    pages["/gb/t20230113_1.html"] = give(report, { etag: '"1"' });
    const url = `${server.origin}/report`;
    expect(await run(url)).toMatchObject({ read: 1, quarantined: 0 });
    const [page] = await rows("select * from fetched_pages");
    const final = `${server.origin}/gb/t20230113_1.html`;
    const sha256 = hashBytes(Buffer.from(report));
    expect(page).toMatchObject({ url, final_url: final, document_id: sha256, etag: '"1"' });
    const kept = readFileSync(join(`${database}.sources`, `${sha256}.html`));
    expect(kept.equals(Buffer.from(report))).toBe(true);
    const today = new Date().toISOString().slice(0, 10);
    expect(
      await rows(
        "select path, url, collected_on, collected_evidence, published_on from documents join parts using (document_id)".replace(
          "published_on",
          "parts.published_on",
        ),
      ),
    ).toEqual([
      {
        path: url,
        url: final,
        collected_on: today,
        collected_evidence: final,
        published_on: "2023-01-13",
      },
    ]);
    expect(await rows("select count(*) as n from targets")).toEqual([{ n: 2 }]);
  });

  it("is not sent a second time while it has not changed", async () => {
    let isSent = 0;
    pages["/a"] = (request, response) => {
      if (request.headers["if-none-match"] === '"1"') {
        response.writeHead(304).end();
        return;
      }
      isSent += 1;
      give(report, { etag: '"1"' })(request, response);
    };
    const url = `${server.origin}/a`;
    await run(url);
    const before = await rows("select * from fetched_pages");
    expect(await run(url)).toMatchObject({ read: 0, unchanged: 1 });
    expect(isSent).toBe(1);
    expect(timesAsked("/a")).toBe(2);
    expect(await rows("select * from fetched_pages")).toEqual(before);
    // The copy is gone: without it nothing could be proved, so the page is asked for whole.
    rmSync(`${database}.sources`, { recursive: true });
    expect(await run(url)).toMatchObject({ read: 0, unchanged: 1 });
    expect(isSent).toBe(2);
    expect(readdirSync(`${database}.sources`)).toHaveLength(1);
  });

  it("replaces its former version, whose bytes stay", async () => {
    const url = `${server.origin}/a`;
    pages["/a"] = give(report);
    await run(url);
    pages["/a"] = give(report.replace("增长6%", "增长7%"));
    expect(await run(url)).toMatchObject({ read: 1 });
    expect(await rows("select low from targets where unit = '%'")).toEqual([{ low: 7 }]);
    expect(await rows("select count(*) as n from documents")).toEqual([{ n: 1 }]);
    expect(readdirSync(`${database}.sources`)).toHaveLength(2);
  });

  it("is read from its copy once it is gone", async () => {
    const url = `${server.origin}/a`;
    pages["/a"] = give(report);
    await run(url);
    pages["/a"] = refuse(410);
    expect(await run(url)).toMatchObject({ unchanged: 1, quarantined: 0 });
    expect(notes).toEqual(["warning fetch_failed"]);
    const forced = await ingest({
      inputs: [url],
      databasePath: database,
      isForced: true,
      allowsPrivate: true,
    });
    expect(forced).toMatchObject({ read: 1, quarantined: 0 });
    expect(await rows("select count(*) as n from targets")).toEqual([{ n: 2 }]);
  });
});

describe("addresses that give nothing", () => {
  it("are noted and cost no other", async () => {
    pages["/robots.txt"] = give("User-agent: *\nDisallow: /inside\n");
    pages["/a"] = give(report);
    const folder = makeFolder();
    mkdirSync(join(folder, "texts"));
    writeFileSync(join(folder, "texts", "one.md"), "今年，地区生产总值增长6%。\n");
    const list = join(folder, "list.txt");
    const { origin } = server;
    writeFileSync(
      list,
      [`${origin}/none`, `${origin}/inside/b`, `${origin}/a`, "texts"].join("\n"),
    );
    expect(await run(list, "ftp://a.example/b")).toMatchObject({ read: 2, quarantined: 3 });
    const faults = await rows(
      "select path, code from notes where severity = 'error' order by code",
    );
    expect(faults).toEqual([
      { path: `${origin}/none`, code: "fetch_failed" },
      { path: `${origin}/inside/b`, code: "robots_disallowed" },
      { path: "ftp://a.example/b", code: "unsupported_address" },
    ]);
  });

  it("are refused in a private network unless that is allowed", async () => {
    pages["/a"] = give(report);
    const url = `${server.origin}/a`;
    const refused = await callDuban(["ingest", url, "--db", database, "--strict"]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/\[private_address\]/);
    expect(server.asked).toEqual([]);
    const words = ["ingest", url, "--db", database, "--strict", "--allow-private", "--rate", "50"];
    const allowed = await callDuban(words);
    expect({ code: allowed.code, stderr: allowed.stderr }).toMatchObject({ code: 0 });
    expect(allowed.stdout).toContain("1 read, 0 unchanged, 0 quarantined");
  });

  it("keep no bytes", async () => {
    await run(`${server.origin}/none`);
    expect(existsSync(`${database}.sources`)).toBe(false);
  });
});

describe("a quarantined file", () => {
  it("counts again on every run while nothing has mended it", async () => {
    const broken = join(makeFolder(), "half.pdf");
    writeFileSync(broken, "%PDF-1.7\nnothing more");
    const words = ["ingest", broken, "--db", database, "--strict"];
    for (const turn of [1, 2]) {
      const { code, stdout } = await callDuban(words);
      expect({ turn, code }).toEqual({ turn, code: 1 });
      expect(stdout).toContain("0 read, 0 unchanged, 1 quarantined");
    }
  });
});

describe("spreadHosts", () => {
  it("puts files first and takes the hosts in turn", () => {
    const inputs = ["https://a.cn/1", "x.md", "https://a.cn/2", "https://b.cn/1", "https://a.cn/3"];
    expect(spreadHosts(inputs)).toEqual([
      "x.md",
      "https://a.cn/1",
      "https://b.cn/1",
      "https://a.cn/2",
      "https://a.cn/3",
    ]);
  });
});
