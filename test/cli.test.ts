/** What scripts rely on: exit codes, streams, formats, languages. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { callDuban, makeFolder, runDuban } from "./duban-process.ts";

const folder = makeFolder();
const database = join(folder, "test.duckdb");
const report = join(folder, "report.md");

beforeAll(async () => {
  writeFileSync(
    report,
    [
      "# 澜川市2023年政府工作报告",
      "",
      "——2023年1月12日在澜川市第八届人民代表大会第二次会议上",
      "",
      "## 一、2022年工作回顾",
      "",
      "全市地区生产总值增长6.3%。",
      "",
      "## 二、2023年工作安排",
      "",
      "地区生产总值增长6%以上，城镇新增就业3万人左右。",
      "",
      "由市商务局牵头，6月底前建成跨境电商产业园。",
      "",
    ].join("\n"),
  );
  const { code, stderr } = await runDuban(["ingest", report, "--db", database]);
  expect(stderr).toContain("1/1");
  expect(code).toBe(0);
});

describe("extract", () => {
  it("prints a fact a line with the public names in their order", async () => {
    const { code, stdout, stderr } = await runDuban(["extract", report]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const facts = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const target = facts.find((fact) => fact.type === "target" && fact.unit === "%");
    expect(Object.keys(target)).toEqual(
      "type quote indicator measure op low high unit period scope masked indicator_id modifier part page start end sentence rule".split(
        " ",
      ),
    );
    expect(target).toMatchObject({ op: "ge", low: 6, period: "2023", modifier: "以上" });
    expect(target.sentence).toContain(target.quote);
    const commitment = facts.find((fact) => fact.type === "commitment" && fact.lead.length > 0);
    expect(Object.keys(commitment)).toEqual(
      "type quote lead support deadline cadence hard action object condition sanction is_pledge due occurrences_per_year part page start end sentence rule".split(
        " ",
      ),
    );
    expect(commitment).toMatchObject({ lead: ["市商务局"], hard: true });
  });

  it("prints a table for each kind", async () => {
    const { stdout } = await runDuban(["extract", report, "--format", "pretty"]);
    expect(stdout).toMatch(/^targets \(2\)\n┌/m);
    expect(stdout).toMatch(/│ ≥ 6 % +│/);
  });

  it("says on standard error why a file yields nothing", async () => {
    const dull = join(folder, "dull.txt");
    writeFileSync(dull, "The weather was fine. Nobody said anything.\n");
    const { code, stdout, stderr } = await runDuban(["extract", dull]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("[no_facts]");
  });

  it("ends with 1 where the file cannot be read", async () => {
    const { code, stdout, stderr } = await runDuban(["extract", join(folder, "none.md")]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/none\.md: error: .+check the path\. \[missing_path\]\n$/);
  });

  it("ends quietly where the reader has seen enough", async () => {
    const long = join(folder, "long.md");
    const line = "今年，地区生产总值增长6%以上，城镇新增就业3万人左右。\n\n";
    writeFileSync(long, `# 2023年工作安排\n\n${line.repeat(2000)}`);
    const { code, stderr } = await runDuban(["extract", long], { closeAfter: 100 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("misuse", () => {
  it.each([
    [["tracks"], /no command 'tracks'/],
    [["track", "--plase", "x"], /no option '--plase'.+--place.+duban track --help/],
    [["track", "--format", "xml"], /'--format' cannot be 'xml': use one of table, csv, json/],
    [["track", "--from", "soon"], /'--from' cannot be 'soon': give a year/],
    [["publish"], /no store is named: give --store, or set DUBAN_STORE/],
    [["user", "lan"], /--users <file>' is missing. Run 'duban user --help'/],
    [["publish", "--store", "ftp://host"], /cannot be at ftp:.*s3:/],
    [["track", "--from", "2024", "--to", "2020", "--db", database], /swap them/],
    [["track", "--verdict", "great", "--db", database], /great.+exceeded/],
    [["track", "--db"], /needs a value/],
    [["track", "--db", join(folder, "none.duckdb")], /duban ingest/],
    [["ingest"], /no inputs.+duban init/],
    [["ingest", report, "--jobs", "0"], /whole number/],
    [["ingest", join(folder, "none", "*.md"), "--db", database], /no file to read/],
    [["extract", report, "two"], /too many arguments/],
    [["query", "targets", "--param", "place", "--db", database], /name=value/],
    [["query", "no-such-query", "--db", database], /targets/],
    [["query", "targets", "--format", "parquet", "--db", database], /--out FILE/],
    [["query", "drop table facts", "--db", database], /read-only/],
  ])("%s ends with 2 and advice", async (words, advice) => {
    const { code, stdout, stderr } = await callDuban(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(advice);
    expect(stderr).not.toMatch(/^\s+at .+:\d+/m);
    expect(stderr).toMatch(/^duban: /m);
  });

  it("shows the commands where none is named", async () => {
    const { code, stdout, stderr } = await callDuban([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Commands:");
  });

  it("ends with 3 where the database is none", async () => {
    const { code, stderr } = await callDuban(["status", "--db", report]);
    expect(code).toBe(3);
    expect(stderr).toContain("no DuckDB database");
  });
});

describe("the database commands", () => {
  it("track prints the public columns", async () => {
    const { stdout } = await callDuban(["track", "--db", database, "--format", "csv"]);
    const [header, ...rows] = stdout.trimEnd().split("\n");
    expect(header).toBe(
      "place,indicator,indicator_id,measure,year,op,low,high,unit,modifier,delivered,verdict,reason,promise_quote,promise_document,promise_page,delivery_quote,delivery_document,delivery_page",
    );
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(rows[0]).toMatch(/^澜川市,.+,gdp,growth,2023,ge,6,6,%,以上,,not_due,/);
  });

  it("track keeps quiet on standard output where no row fits", async () => {
    const words = ["track", "--db", database, "--place", "无此地"];
    const { code, stdout, stderr } = await callDuban(words);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("no row fits");
  });

  it("query lists, counts, binds and exports", async () => {
    const list = await callDuban(["query"]);
    expect(list.stdout).toContain("│ targets");
    const sql =
      "select count(*) as parts from parts join places using (place_id) where name = $place";
    const counted = await callDuban([
      "query",
      sql,
      "--param",
      "place=澜川市",
      "--db",
      database,
      "--format",
      "json",
    ]);
    expect(JSON.parse(counted.stdout)).toEqual([{ parts: 1 }]);
    const out = join(folder, "targets.parquet");
    const exported = await callDuban([
      "query",
      "targets",
      "--db",
      database,
      "--format",
      "parquet",
      "--out",
      out,
    ]);
    expect({ code: exported.code, stdout: exported.stdout }).toEqual({ code: 0, stdout: "" });
    expect(exported.stderr).toContain(out);
  });

  it("verify proves every quote", async () => {
    const { code, stdout } = await callDuban(["verify", "--db", database]);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("passed") });
  });

  it("track says in the reader's language why there is nothing to show", async () => {
    const words = ["track", "--db", database, "--verdict", "not_due"];
    expect((await callDuban(words, "en")).stdout.replace(/[\s│]/g, "")).toContain("isnotover");
    expect((await callDuban(words, "zh")).stdout.replace(/[\s│]/g, "")).toContain("尚未过完");
  });

  it("status shows documents, facts and runs", async () => {
    const { code, stdout } = await callDuban(["status", "--db", database]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/extractor_version/);
    expect(stdout).toMatch(/│ lights +│ \d+ +│ [0-9a-f]{12} │/);
  });

  it("doctor finds what is installed", async () => {
    const { code, stdout } = await callDuban(["doctor"]);
    expect({ code, wrong: /✗.*/.exec(stdout)?.[0] }).toEqual({ code: 0, wrong: undefined });
    expect(stdout.trimEnd().split("\n")).toHaveLength(8);
  });
});

describe("languages", () => {
  it.each([
    ["zh_CN.UTF-8", "用法："],
    ["zh", "用法："],
    ["en_GB.UTF-8", "Usage:"],
    ["C", "Usage:"],
  ])("%s gets %s", async (locale, title) => {
    const { code, stdout } = await runDuban(["track", "--help"], { locale });
    expect(code).toBe(0);
    expect(stdout).toContain(title);
  });

  it("misuse is explained in Chinese as well", async () => {
    const { stderr } = await runDuban(["tracks"], { locale: "zh_CN.UTF-8" });
    expect(stderr).toMatch(/没有“tracks”这个命令/);
  });
});
