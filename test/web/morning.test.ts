/** What staff open in the morning: counts that lead to their rows, rows that SQL has filtered. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, publishDocuments, type TestSite } from "./site.ts";

let own: TestSite;

beforeAll(async () => {
  own = openSite(await publishDocuments());
});

afterAll(() => {
  own.snapshots.close();
  rmSync(own.folder, { recursive: true, force: true });
});

async function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return await own.site.request(path, { headers });
}

async function read(path: string): Promise<string> {
  const response = await ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  return await response.text();
}

describe("the morning", () => {
  it("counts what is due, red and silent, and each count leads to its rows", async () => {
    const home = await read("/");
    expect(home).toMatch(/新近动过的文件 <strong>3<\/strong>/);
    expect(home).toMatch(/href="\/due">本月到期的任务 <strong>\d+</);
    expect(await read("/commitments?light=red")).toContain("任务原文");
    expect(await read("/news")).toContain("hostile.txt");
  });

  it("shows a page of rows that SQL has filtered, and says how many fit", async () => {
    const all = await read("/commitments?as_of=2023-06-01");
    const [, count = "0"] = /任务 (\d+) 项，截至 2023-06-01/.exec(all) ?? [];
    expect(Number(count)).toBeGreaterThan(0);
    const led = await read("/commitments?as_of=2023-06-01&body=市商务局&due=2022-06");
    expect(led).toContain("任务 1 项");
    expect(led).toContain("云栈物流园");
    expect(await read("/commitments?as_of=2023-06-01&status=overdue&body=市商务局")).toContain(
      "没有符合条件的任务",
    );
    expect(await read("/commitments?as_of=2023-06-01&page=2")).toContain("没有符合条件的任务");
  });

  it("asks for a day that is one, in the reader's language", async () => {
    const english = await ask("/commitments?as_of=soon", { "accept-language": "en" });
    expect([english.status, await english.text()]).toEqual([
      400,
      expect.stringContaining("is no date"),
    ]);
  });
});
