import { describe, expect, it } from "vitest";
import { readBodies } from "../../extractors/commitments/bodies.ts";
import { readLexicon } from "../../pipeline/lexicon.ts";
import { loadNames } from "../../pipeline/load/names.ts";
import { readTable } from "./read-table.ts";

const bodies = readTable("bodies.tsv");
const names = loadNames();

describe("bodies", () => {
  it("are tried in at least 200 ways to write them", () => {
    expect(bodies.length).toBeGreaterThanOrEqual(200);
  });

  it.each(bodies)("$written is «$canonical»", ({ written = "", is_body, canonical, level }) => {
    const isBody = readBodies(written).length === 1;
    expect(isBody ? "yes" : "no").toBe(is_body);
    if (!isBody) return;
    expect(names.bodyId(written) ?? "").toBe(canonical);
    expect(names.bodyLevel(written) ?? "").toBe(level);
  });

  it("of the past have successors that the lexicon knows, and none has two", () => {
    const known = new Set(readLexicon("bodies").map((row) => row["name"]));
    known.add("国家金融监督管理总局");
    const history = readLexicon("bodies-history");
    for (const { former, successor } of history) {
      expect(known).toContain(former);
      expect(known).toContain(successor);
    }
    expect(new Set(history.map((row) => row["former"])).size).toBe(history.length);
  });

  it.each([
    ["各县区、市财政局", ["各县区", "市财政局"]],
    ["市工业和信息化局和市商务局", ["市工业和信息化局", "市商务局"]],
    ["发改、财政、人社等部门", ["发改", "财政", "人社"]],
    ["教育", []],
    ["推动产业园区", []],
  ] as const)("in the list %s are %j", (list, expected) => {
    expect(readBodies(list, false)).toEqual(expected);
  });
});
