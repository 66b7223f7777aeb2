/** Every kind of input through the queue gives the database of a single machine. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { afterEach, beforeEach, expect, it } from "vitest";
import { callDuban } from "../duban-process.ts";
import { give, refuse, startServer, type WebServer } from "../fetch/web-server.ts";
import { compareDatabases } from "./compare.ts";
import { speechOf, useQueueCase } from "./queue-case.ts";

const given = useQueueCase();
const pages: Record<string, ReturnType<typeof give>> = {};
let server: WebServer;

beforeEach(async () => {
  server = await startServer(pages);
});

afterEach(() => server.close());

const pageOf = (year: number): string =>
  `<html><body><h1>沅泓市${year}年政府工作报告</h1><p>——${year}年1月12日在沅泓市第八届人民代表大会上</p>
<p>${year}年，地区生产总值增长6%以上，城镇新增就业3万人左右。</p></body></html>`;

/** Files below the folder of inputs, an archive, a file that says no place, addresses, and what is not there. */
async function writeInputs(): Promise<readonly string[]> {
  given.write("2024.txt", speechOf(2024));
  given.write("2024 again.txt", speechOf(2024));
  given.write("broken.docx", "PK\u0003\u0004 cut off");
  const archive = new JSZip();
  archive.file("2022.txt", speechOf(2022));
  archive.file("inner/2021.txt", speechOf(2021));
  writeFileSync(
    join(given.folder, "in", "older.zip"),
    await archive.generateAsync({ type: "uint8array" }),
  );
  writeFileSync(join(given.folder, "plan.txt"), "2025年，新建农村公路30公里。\n");
  const sources = `sources:
  - path: in
  - path: plan.txt
    place: 澜川市
  - path: missing.txt
  - url: ${server.origin}/report
  - url: ${server.origin}/gone
`;
  writeFileSync(join(given.folder, "duban.yaml"), sources);
  return ["--sources", join(given.folder, "duban.yaml"), "--allow-private", "--rate", "100"];
}

async function expectSame(inputs: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const [single, published] = ["single", "published"].map((name) =>
    join(given.folder, `${name}.duckdb`),
  ) as [string, string];
  await callDuban(["ingest", ...inputs, "--db", single]);
  const shared = ["--queue", given.address, "--store", given.store];
  await callDuban(["ingest", ...inputs, ...shared]);
  await given.runWorker();
  const { code, stderr } = await callDuban(["publish", "--store", given.store, "--db", published]);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  const { differing, doubled, rows } = await compareDatabases(single, published);
  expect([differing, doubled]).toEqual([[], 0]);
  return rows;
}

it("files, archives, pages and places; what changed, what is gone and what cannot be fetched any more", async () => {
  pages["/report"] = give(pageOf(2023));
  const inputs = await writeInputs();
  const first = await expectSame(inputs);
  expect(first).toMatchObject({ document_paths: 7 });
  given.write("2024.txt", speechOf(2026));
  // Its copy is used.
  pages["/report"] = refuse(404);
  expect(await expectSame(inputs)).toMatchObject({ document_paths: 7 });
}, 300_000);
