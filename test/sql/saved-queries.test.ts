/** What saved queries say of a few documents of our own. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { callDuban, makeFolder } from "../duban-process.ts";

const folder = makeFolder();
const database = join(folder, "queries.duckdb");

const documents: Readonly<Record<string, string>> = {
  "2022.md": `# 澜川市2022年政府工作报告

——2022年1月10日在澜川市第八届人民代表大会第二次会议上

## 一、2021年工作回顾

岚山新材料产业园开工建设，云栈大桥建成通车。

## 二、2022年工作安排

推动岚山新材料产业园建成投产，开工建设东湖快速路。

由市商务局牵头，6月底前建成跨境电商产业园。由市商务局牵头，年底前举办云栈集市。

由市财政局牵头，9月底前公布涉企收费清单。
`,
  "2023.md": `# 澜川市2023年政府工作报告

——2023年1月12日在澜川市第八届人民代表大会第三次会议上

## 一、2022年工作回顾

岚山新材料产业园建成投产。

跨境电商产业园加快建设。

## 二、2023年工作安排

地区生产总值增长6%左右。
`,
  "undated.txt": "各位同志，要把项目盯紧，由市商务局牵头，年底前新签约项目30个。",
  "empty.txt": "",
};

type Row = Readonly<Record<string, unknown>>;

async function ask(query: string, ...parameters: readonly string[]): Promise<readonly Row[]> {
  const given = parameters.flatMap((parameter) => ["--param", parameter]);
  const words = ["query", query, "--db", database, "--format", "json", ...given];
  const { code, stdout } = await callDuban(words);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

beforeAll(async () => {
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, name), text);
  await callDuban(["ingest", folder, "--db", database]);
});

describe("projects_by_stage", () => {
  it("shows the stage last reported, never one that was only planned", async () => {
    const rows = await ask("projects_by_stage", "place=澜川");
    const stages = new Map(rows.map(({ project, stage }) => [project, stage]));
    expect(stages.get("岚山新材料产业园")).toBe("in_production");
    expect(stages.get("云栈大桥")).toBe("completed");
    expect(stages.has("东湖快速路")).toBe(false);
  });

  it("goes back to a year", async () => {
    const [row] = await ask("projects_by_stage", "year=2022", "stage=started");
    expect(row).toMatchObject({ project: "岚山新材料产业园", year: 2022 });
  });
});

describe("overdue_by_body", () => {
  it("counts each body's tasks as they stood on a day, with the oldest overdue", async () => {
    const rows = await ask("overdue_by_body", "place=澜川", "as_of=2023-02-01");
    const byBody = new Map(rows.map((row) => [row["body"], row]));
    expect(byBody.get("市商务局")).toMatchObject({
      commitment_count: 2,
      overdue_count: 1,
      silent_count: 1,
      done_count: 0,
      oldest_overdue_quote: "由市商务局牵头，6月底前建成跨境电商产业园",
      oldest_overdue_document: join(folder, "2022.md"),
    });
    expect(byBody.get("市财政局")).toMatchObject({ overdue_count: 0, silent_count: 1 });
  });

  it("knows nothing of what was said later, and sees what is near", async () => {
    const rows = await ask("overdue_by_body", "place=澜川", "as_of=2022-06-10");
    const [trade] = rows.filter(({ body }) => body === "市商务局");
    expect(trade).toMatchObject({ overdue_count: 0, silent_count: 0, near_due_count: 1 });
  });
});

describe("document_quality", () => {
  it("puts what could not be read first and says what is wrong", async () => {
    const rows = await ask("document_quality");
    expect(rows[0]).toMatchObject({ problem: "unread", notes: ["empty_file"], facts: 0 });
    const problems = new Map(rows.map(({ document, problem }) => [String(document), problem]));
    expect(problems.get(join(folder, "undated.txt"))).toMatch(/^no_(date|place)$/);
    expect(problems.get(join(folder, "2022.md"))).toBe("");
  });

  it("leaves out documents without a problem where asked", async () => {
    const rows = await ask("document_quality", "problem=1");
    expect(rows).toHaveLength(2);
  });
});
