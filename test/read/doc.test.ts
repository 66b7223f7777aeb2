import { describe, expect, it } from "vitest";
import { read } from "../../pipeline/read/index.ts";
import { makeContainer, makeDoc } from "./doc-file.ts";

async function readLines(bytes: Uint8Array): Promise<readonly string[]> {
  const { value } = await read({ name: "a.doc", bytes });
  expect(value?.format).toBe("doc");
  return (value?.blocks ?? []).map((block) => `${block.kind}:${block.text}`);
}

async function codesOf(bytes: Uint8Array, name = "a.doc"): Promise<readonly string[]> {
  return (await read({ name, bytes })).notes.map((note) => note.code);
}

describe("doc", () => {
  it("gives the text as written, dashes and quotes too, and its rows with their headings", async () => {
    const text = [
      "澜川市政府工作报告\r“十四五”以来——全市增长6%。\r\r　　一、回顾\r• 粮食\r",
      "指标\x072023年完成\x072024年目标\x07\r地区生产总值（亿元）\x071700\x071812.6\x07\r",
      "后文第一行\x0b第二行。\r",
    ].join("");
    expect(await readLines(makeDoc(text))).toEqual([
      "paragraph:澜川市政府工作报告",
      "paragraph:“十四五”以来——全市增长6%。",
      "paragraph:　　一、回顾",
      "list_item:粮食",
      "table_row:指标\t2023年完成\t2024年目标",
      "table_row:2023年完成：\t地区生产总值\t1700亿元",
      "table_row:2024年目标：\t地区生产总值\t1812.6亿元",
      "paragraph:后文第一行",
      "paragraph:第二行。",
    ]);
  });

  it("says that automatic numbers are missing where the file has lists", async () => {
    expect(await codesOf(makeDoc("工作回顾\r", { listsLength: 60 }))).toEqual([
      "automatic_numbers_missing",
    ]);
    expect(await codesOf(makeDoc("工作回顾\r"))).toEqual([]);
  });

  it("refuses what is protected, no Word file, or broken", async () => {
    expect(await codesOf(makeDoc("正文\r", { flags: 0x0100 }))).toEqual(["password_protected"]);
    const slides = makeContainer({ "PowerPoint Document": Buffer.alloc(5000, 1) });
    expect(await codesOf(slides, "a.ppt")).toEqual(["unsupported_format"]);
    expect(await codesOf(makeDoc("正文\r").subarray(0, 2000))).toEqual(["damaged_file"]);
    expect(await codesOf(makeDoc("正文\r", { pieceLength: 2 ** 30 }))).toEqual(["damaged_file"]);
  });

  it("says nothing of DOC where an encrypted DOCX is named as one", async () => {
    const encrypted = makeContainer({ EncryptedPackage: Buffer.alloc(5000, 1) });
    expect(await codesOf(encrypted, "a.docx")).toEqual(["password_protected"]);
  });

  it("does not follow a chain of sectors that bites its tail", async () => {
    const bytes = makeDoc("正文\r");
    const table = (bytes.readUInt32LE(76) + 1) * 512;
    for (let sector = 0; sector < 8; sector += 1) {
      bytes.writeUInt32LE((sector + 1) % 8, table + sector * 4);
    }
    expect(await codesOf(bytes)).toEqual(["damaged_file"]);
  });

  it("finds the pieces of a short text in the small sectors too", async () => {
    expect(await readLines(makeDoc("短文。\r", { tableLength: 200 }))).toEqual([
      "paragraph:短文。",
    ]);
  });
});
