/** Documents, SQL and requests that are made to do harm: shown as text, or refused with a reason. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingest } from "../../pipeline/index.ts";
import { openSite, type TestSite } from "./site.ts";

const script = "<svg onload=alert(1)>";
const quoted = `"><img src=x onerror=alert(1)>`;
const link = "javascript:alert(1)";

/** Script in every field that a document has: its name, head, place, speaker, indicator, unit, body, company, project. */
const documents: Readonly<Record<string, string>> = {
  "澜川市<svg onload=alert(1)>'2024.md": `---
title: 澜川市${script}政府工作报告
url: ${link}
author: ${quoted}
date: 2024-01-15
---

# 澜川市2024年政府工作报告${script}

——2024年1月15日在澜川市第八届人民代表大会第四次会议上

市长 ${script}

## 一、2023年工作回顾${quoted}

地区生产总值增长6.4%，${script}城镇新增就业2.4万人${quoted}。云栈${script}物流园建成投用。引进岚穗${quoted}食品有限公司。

## 二、2024年${script}工作安排

地区生产总值增长6%以上，${quoted}产值达到30亿元${script}。由市${script}商务局牵头，市财政局${quoted}配合，6月底前建成云栈${script}物流园二期项目。
`,
  "page.html": `<!doctype html><html><head><meta charset="utf-8"><title>澜川市&lt;svg onload=alert(1)&gt;2023年政府工作报告</title>
<meta name="author" content="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"><link rel="canonical" href="javascript:alert(1)"></head>
<body><h1>澜川市2023年政府工作报告&lt;svg onload=alert(1)&gt;</h1><p>（2023年1月12日）</p>
<h2>一、2022年工作回顾</h2><p>地区生产总值增长6.1%&lt;svg onload=alert(1)&gt;，一般公共预算收入120亿元。</p>
<h2>二、2023年工作安排</h2><p>地区生产总值增长6.5%左右，&lt;svg onload=alert(1)&gt;签约项目30个。由市发展改革委&lt;svg onload=alert(1)&gt;负责，年底前完成“十四五”规划评估。</p></body></html>`,
};

let own: TestSite;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "duban-hostile-"));
  const inputs = join(folder, "inputs");
  const databasePath = join(folder, "duban.duckdb");
  mkdirSync(inputs);
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(inputs, name), text);
  await ingest({ inputs: [inputs], databasePath });
  own = openSite({ folder, inputs, databasePath });
});

afterAll(() => {
  own.snapshots.close();
  rmSync(own.folder, { recursive: true, force: true });
});

async function list(sql: string): Promise<readonly string[]> {
  return await own.snapshots.use(async (database) =>
    (await database.rows(sql)).map(({ id }) => String(id)),
  );
}

/** Everything that a browser would take for an element or an address that runs. */
function findRunning(page: string): readonly string[] {
  return (
    page.match(/<svg onload|<img src=x|(href|src)="javascript:|\son\w+=["']?alert[^&]*"[^>]*>/g) ??
    []
  );
}

describe("script in every field of a document", () => {
  it("is text on every page, in every report, and of every fact and promise", async () => {
    const facts = await list("select fact_id as id from facts");
    const promises = await list("select promise_id as id from promises");
    const found = await list("select document_id as id from documents");
    expect([facts.length > 8, promises.length > 2, found.length]).toEqual([true, true, 2]);
    const paths = [
      ..."/ /news /due?month=2024-06 /explore /explore?place=澜川市 /commitments /projects".split(
        " ",
      ),
      ..."/projects/timelines?years=1 /projects/rates /enterprises /enterprises/timelines".split(
        " ",
      ),
      ..."/contradictions?explained=yes /documents /unknown /runs /review /ask /ask/targets".split(
        " ",
      ),
      ..."/report/follow-through.html?place=澜川市 /report/ledger.html /report/bulletin.html".split(
        " ",
      ),
      "/explore?place=澜川市&indicator=gdp&superior=1",
      `/search?q=${encodeURIComponent(`物流园 ${script}`)}`,
      `/explore?place=${encodeURIComponent(quoted)}`,
      `/commitments?body=${encodeURIComponent(script)}&place=${encodeURIComponent(quoted)}`,
      `/ask?sql=${encodeURIComponent("from facts")}`,
      `/ask?sql=${encodeURIComponent(`select '${script}' as "${script}"`)}`,
      ...facts.map((id) => `/fact/${id}`),
      ...promises.map((id) => `/promise/${id}`),
      ...found.map((id) => `/document?id=${id}`),
    ];
    for (const path of paths) {
      const response = await own.site.request(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect([path, findRunning(await response.text())]).toEqual([path, []]);
    }
    expect(own.faults).toEqual([]);
  });

  it("does not reach the head of an answer by the name of the file", async () => {
    for (const id of await list("select document_id as id from documents")) {
      const { headers } = await own.site.request(`/original?id=${id}&download=1`);
      expect(headers.get("content-disposition")).toMatch(
        /^attachment; filename\*=UTF-8''[\w%.\-~()]+$/,
      );
    }
  });
});

describe("SQL that would do harm", () => {
  const refused: readonly (readonly [what: string, sql: string, advice: RegExp])[] = [
    ["writes", "insert into promises select * from promises", /read-only/],
    ["changes", "update documents set title = 'x'", /read-only/],
    ["drops", "drop table promises", /read-only/],
    ["writes after a read", "select 1; delete from promises", /read-only/],
    ["reads a text file", "select * from read_text('/etc/passwd')", /disabled|ermission/],
    ["lists files", "select * from glob('/etc/*')", /disabled|ermission/],
    ["reads the database's neighbours", "from read_csv('*.csv')", /disabled|ermission/],
    [
      "reads the network",
      "from read_parquet('https://example.com/x.parquet')",
      /disabled|ermission|httpfs/,
    ],
    ["writes a file", "copy (select 1) to 'duban-stolen.csv'", /disabled|ermission/],
    ["exports", "export database 'duban-stolen'", /disabled|ermission/],
    ["attaches", "attach 'duban-stolen.db' as other", /disabled|ermission|annot|read-only/],
    ["loads", "load './duban-stolen.so'", /disabled|ermission|onfiguration/],
    ["unlocks", "set lock_configuration = false", /lock|onfiguration/],
    ["asks for more memory", "set memory_limit = '64GB'", /lock|onfiguration/],
    ["moves the work to disk", "set temp_directory = './duban-stolen'", /lock|onfiguration/],
    [
      "runs for ever",
      "with recursive t(n) as (select 1 union all select n + 1 from t) select max(n) from t",
      /1 秒/,
    ],
    [
      "sorts a billion rows",
      "select max(x) from (select random() as x from range(1000000000) order by x limit 900000000)",
      /1 秒|emory/,
    ],
  ];

  it("holds a text of gigabytes, which the database itself cannot stop, and is ended", async () => {
    const sql = encodeURIComponent("select length(repeat('字', 1000000000))");
    const response = await own.site.request(`/ask?sql=${sql}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/1 秒|内存|emory/);
    expect((await own.site.request("/ask?sql=select+1")).status).toBe(200);
  });

  it.each(refused)("%s, and is refused", async (_, sql, advice) => {
    for (const format of ["", "&format=parquet", "&format=csv"]) {
      const response = await own.site.request(`/ask?sql=${encodeURIComponent(sql)}${format}`);
      expect([format, response.status]).toEqual([format, 400]);
      const [, reason = ""] = /role="alert">([\s\S]*?)<\/p>/.exec(await response.text()) ?? [];
      expect(reason).toMatch(advice);
      if (!sql.startsWith("select 1;") && format === "" && advice.source.includes("秒")) break;
    }
    expect(["duban-stolen.csv", "duban-stolen", "duban-stolen.db"].filter(existsSync)).toEqual([]);
  });

  it("returns a billion rows, and is cut on the page and in every file", async () => {
    const sql = encodeURIComponent("select i from range(1000000000) t(i)");
    const page = await (await own.site.request(`/ask?sql=${sql}`)).text();
    expect(page).toContain("只取了前 50 行");
    const json = (await (
      await own.site.request(`/ask?sql=${sql}&format=json`)
    ).json()) as unknown[];
    expect(json).toHaveLength(50);
    const parquet = await own.site.request(`/ask?sql=${sql}&format=parquet`);
    expect(parquet.status).toBe(200);
    expect((await parquet.arrayBuffer()).byteLength).toBeLessThan(10_000);
  });

  it("returns long texts, and is cut before they fill the memory", async () => {
    await own.snapshots.use(async (database) => {
      const answer = await database.readAtMost(
        "select repeat('x', 10000) as x from range(9000)",
        8000,
        1_000_000,
      );
      expect([answer.isCut, answer.rows.length < 3000]).toEqual([true, true]);
    });
  });

  it("leaves the database as it was", async () => {
    expect((await list("select promise_id as id from promises")).length).toBeGreaterThan(2);
  });
});

describe("paths and requests that would do harm", () => {
  const asked: readonly (readonly [path: string, status: number])[] = [
    ["/original?id=..%2f..%2f..%2fetc%2fpasswd", 404],
    ["/original?id=%00", 404],
    ["/document?path=/etc/passwd", 404],
    ["/document?id=x&at=999999999999-1-2", 404],
    ["/fact/..%2f..%2fetc", 404],
    ["/fact/' or 1=1 --", 404],
    ["/report/..%2fledger.html", 404],
    ["/report/ledger.html%00.exe", 404],
    ["/assets/%2e%2e%2fapp.ts", 404],
    ["/assets/__proto__", 404],
    ["/ask/__proto__", 404],
    ["/ask/..%2fcommands%2ffollow", 404],
    ["/ask/scores?format=__proto__", 400],
    ["/due?month=2024-13&place=' or 1=1", 200],
    ["/news?since=9999-99-99", 200],
    ["/commitments?as_of=2024-02-31x", 400],
    ["/commitments?page=99999999999999999999", 200],
    ["/explore?place=澜川市&indicator=gdp&from=99999999999", 200],
    [`/explore?place=澜川市&indicator=gdp&compare=${"澜川市,".repeat(300)}`, 200],
    [`/fact/${"x".repeat(20_000)}`, 414],
  ];
  const cases = asked.map(([path, status]) => [path.slice(0, 60), status, path] as const);

  it.each(cases)("%s is answered with %i and no stack", async (short, status, path) => {
    const response = await own.site.request(path);
    expect([short, response.status]).toEqual([short, status]);
    expect(await response.text()).not.toMatch(/at .*\.ts:\d+|root:x:/);
    expect(own.faults).toEqual([]);
  });

  it("are as large as memory, and are told how much they may hold", async () => {
    const length = String(10 * 1024 ** 3);
    const large = await own.site.request("/review", {
      method: "POST",
      headers: { "content-length": length },
    });
    expect([large.status, await large.text()]).toEqual([413, expect.stringContaining("256 kB")]);
    const endless = await own.site.request("/review", {
      method: "POST",
      headers: { "transfer-encoding": "chunked" },
    });
    expect(endless.status).toBe(413);
  });

  it("use another method than a page takes", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      expect((await own.site.request("/documents", { method })).status).toBe(404);
    }
  });
});
