/** Answers of queries as files for spreadsheet programs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import excel from "exceljs";
import { beforeAll, expect, it } from "vitest";
import { callDuban } from "../duban-process.ts";
import { type City, ingestCity } from "./city-database.ts";

let city: City;

beforeAll(async () => {
  city = await ingestCity();
});

async function exportQuery(sql: string, format: string): Promise<Buffer> {
  const out = join(city.folder, `answer.${format}`);
  const words = ["query", sql, "--db", city.database, "--format", format, "--out", out];
  const { code, stdout } = await callDuban(words);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  return readFileSync(out);
}

const tricky =
  "select '=1+1' as formula, -3.5 as fall, null as nothing, ['a','b'] as list, '上' || chr(1) as odd";

it("CSV begins with a byte order mark and holds no formula", async () => {
  const csv = (await exportQuery(tricky, "csv")).toString();
  expect(csv).toBe("\ufeffformula,fall,nothing,list,odd\r\n'=1+1,-3.5,,a、b,上\u0001\r\n");
});

it("a workbook keeps numbers as numbers and formulas as text", async () => {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load((await exportQuery(tricky, "xlsx")) as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  expect([1, 2, 3, 4, 5].map((at) => sheet?.getCell(2, at).value)).toEqual([
    "'=1+1",
    -3.5,
    "",
    "a、b",
    "上\ufffd",
  ]);
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
});

it("a saved query is exported with all its rows", async () => {
  const rows = JSON.parse((await exportQuery("targets", "json")).toString()) as unknown[];
  const workbook = new excel.Workbook();
  await workbook.xlsx.load((await exportQuery("targets", "xlsx")) as unknown as ArrayBuffer);
  expect(workbook.worksheets[0]?.rowCount).toBe(rows.length + 1);
  expect(rows.length).toBeGreaterThan(100);
});

it("a workbook cannot be printed", async () => {
  const { code, stderr } = await callDuban([
    "query",
    "targets",
    "--db",
    city.database,
    "--format",
    "xlsx",
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain("add --out FILE");
});
