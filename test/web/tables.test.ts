/** Tables of the pages: titles and terms in the reader's language, one page of many rows, what a place asks beyond its superior. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runQuery, runQuerySlice } from "../../pipeline/track/query.ts";
import type { PromiseRow } from "../../pipeline/web/pages/explore.ts";
import { columnsOf } from "../../pipeline/web/pages/explore-table.ts";
import { findQuery } from "../../pipeline/web/pages/query.ts";
import type { Visit } from "../../pipeline/web/visit.ts";
import { openSite, publishDocuments, type TestSite } from "./site.ts";

let own: TestSite;

beforeAll(async () => {
  own = openSite(await publishDocuments());
});

afterAll(() => {
  own.snapshots.close();
  rmSync(own.folder, { recursive: true, force: true });
});

async function read(path: string, headers: Readonly<Record<string, string>>): Promise<string> {
  return await (await own.site.request(path, { headers })).text();
}

describe("tables", () => {
  it("have titles and terms in the language of the reader", async () => {
    const chinese = await read("/documents", { "accept-language": "zh" });
    expect(chinese).toMatch(/<th [^>]*>正文占比<\/th>/);
    expect(chinese).toContain('data-title="状态">已读<');
    const english = await read("/documents", { "accept-language": "en" });
    expect(english).toMatch(/<th [^>]*>Share of text in a part<\/th>/);
  });

  it("show a part of a long list as the whole has it", async () => {
    for (const name of ["unknown_indicators", "targets"]) {
      const query = findQuery(name);
      if (query === null) throw new Error(`There is no query ${name}.`);
      await own.snapshots.use(async (database) => {
        const whole = await runQuery(database, name);
        const offset = whole.rows.length - 1;
        const slice = await runQuerySlice(database, query, {}, { offset, limit: 2 });
        expect(whole.rows.length).toBeGreaterThan(0);
        expect(slice.rows).toEqual(whole.rows.slice(-1));
      });
    }
  });

  it("say by how much a place asks more than its superior", () => {
    const row = (place: string, low: number, year: number): PromiseRow =>
      ({
        place,
        low,
        high: low,
        year,
        period_start_year: year,
        measure: "growth",
        unit: "%",
        indicator: "x",
        indicator_id: "x",
      }) as PromiseRow;
    const rows = [row("澜川市", 8, 2022), row("澜川市", 7, 2023), row("岚江省", 6.5, 2022)];
    const visit = { language: "zh" } as Visit;
    const columns = columnsOf(visit, rows, { hasPlaces: true, superior: "岚江省" });
    const above = columns.find(({ title }) => title.startsWith("加码"));
    expect(rows.map((own) => above?.cell(own))).toEqual(["+1.5 (8 − 6.5)", "", ""]);
  });
});
