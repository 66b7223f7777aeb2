import { describe, expect, it } from "vitest";
import { listCell, readLexicon } from "../../pipeline/lexicon.ts";
import { findSharedNames, namesOf } from "./find-indicator-faults.ts";

const bodies = readLexicon("bodies");
const companies = readLexicon("companies");
const words = readLexicon("company-words");

function valuesOf(rows: readonly Readonly<Record<string, string>>[], column: string): string[] {
  return [...new Set(rows.map((row) => row[column] ?? ""))].sort();
}

describe("bodies.tsv", () => {
  it("holds at least 150 bodies with level and kind from closed lists", () => {
    expect(bodies.length).toBeGreaterThanOrEqual(150);
    expect(["any", "nation", "province", "prefecture", "county"]).toEqual(
      expect.arrayContaining(valuesOf(bodies, "level")),
    );
    expect(["department", "office", "leader", "class", "enterprise", "media"]).toEqual(
      expect.arrayContaining(valuesOf(bodies, "kind")),
    );
    expect(valuesOf(bodies, "source")).not.toContain("");
  });

  it("gives no name to two bodies", () => {
    expect(findSharedNames(bodies, "name")).toEqual([]);
    expect(new Set(bodies.map((row) => row["name"])).size).toBe(bodies.length);
  });

  it("knows the short forms of speeches, and classes and leaders of the guide", () => {
    const kinds = new Map(bodies.flatMap((row) => namesOf(row).map((name) => [name, row["kind"]])));
    for (const name of ["发改委", "发改", "国土", "卫计", "检验检疫", "外汇管理", "经信", "残联"]) {
      expect(kinds.get(name)).toBe("department");
    }
    for (const name of ["各县市区", "各园区", "市直部门", "招商部门"]) {
      expect(kinds.get(name)).toBe("class");
    }
    for (const name of ["市长", "副市长", "书记", "分管同志", "市级领导"]) {
      expect(kinds.get(name)).toBe("leader");
    }
    expect(kinds.get("新闻媒体")).toBe("media");
  });
});

describe("companies.tsv", () => {
  it("holds at least 600 companies", () => {
    expect(companies.length).toBeGreaterThanOrEqual(600);
    expect(["", "yes", "phrase"]).toEqual(expect.arrayContaining(valuesOf(companies, "ambiguous")));
    expect(valuesOf(companies, "source")).not.toContain("");
  });

  it("gives no name to two rows", () => {
    expect(findSharedNames(companies, "name")).toEqual([]);
    expect(new Set(companies.map((row) => row["name"])).size).toBe(companies.length);
    for (const row of companies) expect(listCell(row["aliases"])).not.toContain(row["name"]);
  });

  it("marks names that are common words, and leaves their full names plain", () => {
    const marks = new Map(
      companies.flatMap((row) => namesOf(row).map((name) => [name, row["ambiguous"]])),
    );
    for (const name of ["联想", "苹果", "小米", "美的", "海信", "绿地", "日产"]) {
      expect(marks.get(name)).toBe("yes");
    }
    for (const name of ["联想集团", "绿地集团", "华为", "中国石油", "中石油", "三菱", "浦项"]) {
      expect(marks.get(name)).toBe("");
    }
  });

  it("holds no class of companies", () => {
    const classes = new Set(
      words.filter((row) => row["role"] === "class").map((row) => row["word"]),
    );
    expect(companies.flatMap(namesOf).filter((name) => classes.has(name))).toEqual([]);
  });
});

describe("company-words.tsv", () => {
  it("uses every role and no other", () => {
    expect(valuesOf(words, "role")).toEqual(
      [
        "brought",
        "building",
        "class",
        "class_stem",
        "coined",
        "courted",
        "extension",
        "facility",
        "landed",
        "list_head",
        "masked",
        "opening_verb",
        "partner",
        "reorganised",
        "run_on",
        "phrase",
        "settling",
        "stem_verb",
        "suffix",
        "trade",
        "visited",
        "wish",
      ].sort(),
    );
    expect(valuesOf(words, "source")).not.toContain("");
  });

  it("lists no word twice in a role, and no cue under two roles", () => {
    const pairs = words.map((row) => `${row["role"]} ${row["word"]}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    const cues = words.filter((row) =>
      ["courted", "visited", "landed", "partner"].includes(row["role"] ?? ""),
    );
    expect(new Set(cues.map((row) => row["word"])).size).toBe(cues.length);
  });
});
