/** What the pages show, and what they refuse. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingest } from "../../pipeline/index.ts";
import { openSite, publishDocuments, script, type TestSite } from "./site.ts";

let own: TestSite;

beforeAll(async () => {
  own = openSite(await publishDocuments(), { hosts: ["127.0.0.1"] });
});

afterAll(() => {
  own.snapshots.close();
  rmSync(own.folder, { recursive: true, force: true });
});

async function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return await own.site.request(path, { headers: { host: "127.0.0.1", ...headers } });
}

async function read(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await ask(path, headers);
  expect([path, response.status]).toEqual([path, 200]);
  return await response.text();
}

function firstLink(page: string, start: string): string {
  const [, link = ""] = new RegExp(`href="(${start}[^"#]*)`).exec(page) ?? [];
  expect(link).not.toBe("");
  return link.replaceAll("&amp;", "&");
}

const every = [
  "/",
  "/explore",
  "/explore?place=澜川",
  "/explore?place=澜川市&indicator=gdp&superior=1&compare=岚江省",
  "/explore?place=无此地",
  "/explore?place=澜川市&indicator=无此指标",
  "/commitments",
  "/commitments?body=市商务局&status=silent&light=red&due=month",
  "/commitments?place=澜川&order=place&as_of=2022-06-01",
  "/due",
  "/due?month=2022-06&as_of=2022-06-01",
  "/news",
  "/news?since=2000-01-01",
  "/projects",
  "/projects/timelines",
  "/projects/rates",
  "/enterprises",
  "/enterprises/timelines",
  "/contradictions",
  "/documents",
  "/unknown",
  "/search",
  "/search?q=外资",
  "/ask",
  "/ask/scores",
  "/runs",
];

describe("every page", () => {
  it.each(every)("%s answers in both languages with safe headers", async (path) => {
    for (const language of ["zh", "en"]) {
      const response = await ask(path, { "accept-language": language });
      const text = await response.text();
      expect([path, response.status]).toEqual([path, 200]);
      expect(text).toContain(`<html lang="${language === "zh" ? "zh-CN" : "en"}">`);
      expect(text).toMatch(/<h1>[^<]+<\/h1>/);
      expect(text).not.toContain(script);
      expect(text).not.toContain("<img src=x");
      expect(text).not.toMatch(/ (src|href)="https?:/);
      expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    }
    expect(own.faults).toEqual([]);
  });
});

describe("the way from a figure to its sentence", () => {
  it("leads from the chart's table over both sentences to the document and its original", async () => {
    const explore = await read("/explore?place=澜川市&indicator=gdp");
    expect(explore).toContain("data-chart=");
    const promise = await read(firstLink(explore, "/promise/"));
    expect(promise).toContain("地区生产总值增长6%以上");
    expect(promise).toContain("地区生产总值增长6.4%");
    expect(promise).toMatch(/<mark class="target chosen">/);
    const document = await read(firstLink(promise, "/document\\?"));
    expect(document).toContain('<mark class="commitment">');
    const original = await ask(firstLink(promise, "/original"));
    expect(original.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await original.text()).toBe(readFileSync(join(own.inputs, "2022.md"), "utf8"));
  });

  it("gives each fact an address and the fields that were extracted", async () => {
    const explore = await read("/explore?place=澜川市&indicator=gdp");
    const fact = await read(firstLink(explore, "/fact/"));
    expect(fact).toContain("<code>measure</code>");
    expect(fact).toMatch(/码点 \d+–\d+/);
  });

  it("shows a hostile document as text", async () => {
    const quality = await read("/documents");
    const [link = ""] = quality.match(/\/document\?path=[^"]*hostile[^"]*/) ?? [];
    const page = await read(link.replaceAll("&amp;", "&"));
    expect(page).toContain("&lt;svg onload=alert(1)&gt;");
    expect(page).not.toContain(script);
  });

  it("keeps an original back that has changed since", async () => {
    const explore = await read("/explore?place=澜川市&indicator=gdp");
    const promise = await read(firstLink(explore, "/promise/"));
    const path = join(own.inputs, "2022.md");
    const before = readFileSync(path);
    writeFileSync(path, "changed");
    expect((await ask(firstLink(promise, "/original"))).status).toBe(404);
    writeFileSync(path, before);
  });
});

describe("a ledger and other files to take away", () => {
  it("prints a body's ledger as one page without a script", async () => {
    const response = await ask("/report/ledger.html?body=市商务局");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).not.toContain("script-src");
    expect(await response.text()).toContain("云栈物流园");
  });

  it.each(["csv", "xlsx", "parquet", "json"])("gives rows as %s", async (format) => {
    for (const path of ["/ask/targets?", "/ask?sql=select+place+from+promises&"]) {
      const response = await ask(`${path}format=${format}`);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get("content-disposition")).toContain(`.${format}`);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10);
    }
  });
});

describe("SQL", () => {
  const refused: readonly (readonly [sql: string, advice: RegExp])[] = [
    ["delete from promises", /read-only/],
    ["create table x (i integer)", /read-only/],
    ["select * from read_csv('/etc/passwd')", /disabled|permission|Permission/],
    ["select * from '/etc/passwd'", /disabled|permission|Permission|does not exist/],
    ["copy promises to 'duban-stolen.csv'", /disabled|permission|Permission/],
    ["attach 'other.duckdb' as other", /disabled|permission|Permission|Cannot/],
    ["install httpfs", /disabled|permission|Permission|configuration/],
    ["set enable_external_access = true", /lock|configuration/],
    ["selekt 1", /syntax error/],
    ["select count(*) from range(10000000) a, range(10000000) b", /1 秒|memory|Memory/],
  ];

  it.each(refused)("%s is refused with a reason", async (sql, advice) => {
    const response = await ask(`/ask?sql=${encodeURIComponent(sql)}`);
    expect(response.status).toBe(400);
    const text = await response.text();
    const [, reason = ""] = /<p class="warning" role="alert">([\s\S]*?)<\/p>/.exec(text) ?? [];
    expect(reason).toMatch(advice);
    expect(existsSync("duban-stolen.csv")).toBe(false);
  });

  it("takes so many rows and says that there are more", async () => {
    const page = await read("/ask?sql=select+*+from+range(1000000000)", {
      "accept-language": "en",
    });
    expect(page).toContain("Only the first 50 rows");
  });
});

describe("requests that are none", () => {
  it.each([
    ["/nothing", 404],
    ["/assets/../app.ts", 404],
    ["/assets/..%2f..%2fpackage.json", 404],
    ["/original?id=../../etc/passwd", 404],
    ["/document?id=none", 404],
    ["/fact/none", 404],
    ["/promise/none", 404],
    ["/report/ledger.exe", 404],
    ["/report/unknown.html", 404],
    ["/ask/unknown", 404],
    ["/ask/targets?format=exe", 400],
    ["/commitments?as_of=yesterday", 400],
    ["/search?q=%22%22", 400],
    [`/search?q=${"x".repeat(20_000)}`, 414],
  ])("%s is answered without a stack", async (path, status) => {
    const response = await ask(path);
    expect([path.slice(0, 40), response.status]).toEqual([path.slice(0, 40), status]);
    expect(await response.text()).not.toMatch(/at .*\.ts:\d+/);
    expect(own.faults).toEqual([]);
  });

  it("come from another host's name", async () => {
    expect((await ask("/", { host: "evil.example" })).status).toBe(421);
  });

  it("are too large", async () => {
    const body = new URLSearchParams({ reason: "x".repeat(300_000) });
    const headers = { host: "127.0.0.1", "content-length": "300010" };
    const response = await own.site.request("/review", { method: "POST", body, headers });
    expect(response.status).toBe(413);
  });
});

describe("a new snapshot", () => {
  it("is shown without a restart, and a missing file takes nothing away", async () => {
    writeFileSync(
      join(own.inputs, "2024.md"),
      "# 澜川市2024年政府工作报告\n\n地区生产总值增长5.9%。\n",
    );
    await ingest({ inputs: [own.inputs], databasePath: own.databasePath });
    expect(await read("/documents")).toContain("2024.md");
    const kept = readFileSync(own.databasePath);
    rmSync(own.databasePath);
    expect(await read("/documents")).toContain("2024.md");
    writeFileSync(own.databasePath, kept);
    expect(await read("/documents")).toContain("2024.md");
  });
});

describe("the review queue", () => {
  async function openQueue(cookie: string, query = "?reviewer=甲"): Promise<string> {
    return await read(`/review${query}`, { cookie });
  }

  function fieldOf(page: string, name: string): string {
    return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
  }

  async function decide(cookie: string, form: Readonly<Record<string, string>>): Promise<Response> {
    return await own.site.request("/review", {
      method: "POST",
      body: new URLSearchParams(form),
      headers: { host: "127.0.0.1", cookie },
    });
  }

  it("takes a decision into the log, goes on, and shows what others decided", async () => {
    const first = await ask("/review?reviewer=甲");
    const cookie = (first.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const page = await first.text();
    const fact = fieldOf(page, "fact_id");
    const form = {
      token: fieldOf(page, "token"),
      fact_id: fact,
      reviewer: "甲",
      decision: "accepted",
    };
    const response = await decide(cookie, form);
    expect(response.status).toBe(303);
    const log = readFileSync(`${own.databasePath}.decisions.jsonl`, "utf8");
    expect(JSON.parse(log)).toMatchObject({ factId: fact, reviewer: "甲", decision: "accepted" });
    expect(fieldOf(await openQueue(cookie), "fact_id")).not.toBe(fact);
    const other = await openQueue(cookie, `?reviewer=乙&fact=${fact}`);
    expect(other).toContain("甲");
    expect(other).toContain("已有的决定");
  });

  it("refuses forms of other sites and decisions that are not whole", async () => {
    const first = await ask("/review");
    const cookie = (first.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const page = await openQueue(cookie);
    const form = {
      token: fieldOf(page, "token"),
      fact_id: fieldOf(page, "fact_id"),
      reviewer: "甲",
    };
    expect((await decide(cookie, { ...form, token: "made up", decision: "accepted" })).status).toBe(
      403,
    );
    expect((await decide("", { ...form, decision: "accepted" })).status).toBe(403);
    const hasty = await decide(cookie, { ...form, decision: "rejected" });
    expect(hasty.status).toBe(400);
    expect(await hasty.text()).toContain("更正和不属实须写理由");
  });
});
