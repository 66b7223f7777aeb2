import { utils, type WorkSheet, write } from "@e965/xlsx";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { read } from "../../pipeline/read/index.ts";
import { makeContainer } from "./doc-file.ts";

type Sheets = Readonly<Record<string, WorkSheet>>;
type Cell = string | number | null;

function sheetOf(rows: readonly (readonly Cell[])[], merges: readonly string[] = []): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet["!merges"] = merges.map((range) => utils.decode_range(range));
  return sheet;
}

function workbook(
  sheets: Sheets,
  hidden: readonly string[] = [],
  bookType: "xlsx" | "biff8" | "biff5" = "xlsx",
): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  const states = Object.keys(sheets).map((name) => ({
    name,
    Hidden: hidden.includes(name) ? (1 as const) : (0 as const),
  }));
  book.Workbook = { Sheets: states };
  return write(book, { type: "buffer", bookType });
}

async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { value, notes } = await read({ name: "a.xlsx", bytes });
  expect(notes).toEqual([]);
  expect(value?.format).toBe("xlsx");
  return (value?.blocks ?? []).map((block) => `${block.kind}:${block.text}`);
}

describe("xlsx", () => {
  it("tells each value with its row, its column and its unit", async () => {
    const sheet = sheetOf(
      [
        ["澜川市2024年主要目标", null, null, null],
        ["指标", "单位", "2023年", "2024年"],
        [null, null, "完成", "预期\n目标"],
        ["地区生产总值", "亿元", 1700.25, "1812.6以上"],
        ["研发投入强度", "%", 2.1, "2.3左右"],
        [null, null, null, null],
        ["注：完成数为快报数。", null, null, null],
      ],
      ["A1:D1", "A2:A3", "B2:B3"],
    );
    expect(await linesOf(workbook({ Sheet1: sheet }))).toEqual([
      "heading:澜川市2024年主要目标",
      "table_row:指标\t单位\t2023年\t2024年",
      "table_row:\t\t完成\t预期目标",
      "table_row:2023年完成：\t地区生产总值\t1700.25亿元",
      "table_row:2024年预期目标：\t地区生产总值\t1812.6亿元以上",
      "table_row:2023年完成：\t研发投入强度\t2.1%",
      "table_row:2024年预期目标：\t研发投入强度\t2.3%左右",
      "paragraph:注：完成数为快报数。",
    ]);
  });

  it("reads years as headings, formats as shown, and a unit stated above the table", async () => {
    const sheet = sheetOf([
      ["主要指标"],
      ["单位：亿元"],
      ["项目", 2022, 2023],
      ["社会消费品零售总额", 1234.5, 1300],
    ]);
    const cell = sheet["B4"];
    if (cell !== undefined) cell.z = "#,##0.0";
    expect(await linesOf(workbook({ Sheet1: sheet }))).toEqual([
      "heading:主要指标",
      "paragraph:单位：亿元",
      "table_row:项目\t2022\t2023",
      "table_row:2022年：\t社会消费品零售总额\t1,234.5亿元",
      "table_row:2023年：\t社会消费品零售总额\t1300亿元",
    ]);
  });

  it("names sheets where there are several, and leaves hidden ones out", async () => {
    const one = sheetOf([
      ["事项", "牵头单位"],
      ["新建学校", "市教育局"],
    ]);
    const lines = await linesOf(workbook({ 民生实事: one, 投资: one, 选项: one }, ["选项"]));
    expect(lines.filter((line) => line.startsWith("heading"))).toEqual([
      "heading:民生实事",
      "heading:投资",
    ]);
    expect(lines).toContain("table_row:新建学校\t市教育局");
    expect(lines).toHaveLength(6);
  });

  it("stays quick on a sheet that claims a million rows, and cuts a long one with a note", async () => {
    const sheet = sheetOf([
      ["指标", "2024年"],
      ["投资（亿元）", 5],
    ]);
    const archive = await JSZip.loadAsync(workbook({ Sheet1: sheet }));
    const part = "xl/worksheets/sheet1.xml";
    const xml = (await archive.file(part)?.async("string")) ?? "";
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const wide = '<c r="XFD1"><v>1</v></c></row>';
    archive.file(
      part,
      xml
        .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
        .replace("</row>", wide)
        .replace("</sheetData>", far),
    );
    const bytes = await archive.generateAsync({ type: "nodebuffer" });
    const { value, notes } = await read({ name: "a.xlsx", bytes });
    expect(value?.blocks.at(-1)?.text).toBe("2024年：\t投资\t5亿元");
    const long = sheetOf(Array.from({ length: 6000 }, (_, at) => ["事项", `第${at}件`]));
    const cut = await read({ name: "a.xlsx", bytes: workbook({ Sheet1: long }) });
    expect(cut.value?.blocks).toHaveLength(5000);
    expect([...notes, ...cut.notes].map((note) => note.code)).toContain("rows_left_out");
  });

  it("refuses a workbook without sheets and one whose parts unpack to more than they state", async () => {
    const archive = new JSZip();
    archive.file("xl/workbook.xml", "text");
    const bytes = await archive.generateAsync({ type: "nodebuffer" });
    expect((await read({ name: "a.xlsx", bytes })).value).toBeNull();
    const sound = workbook({
      Sheet1: sheetOf([
        ["指标", "2024年"],
        ["投资", 5],
      ]),
    });
    const entry = sound.lastIndexOf(Buffer.from("xl/workbook.xml")) - 46;
    sound.writeUInt32LE(10, entry + 24);
    const lying = await read({ name: "a.xlsx", bytes: sound });
    expect(lying.notes.map((note) => note.code)).toEqual(["damaged_file"]);
  });
});

describe("xls", () => {
  const rows = [
    ["澜川市2024年主要目标"],
    ["指标", "2023年完成", "2024年目标"],
    ["地区生产总值（亿元）", 1700.5, 1812.6],
  ];

  it("and WPS sheets give what the same sheets give as XLSX", async () => {
    const sheets = { 目标: sheetOf(rows, ["A1:C1"]), 旧表: sheetOf([["作废"]]) };
    const expected = (await read({ name: "a.xlsx", bytes: workbook(sheets, ["旧表"]) })).value;
    for (const name of ["a.xls", "a.et"]) {
      const { value, notes } = await read({ name, bytes: workbook(sheets, ["旧表"], "biff8") });
      expect(notes).toEqual([]);
      expect(value?.format).toBe("xls");
      expect(value?.blocks).toEqual(expected?.blocks);
    }
    expect(expected?.blocks.at(-1)?.text).toBe("2024年目标：\t地区生产总值\t1812.6亿元");
  });

  it("that is broken or locked is refused", async () => {
    const codesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
      (await read({ name: "a.xls", bytes })).notes.map((note) => note.code);
    expect(await codesOf(makeContainer({ Workbook: Buffer.alloc(5000, 1) }))).toEqual([
      "damaged_file",
    ]);
    // A BOF record of BIFF8, then FilePass (MS-XLS 2.4.117): all that follows is enciphered.
    const locked = Buffer.alloc(5000);
    locked.set([0x09, 8, 16, 0, 0, 6, 5, 0, 0xbb, 0x0d, 0xcc, 7, 0, 0, 0, 0, 6, 0, 0, 0]);
    locked.set([0x2f, 0, 6, 0, 0, 0, 0x12, 0x34, 0x56, 0x78], 20);
    expect(await codesOf(makeContainer({ Workbook: locked }))).toEqual(["password_protected"]);
  });
});
