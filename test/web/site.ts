/** A small published database with a hostile document in it, and the site over it, asked without a socket. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { ingest } from "../../pipeline/index.ts";
import { createSite } from "../../pipeline/web/app.ts";
import { SnapshotKeeper } from "../../pipeline/web/snapshot.ts";
import type { User } from "../../pipeline/web/users.ts";

/** Not one of the elements by which a page is told from a text. */
export const script = "<svg onload=alert(1)>";

const documents: Readonly<Record<string, string>> = {
  "2022.md": `# 澜川市2022年政府工作报告

——2022年1月10日在澜川市第八届人民代表大会第二次会议上

## 一、2021年工作回顾

地区生产总值增长7.1%，实际利用外资2.3亿美元。

## 二、2022年工作安排

地区生产总值增长6%以上，城镇新增就业3万人左右。由市商务局牵头，市财政局配合，6月底前建成云栈物流园。
`,
  "2023.md": `# 澜川市2023年政府工作报告

——2023年1月12日在澜川市第八届人民代表大会第三次会议上

## 一、2022年工作回顾

地区生产总值增长6.4%，城镇新增就业2.4万人。云栈物流园建成投用。

## 二、2023年工作安排

地区生产总值增长6.5%左右。
`,
  "hostile.txt": `澜川市${script}招商推进会讲话

（2024年3月1日）

2024年${script}引进岚穗${script}食品有限公司，由市${script}商务局牵头，年底前新签约项目30个${script}，“><img src=x onerror=alert(1)>产值增长5%。
`,
};

export interface TestSite {
  readonly site: Hono;
  readonly folder: string;
  readonly inputs: string;
  readonly databasePath: string;
  readonly snapshots: SnapshotKeeper;
  readonly faults: unknown[];
}

export async function publishDocuments(): Promise<{
  folder: string;
  inputs: string;
  databasePath: string;
}> {
  const folder = mkdtempSync(join(tmpdir(), "duban-web-"));
  const inputs = join(folder, "inputs");
  const databasePath = join(folder, "duban.duckdb");
  mkdirSync(inputs);
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(inputs, name), text);
  await ingest({ inputs: [inputs], databasePath });
  return { folder, inputs, databasePath };
}

export function openSite(
  published: { folder: string; inputs: string; databasePath: string },
  more: { users?: ReadonlyMap<string, User>; hosts?: readonly string[]; now?: () => number } = {},
): TestSite {
  const snapshots = new SnapshotKeeper(published.databasePath);
  const faults: unknown[] = [];
  const site = createSite({
    databasePath: published.databasePath,
    snapshots,
    hosts: more.hosts ?? [],
    users: more.users ?? new Map(),
    sqlLimits: { seconds: 1, rows: 50 },
    now: more.now ?? Date.now,
    report: (error) => faults.push(error),
  });
  return { ...published, site, snapshots, faults };
}
