import { describe, expect, it } from "vitest";
import type { Row } from "../../pipeline/database.ts";
import {
  columnOf,
  joinColumns,
  packRows,
  rowsOf,
  unpackRows,
} from "../../pipeline/load/columns.ts";
import { loadNames } from "../../pipeline/load/names.ts";
import { documentRows } from "../../pipeline/load/rows.ts";
import { makeDocument } from "./document.ts";

const rows = documentRows(
  makeDocument({ path: "澜川市/2024.txt" }),
  { version: "v1", readers: "r1" },
  loadNames(),
);
const packed = packRows(rows);

describe("rows by columns", () => {
  it("are the same rows again, of every table", () => {
    expect(unpackRows(packed)).toEqual(rows);
    expect(packed.facts.count).toBeGreaterThan(3);
  });

  it("hold a value once that all rows share", () => {
    expect(packed.facts.values["document_id"]).toEqual([rows.documents[0]?.["document_id"]]);
    expect(columnOf(packed.facts, "document_id")).toHaveLength(packed.facts.count);
  });

  it("are joined in order, also where one has no rows and another shares what differs between them", () => {
    const make = (...values: readonly Row[]) => packRows({ ...rows, places: values }).places;
    const joined = joinColumns([
      make({ name: "澜川市", code: null }, { name: "岚江省", code: null }),
      make(),
      make({ name: "云麓县", code: "1" }),
    ]);
    expect(rowsOf(joined)).toEqual([
      { name: "澜川市", code: null },
      { name: "岚江省", code: null },
      { name: "云麓县", code: "1" },
    ]);
    expect(joinColumns([make(), make()]).count).toBe(0);
  });
});
