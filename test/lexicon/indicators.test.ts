import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLexicon } from "../../pipeline/lexicon.ts";
import { lexiconFolder } from "../../pipeline/paths.ts";
import {
  families,
  findIndicatorFaults,
  findSharedNames,
  namesOf,
} from "./find-indicator-faults.ts";

const rows = readLexicon("indicators");
const idsByName = new Map(rows.flatMap((row) => namesOf(row).map((name) => [name, row["id"]])));
const table = readFileSync(join(lexiconFolder, "indicators.tsv"), "utf8");
const readme = readFileSync(join(lexiconFolder, "README.md"), "utf8");

describe("indicators.tsv", () => {
  it("has the columns that its readers ask for", () => {
    expect(table.split("\n")[0]).toBe(
      "id\tname\taliases\tfamily\tpolarity\tunit\tmeasure\ttolerance\tsource",
    );
  });

  it("holds at least 330 indicators with at least 1500 names", () => {
    expect(rows.length).toBeGreaterThanOrEqual(330);
    expect(idsByName.size).toBeGreaterThanOrEqual(1500);
  });

  it("has only well-formed rows", () => {
    expect(rows.flatMap(findIndicatorFaults)).toEqual([]);
  });

  it("gives no id twice", () => {
    const ids = rows.map((row) => row["id"]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("gives no name to two ids, nor twice to one", () => {
    expect(findSharedNames(rows, "id")).toEqual([]);
    for (const row of rows) expect(new Set(namesOf(row)).size).toBe(namesOf(row).length);
  });

  it("uses every family that the README lists, and lists every one", () => {
    expect([...new Set(rows.map((row) => row["family"]))].sort()).toEqual([...families].sort());
    for (const family of families) expect(readme).toContain(family);
  });

  it("keeps together what is one indicator", () => {
    expect(idsByName.get("国内生产总值")).toBe("gdp");
    expect(idsByName.get("地区生产总值")).toBe("gdp");
    expect(idsByName.get("经济增速")).toBe("gdp");
    for (const name of ["城镇新增就业", "新增城镇就业", "城镇新增就业人数", "新增就业"]) {
      expect(idsByName.get(name)).toBe("urban_new_jobs");
    }
    expect(idsByName.get("实际使用外资")).toBe(idsByName.get("实际利用外资"));
    expect(idsByName.get("规上工业增加值")).toBe(idsByName.get("规模以上工业增加值"));
  });

  it("keeps apart what differs", () => {
    const pairs = [
      ["国内生产总值", "人均国内生产总值"],
      ["城镇调查失业率", "城镇登记失业率"],
      ["居民人均可支配收入", "城镇居民人均可支配收入"],
      ["城镇居民人均可支配收入", "农村居民人均可支配收入"],
      ["一般公共预算收入", "财政总收入"],
      ["研发经费投入", "研发经费投入强度"],
      ["建成区绿化覆盖率", "建成区绿地率"],
      ["常住人口城镇化率", "户籍人口城镇化率"],
    ] as const;
    for (const [first, second] of pairs) {
      expect(idsByName.get(first)).toBeDefined();
      expect(idsByName.get(second)).toBeDefined();
      expect(idsByName.get(first)).not.toBe(idsByName.get(second));
    }
  });

  it("knows which side is better", () => {
    const polarityOf = new Map(rows.map((row) => [row["id"], row["polarity"]]));
    expect(polarityOf.get("gdp")).toBe("up");
    expect(polarityOf.get("cpi")).toBe("near");
    for (const id of ["surveyed_unemployment", "energy_intensity", "deficit_ratio", "pm25"]) {
      expect(polarityOf.get(id)).toBe("down");
    }
  });
});

describe("the README's example row", () => {
  const example = /```tsv\n(?<row>[^\n]+)\n```/.exec(readme)?.groups?.["row"] ?? "";

  it("stands in the table as it is printed", () => {
    expect(example).not.toBe("");
    expect(table.split("\n")).toContain(example);
  });
});

describe("findIndicatorFaults", () => {
  it("names each fault of a bad row", () => {
    const bad = {
      id: "New Jobs",
      name: "全市新增岗位",
      aliases: "岗",
      family: "work",
      polarity: "more",
      measure: "count",
      tolerance: "much",
      source: "",
    };
    expect(findIndicatorFaults(bad)).toHaveLength(8);
  });

  it("finds a name that two rows claim", () => {
    const one = { id: "one", name: "规模以上工业增加值", aliases: "" };
    const two = { id: "two", name: "工业产值", aliases: "规上工业增加值" };
    expect(findSharedNames([one, two], "id")).toEqual(["规上工业增加值: one, two"]);
  });
});
