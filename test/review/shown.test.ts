/** Wherever a value is shown, it is said whether it was extracted or decided. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../pipeline/database.ts";
import { appendDecisions } from "../../pipeline/review/index.ts";
import { callDuban, makeFolder } from "../duban-process.ts";

const folder = makeFolder();
const database = join(folder, "shown.duckdb");
const document = join(folder, "2023.md");

type Row = Readonly<Record<string, unknown>>;

async function read(...words: readonly string[]): Promise<readonly Row[]> {
  const { stdout } = await callDuban([...words, "--db", database, "--format", "json"]);
  return JSON.parse(stdout);
}

beforeAll(async () => {
  writeFileSync(
    document,
    `# 澜川市2023年政府工作报告

——2023年1月12日在澜川市第八届人民代表大会第二次会议上

## 二、2023年工作安排

地区生产总值增长6%以上。城镇新增就业3万人左右。

由市商务局牵头，6月底前建成跨境电商产业园。
`,
  );
  await callDuban(["ingest", document, "--db", database]);
  const opened = await openDatabase(database, { readOnly: true });
  const facts = await opened.rows(
    `select f.fact_id, f.kind, f.quote, s.text as sentence from facts f
     join sentences s on s.part_id = f.part_id and s.ordinal = f.sentence_ordinal
     where contains(f.quote, '生产总值') or (f.kind = 'commitment' and contains(f.quote, '电商'))`,
  );
  opened.close();
  appendDecisions(
    database,
    facts.map(({ fact_id, kind, quote, sentence }, at) => ({
      id: `r${at}`,
      decidedAt: "2024-01-01T00:00:00Z",
      reviewer: "甲",
      factId: String(fact_id),
      kind: String(kind),
      path: document,
      quote: String(quote),
      sentence: String(sentence),
      decision: kind === "target" ? ("corrected" as const) : ("accepted" as const),
      corrections: kind === "target" ? { low: "5", high: "5" } : {},
      reason: "与纸质文件核对",
    })),
  );
  expect((await callDuban(["review", "apply", "--db", database])).code).toBe(0);
});

it("in track, follow and the saved queries", async () => {
  const promises = await read("track");
  const growth = promises.find(({ indicator_id }) => indicator_id === "gdp");
  expect(growth).toMatchObject({ low: 5, promise_decision: "corrected", delivery_decision: null });
  const jobs = promises.find(({ indicator_id }) => indicator_id === "urban_new_jobs");
  expect(jobs).toMatchObject({ low: 3, promise_decision: "extracted" });
  expect(await read("follow")).toMatchObject([{ lead: "市商务局", decision: "accepted" }]);
  const targets = await read("query", "targets");
  expect(targets.map(({ decision }) => decision).toSorted()).toEqual(["corrected", "extracted"]);
});

it("in the reports", async () => {
  const make = async (kind: string): Promise<string> => {
    const out = join(folder, `${kind}.json`);
    const words = ["report", kind, "--document", document, "--db", database, "--out", out];
    expect((await callDuban(words)).code).toBe(0);
    return readFileSync(out, "utf8");
  };
  const { sections } = JSON.parse(await make("follow-through"));
  const decisions = sections.flatMap(({ rows }: { rows: readonly Row[] }) =>
    rows.flatMap(({ decision }) => decision ?? []),
  );
  expect(decisions).toEqual(["目标已更正", "抽取", "复核属实"]);
  expect(await make("ledger")).toContain("〔复核属实〕");
  expect(await make("evidence")).toContain('"decision": "已更正"');
});
