/** What changed since the last run and why, and facts extracted again from the text that was kept. */
import { appendFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { openDatabase, type PlainRow } from "../../pipeline/database.ts";
import { type IngestSummary, ingest } from "../../pipeline/index.ts";
import { makeFolder } from "../duban-process.ts";

// Whole ingests: a busy machine needs longer.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const folder = makeFolder();
const database = join(folder, "x.duckdb");
const earlier = join(folder, "2021.md");
const later = join(folder, "2022.md");

/** `day`: when the file was last written to, long enough ago to prove that it is the same. */
function writeReport(file: string, year: number, growth: string, day: string): void {
  const text = [
    `# 澜川市${year}年政府工作报告`,
    `——${year}年1月12日在澜川市第八届人民代表大会第二次会议上`,
    `## 一、${year - 1}年工作回顾`,
    `全市地区生产总值增长${growth}%，城镇新增就业3.2万人。`,
    `## 二、${year}年工作安排`,
    "地区生产总值增长6%以上，新建农村公路80公里。",
  ].join("\n\n");
  writeFileSync(file, `${text}\n`);
  utimesSync(file, new Date(day), new Date(day));
}

function run(): Promise<IngestSummary> {
  return ingest({ inputs: [earlier, later], databasePath: database, jobs: 1 });
}

async function ask(sql: string): Promise<readonly PlainRow[]> {
  const open = await openDatabase(database, { readOnly: true });
  try {
    return await open.rows(sql);
  } finally {
    open.close();
  }
}

async function change(statements: string): Promise<void> {
  const open = await openDatabase(database, { readOnly: false });
  await open.run(statements);
  await open.checkpoint();
  open.close();
}

const growthOf2021 = "indicator_id = 'gdp' and year = 2021";

/** Of the promise of growth for 2021 by the latest run: from which verdict to which, and why. */
const latestChange = `
  select verdict_before as before, verdict_after as after, verdict_changes.reason from verdict_changes
  join promises using (promise_id) join runs using (run_id)
  where ${growthOf2021} and started_at = (select max(started_at) from runs)`;

beforeAll(async () => {
  writeReport(earlier, 2021, "7.1", "2022-02-01");
  writeReport(later, 2022, "8.2", "2022-02-01");
  await run();
});

describe("what changed and why", () => {
  it("is a document where a report is new or says another thing", async () => {
    expect(await ask(latestChange)).toEqual([
      { before: null, after: "exceeded", reason: "document" },
    ]);
    writeReport(later, 2022, "5.2", "2022-02-02");
    await run();
    expect(await ask(latestChange)).toEqual([
      { before: "exceeded", after: "missed", reason: "document" },
    ]);
    const files =
      "select reason, facts_added, facts_removed from run_files join runs using (run_id)";
    expect(await ask(`${files} where path = '${later}' order by started_at desc limit 1`)).toEqual([
      { reason: "changed", facts_added: 1, facts_removed: 1 },
    ]);
  });

  it("is a rule where other rules extract from the kept text, whatever stands in the file by now", async () => {
    writeReport(later, 2022, "9.9", "2022-02-02");
    // What older rules may have made of the same text.
    await change(`
      update documents set extractor_version = 'older';
      update results set low = 6.2, high = 6.2, low_base = 6.2, high_base = 6.2 where indicator_id = 'gdp' and period = '2021';
      update promises set verdict = 'met' where ${growthOf2021}`);
    expect(await run()).toMatchObject({ read: 2, unchanged: 0 });
    expect(await ask(latestChange)).toEqual([{ before: "met", after: "missed", reason: "rule" }]);
    const delivered = await ask(`select delivered from promises where ${growthOf2021}`);
    expect(delivered).toEqual([{ delivered: 5.2 }]);
    const reasons = await ask(
      "select distinct reason from run_files where run_id = (select run_id from runs order by started_at desc limit 1)",
    );
    expect(reasons).toEqual([{ reason: "rules" }]);
  });

  it("is a decision where a person corrected what decides", async () => {
    const [fact] = await ask(
      "select f.fact_id, f.quote, s.text as sentence from facts f join results r using (fact_id) join sentences s on s.part_id = f.part_id and s.ordinal = f.sentence_ordinal where r.indicator_id = 'gdp' and r.period = '2021'",
    );
    const decision = {
      id: "1",
      decidedAt: new Date().toISOString(),
      reviewer: "核对员",
      factId: fact?.["fact_id"],
      kind: "result",
      path: later,
      quote: fact?.["quote"],
      sentence: fact?.["sentence"],
      decision: "corrected",
      corrections: { low: "6.4", high: "6.4" },
      reason: "统计公报更正",
    };
    appendFileSync(`${database}.decisions.jsonl`, `${JSON.stringify(decision)}\n`);
    writeReport(later, 2022, "5.2", "2022-02-02");
    writeReport(join(folder, "2023.md"), 2023, "6.1", "2023-02-01");
    await ingest({ inputs: [folder], databasePath: database, jobs: 1 });
    const [changed] = await ask(latestChange);
    expect(changed).toMatchObject({ before: "missed", reason: "decision" });
    expect(["met", "exceeded"]).toContain(changed?.["after"]);
  });
});
