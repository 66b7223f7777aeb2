/** Lights: what the default rules say, and that staff can change them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../pipeline/database.ts";
import { ingest } from "../../pipeline/index.ts";
import { readCommitments } from "../../pipeline/report/reads/commitments.ts";
import { readTargets } from "../../pipeline/report/reads/targets.ts";
import { makeFolder } from "../duban-process.ts";

const folder = makeFolder();
const path = join(folder, "lights.duckdb");

const report = `# 澜川市2023年政府工作报告

——2023年1月12日在澜川市第八届人民代表大会第二次会议上

## 二、2023年工作安排

实际利用外资3亿美元，进出口总额达到100亿元，城镇新增就业4万人，一般公共预算收入60亿元。

由市商务局牵头，6月底前建成跨境电商产业园。

市交通运输局要在9月底前开通环城快线。
`;

const meeting = `# 在澜川市经济运行调度会上的讲话

（2023年6月10日）

1-5月，全市实际利用外资1.2亿美元，进出口总额31亿元，一般公共预算收入3亿元。
`;

beforeAll(async () => {
  writeFileSync(join(folder, "report.md"), report);
  writeFileSync(join(folder, "meeting.md"), meeting);
  await ingest({ inputs: [folder], databasePath: path });
});

async function readLights(asOf: string, edit?: string): Promise<readonly string[]> {
  const database = await openDatabase(path, { readOnly: edit === undefined });
  try {
    if (edit !== undefined) await database.run(edit);
    const filter = { place: "澜川市", document: null, asOf };
    const targets = await readTargets(database, { ...filter, year: 2023 });
    const tasks = await readCommitments(database, { ...filter, body: null });
    return [
      ...targets.map((row) => `${row.indicator} ${row.points_behind} ${row.light}`),
      ...tasks.map((row) => `${row.lead} ${row.days_late} ${row.light}`),
    ];
  } finally {
    database.close();
  }
}

describe("lights", () => {
  it("compare the year's figure with the calendar, and tasks with their day", async () => {
    expect(await readLights("2023-06-20")).toEqual([
      "实际利用外资 1.7 green",
      "进出口总额 10.7 yellow",
      "城镇新增就业 null grey",
      "一般公共预算收入 36.7 red",
      "市商务局 -10 yellow",
      "市交通运输局 -102 green",
    ]);
  });

  it("know no progress before it was reported, and no task undone for want of evidence", async () => {
    expect(await readLights("2023-02-01")).toContain("一般公共预算收入 null grey");
    expect(await readLights("2023-10-05")).toContain("市交通运输局 5 yellow");
  });

  it("follow what staff write into the table", async () => {
    const edit = "update lights set threshold = 11 where situation = 'behind' and light = 'yellow'";
    expect(await readLights("2023-06-20", edit)).toContain("进出口总额 10.7 green");
  });
});
