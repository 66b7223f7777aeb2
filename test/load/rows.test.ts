import { describe, expect, it } from "vitest";
import { periodYears } from "../../pipeline/load/fact-rows.ts";
import { factIds, foldIndicator, foldKey, placeId } from "../../pipeline/load/identity.ts";
import type { Names } from "../../pipeline/load/names.ts";
import { documentRows } from "../../pipeline/load/rows.ts";
import { makeDocument } from "./document.ts";

const names: Names = {
  bodyId: (name) => (name === "市工业局" ? "工业和信息化" : null),
  bodyLevel: () => "prefecture",
  enterpriseId: (name) => `id of ${name}`,
  shortPlaceName: (place) => place.name.slice(0, -1),
};

const context = { version: "v1", readers: "r1" };

describe("rows of a document", () => {
  const document = makeDocument({ path: "2024.txt" });
  const rows = documentRows(document, context, names);
  const points = [...(document.parts[0]?.text ?? "")];

  it("count offsets in code points, also after characters beyond the basic plane", () => {
    for (const table of [rows.facts, rows.sentences]) {
      for (const row of table) {
        const start = Number(row["span_start"]);
        const at = points.slice(start, Number(row["span_end"])).join("");
        expect(at).toBe(row["quote"] ?? row["text"]);
      }
    }
    expect(rows.parts[0]?.["character_count"]).toBe(points.length);
    expect(rows.blocks[0]?.["span_end"]).toBe(points.length);
  });

  it("pack the words of a part, whose spans are theirs", () => {
    const [{ texts, starts, ends } = {}] = rows.packed_words;
    const spans = String(starts)
      .split(" ")
      .map((start, at) => [Number(start), Number(String(ends).split(" ")[at])]);
    expect(spans.map(([start, end]) => points.slice(start, end).join(""))).toEqual(
      String(texts).split("\n"),
    );
  });

  it("give every fact its row of evidence and its row of the kind", () => {
    expect(rows.facts.map((row) => row["kind"])).toEqual([
      "target",
      "commitment",
      "enterprise",
      "project",
    ]);
    expect(rows.targets[0]).toMatchObject({
      fact_id: rows.facts[0]?.["fact_id"],
      indicator_key: "地区生产总值",
      period_start_year: 2024,
      period_end_year: 2024,
      low: 5.5,
      is_masked: false,
    });
    expect(rows.commitment_bodies).toMatchObject([
      { role: "lead", name: "市工业局", body_id: "工业和信息化" },
      { role: "support", name: "市财政局", body_id: null },
    ]);
    expect(rows.enterprise_mentions).toMatchObject([{ enterprise_id: "id of 岚穗食品" }]);
    expect(rows.project_mentions).toMatchObject([{ stage: "started" }]);
  });

  it("are the same every time", () => {
    expect(documentRows(makeDocument({ path: "2024.txt" }), context, names)).toEqual(rows);
  });
});

describe("ids", () => {
  it("tell equal quotes of a kind apart by their order, and do not depend on other facts", () => {
    const document = makeDocument({ path: "2024.txt" });
    const [target, ...others] = document.facts;
    if (target === undefined) throw new Error("no target");
    const twice = factIds({ ...document, facts: [target, ...others, target] });
    expect(new Set(twice).size).toBe(5);
    expect(factIds({ ...document, facts: [target] })[0]).toBe(twice[0]);
    expect(twice[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it("know a place by its code, or by its parent and name", () => {
    const place = { name: "望溪县", level: "county", parent: "澜川市", evidence: "" } as const;
    expect(placeId({ ...place, code: "990123" })).toBe("990123");
    expect(placeId({ ...place, code: null })).toBe("澜川市/望溪县");
  });
});

describe("keys", () => {
  it("fold widths, case, blanks and quotation marks", () => {
    expect(foldKey("“ＧＤＰ” 增速")).toBe("gdp增速");
  });

  it("leave out what stands in brackets, unless nothing else is left", () => {
    expect(foldIndicator("数字经济占比（新口径）")).toBe("数字经济占比");
    expect(foldIndicator("（新）")).toBe("(新)");
  });
});

describe("periods", () => {
  it.each([
    ["2024", 2024, 2024],
    ["2021-2025", 2021, 2025],
    ["", null, null],
    ["2024-06", null, null],
    ["2025-2021", null, null],
  ])("%s", (period, start, end) => {
    expect(periodYears(period)).toEqual({ period_start_year: start, period_end_year: end });
  });
});
