import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SegmentedPart } from "../../pipeline/document.ts";
import { listCell, readLexicon } from "../../pipeline/lexicon.ts";
import { loadSegmenter, type Segmenter } from "../../pipeline/segment/index.ts";
import { joinNumbers } from "../../pipeline/segment/join-numbers.ts";
import { writeUserDictionary } from "../../pipeline/segment/user-dictionary.ts";
import { structureOne } from "../structure/lay-document.ts";

let segmenter: Segmenter;
beforeAll(() => {
  segmenter = loadSegmenter();
});

function segment(...lines: readonly string[]): SegmentedPart {
  return segmenter.segment(structureOne(lines));
}

function tagOf(word: string): string | undefined {
  return segment(`今年，${word}稳步推进。`).words.find(({ text }) => text === word)?.tag;
}

describe("segment", () => {
  it("keeps the part and adds words that stand in its text", () => {
    const lines = ["在招商会上的讲话", "同志们：", "　新建𫖯江大桥， 引资 4.68 亿美元。好！"];
    const part = segment(...lines);
    expect(part).toMatchObject(structureOne(lines));
    expect(part.words.length).toBeGreaterThan(8);
    let end = 0;
    for (const { span, text, sentence } of part.words) {
      const home = part.sentences[sentence]?.span;
      expect(part.text.slice(span.start, span.end)).toBe(text);
      expect(text.trim()).not.toBe("");
      expect(span.start).toBeGreaterThanOrEqual(Math.max(end, home?.start ?? 0));
      expect(span.end).toBeLessThanOrEqual(home?.end ?? 0);
      end = span.end;
    }
  });

  it("covers every character but white space", () => {
    const part = segment("全市实际到位外资 4.68 亿美元,同比增长12.5%；新增企业1,100家。");
    const words = part.words.map(({ text }) => text).join("");
    expect(words).toBe(part.text.replace(/\s/g, ""));
  });

  it("never lets a word run over the end of a sentence", () => {
    const part = segment("全力推进改革。开放再上台阶。");
    expect(part.words.filter(({ text }) => text.includes("。")).map(({ text }) => text)).toEqual([
      "。",
      "。",
    ]);
  });

  it.each(["4.68", "1,100.9", "12.5", "10,000", "３１２.６", "１，１００．９", "2025"])(
    "takes %s for one number",
    (number) => {
      const found = segment(`总额达到${number}亿元。`).words.find(({ text }) => text === number);
      expect(found?.tag).toBe("m");
    },
  );

  it("loads once", () => {
    expect(loadSegmenter()).toBe(segmenter);
  });
});

describe("the project's dictionary", () => {
  it.each([
    ["indicators", "name", "n"],
    ["bodies", "name", "nt"],
    ["companies", "name", "nt"],
  ])("makes words of %s whole, with their tag", (table, column, tag) => {
    const rows = readLexicon(table).filter((row) => (row["ambiguous"] ?? "") === "");
    const names = rows.flatMap((row) => listCell(row[column]));
    const long = names.filter((name) => /^[\u4e00-\u9fff]{4,}$/.test(name)).slice(0, 20);
    expect(long.length).toBeGreaterThan(0);
    expect(long.filter((name) => tagOf(name) !== tag)).toEqual([]);
  });

  it("knows places by their full names", () => {
    expect(tagOf("泰顺县")).toBe("ns");
  });

  const folder = mkdtempSync(join(tmpdir(), "duban-dictionary-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is written once, whole, under a name that tells its content", () => {
    const file = writeUserDictionary(folder);
    expect(existsSync(file)).toBe(true);
    expect(writeUserDictionary(folder)).toBe(file);
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(lines.filter((line) => !/^\S+ \d+ [a-z]+$/.test(line))).toEqual([]);
    expect(new Set(lines.map((line) => line.split(" ")[0])).size).toBe(lines.length);
  });
});

describe("joinNumbers", () => {
  const join = (...words: readonly string[]): readonly string[] =>
    joinNumbers(words.map((word) => ({ word, tag: "x" }))).map(({ word }) => word);

  it("leaves a list of small numbers and a range apart", () => {
    expect(join("1", ",", "2", ",", "3")).toEqual(["1", ",", "2", ",", "3"]);
    expect(join("3", "-", "5", "家")).toEqual(["3", "-", "5", "家"]);
  });

  it("leaves a token that is more than a number as it is", () => {
    expect(join("G20", "峰会")).toEqual(["G20", "峰会"]);
    expect(join("1", ",", "100家")).toEqual(["1", ",", "100家"]);
  });
});
