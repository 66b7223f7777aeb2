/** What programs import. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extract, ingest, recordFacts, track, UsageError } from "../pipeline/index.ts";
import { makeFolder } from "./duban-process.ts";

const text = "各位代表𠮷：今年的主要预期目标是：地区生产总值增长6%左右，城镇新增就业3万人以上。\n";

describe("the library", () => {
  it("extracts the same from text, bytes and a path", async () => {
    const path = join(makeFolder(), "text.txt");
    writeFileSync(path, text);
    const bytes = new TextEncoder().encode(text);
    const all = await Promise.all([extract({ text }), extract({ bytes }), extract({ path })]);
    const quotes = all.map(({ facts }) => facts.map(({ quote }) => quote));
    expect(quotes[0]?.length).toBeGreaterThanOrEqual(2);
    expect(quotes[1]).toEqual(quotes[0]);
    expect(quotes[2]).toEqual(quotes[0]);
  });

  it("counts spans in code points of the part's text", async () => {
    const { document, facts } = await extract({ text });
    const points = [...(document?.parts[0]?.text ?? "")];
    expect(points.join("")).toContain("𠮷");
    for (const { quote, span } of facts) {
      expect(points.slice(span.start, span.end).join("")).toBe(quote);
    }
    expect(document === null ? [] : recordFacts(document)).toHaveLength(facts.length);
  });

  it("answers a fault of the input with a note", async () => {
    const { document, facts, notes } = await extract({ path: "no/such/file.md" });
    expect({ document, facts }).toEqual({ document: null, facts: [] });
    expect(notes.map(({ code }) => code)).toEqual(["missing_path"]);
  });

  it("ingests and tracks", async () => {
    const folder = makeFolder();
    const databasePath = join(folder, "library.duckdb");
    const head =
      "澜川市2024年政府工作报告\n\n——2024年1月12日在澜川市第八届人民代表大会第三次会议上\n\n";
    writeFileSync(join(folder, "speech.txt"), head + text);
    const heard: string[] = [];
    const summary = await ingest({
      inputs: [folder],
      databasePath,
      report: ({ kind }) => heard.push(kind),
    });
    expect(summary).toMatchObject({ found: 1, read: 1, unchanged: 0, quarantined: 0 });
    expect(heard).toContain("progress");
    const again = await ingest({ inputs: [folder], databasePath });
    expect(again).toMatchObject({ read: 0, unchanged: 1 });
    const promises = await track(databasePath, { indicator: "gdp" });
    expect(promises.map(({ op, low, year }) => ({ op, low, year }))).toEqual([
      { op: "approx", low: 6, year: 2024 },
    ]);
  });

  it("throws where it is misused", async () => {
    await expect(track("no/such.duckdb")).rejects.toThrow(UsageError);
  });
});
