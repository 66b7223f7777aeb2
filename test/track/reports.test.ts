/** Two reports of the fictional city through the whole pipeline: what `follow` and the reporting views say of them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { UsageError } from "../../pipeline/error.ts";
import { ingest } from "../../pipeline/index.ts";
import { type FollowRow, follow } from "../../pipeline/track/follow.ts";
import { runQuery } from "../../pipeline/track/query.ts";

const folder = mkdtempSync(join(tmpdir(), "duban-follow-"));
const path = join(folder, "city.duckdb");

const first = `# 2024年澜川市政府工作报告

——2024年1月17日在澜川市第五届人民代表大会第四次会议上

## 一、2023年工作回顾

2023年，全市社会消费品零售总额200.5亿元、增长5%。

## 二、2024年工作安排

今年全市经济社会发展的主要预期目标是：地区生产总值增长6%左右，城镇新增就业3万人以上。

由市交通运输局牵头，年底前建成岚山隧道。

年内新建口袋公园30个。

新增公共停车位5000个。

年内开工建设市儿童图书馆。

市工业和信息化局每月调度一次重点项目。

坚持把财力向民生倾斜，把好事办好、实事办实。
`;

const second = `# 2025年澜川市政府工作报告

——2025年1月15日在澜川市第五届人民代表大会第五次会议上

## 一、2024年工作回顾

2024年，全市地区生产总值增长6.1%，城镇新增就业3.2万人。全市社会消费品零售总额230.5亿元、增长6%。

岚山隧道建成通车。

新建口袋公园32个。

新增公共停车位4000个。

## 二、2025年工作安排

今年全市经济社会发展的主要预期目标是：地区生产总值增长6%左右，城镇新增就业力争达到3万人。

坚持把财力向民生倾斜，把好事办好、实事办实。
`;

let database: Database;

beforeAll(async () => {
  const files = [first, second].map((text, index) => {
    const file = join(folder, `202${index + 4}.md`);
    writeFileSync(file, text);
    return file;
  });
  await ingest({ inputs: files, databasePath: path });
  database = await openDatabase(path, { readOnly: true });
}, 60_000);

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function findCommitment(words: string, asOf = "2025-06-30"): Promise<FollowRow> {
  const rows = (await follow(database, { place: "澜川", asOf })).filter(({ commitment }) =>
    commitment.includes(words),
  );
  expect(rows).toHaveLength(1);
  return rows[0] as FollowRow;
}

describe("follow", () => {
  it("finds by number what was done, with the sentence", async () => {
    expect(await findCommitment("口袋公园")).toMatchObject({
      status: "reported_done",
      matched: "number",
      due_on: "2024-12-31",
      later_quote: "新建口袋公园32个",
      later_sentence: "新建口袋公园32个。",
      later_on: "2025-01-15",
    });
  });

  it("calls overdue only what a later document says fell short", async () => {
    expect(await findCommitment("停车位")).toMatchObject({
      status: "overdue",
      later_sentence: "新增公共停车位4000个。",
    });
  });

  it("finds by project or words what was built", async () => {
    const row = await findCommitment("岚山隧道");
    expect(row).toMatchObject({ status: "reported_done", lead: "市交通运输局" });
    expect(row.later_sentence).toBe("岚山隧道建成通车。");
    expect(["project", "words"]).toContain(row.matched);
  });

  it("says silent where no document speaks of it, never that it was not done", async () => {
    const row = await findCommitment("儿童图书馆");
    expect(row).toMatchObject({ status: "silent", later_quote: null, statements: null });
    expect(row.reason).toBe("后来的文件未提此事");
  });

  it("does not know what was said after the day asked for", async () => {
    expect((await findCommitment("口袋公园", "2024-10-01")).status).toBe("not_due");
    expect((await findCommitment("口袋公园", "2025-01-10")).status).toBe("silent");
  });

  it("counts how often a recurring duty should have been done by then", async () => {
    expect(await findCommitment("调度", "2024-07-31")).toMatchObject({ expected_occurrences: 6 });
    expect((await findCommitment("口袋公园")).expected_occurrences).toBeNull();
  });

  it("takes a body and a status, and names what fits", async () => {
    const rows = await follow(database, { body: "市交通运输局" });
    expect(rows).toHaveLength(1);
    expect(await follow(database, { status: "overdue" })).toHaveLength(1);
    await expect(follow(database, { status: "broken" })).rejects.toThrow(UsageError);
    await expect(follow(database, { asOf: "2025" })).rejects.toThrow("2024-12-31");
  });
});

describe("views", () => {
  const place = "澜川市";

  it("find the growth that two levels do not bear out", async () => {
    const { rows } = await runQuery(database, "contradictions", { place });
    expect(rows).toMatchObject([
      { kind: "growth_levels", stated: 6, computed: 14.96, difference: -8.96, year: 2024 },
    ]);
  });

  it("find the target that was carried over", async () => {
    const { rows } = await runQuery(database, "carried_over_targets", { place });
    expect(rows).toContainEqual(
      expect.objectContaining({ aim: 6, first_year: 2024, last_year: 2025, year_count: 2 }),
    );
  });

  it("find the sentence that was copied", async () => {
    const { rows } = await runQuery(database, "copied_sentences", { place });
    expect(rows).toMatchObject([
      {
        sentence: "坚持把财力向民生倾斜，把好事办好、实事办实。",
        first_year: 2024,
        last_year: 2025,
      },
    ]);
  });

  it("count 力争 as soft or as a stretch", async () => {
    const { rows } = await runQuery(database, "hardness_by_year", { place, year: "2025" });
    expect(rows).toMatchObject([
      { coding: "soft", target_count: 2, soft_count: 2, hard_count: 0 },
      { coding: "stretch", target_count: 2, soft_count: 1, hard_count: 1 },
    ]);
  });

  it("score a family of indicators", async () => {
    const { rows } = await runQuery(database, "scores", { place, year: "2024" });
    expect(rows).toContainEqual(
      expect.objectContaining({ family: "employment", judged_count: 1, kept_share: 100 }),
    );
  });

  it("draw the same pairs for the same seed", async () => {
    const draw = async (seed: string): Promise<readonly unknown[]> =>
      (await runQuery(database, "sample_of_pairs", { place, seed, size: "3" })).rows;
    expect(await draw("a")).toHaveLength(3);
    expect(await draw("a")).toEqual(await draw("a"));
  });
});
