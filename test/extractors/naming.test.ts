import { describe, expect, it } from "vitest";
import { readTable } from "./read-table.ts";
import { linesOf } from "./sample-part.ts";

/** One row a sentence of a report of January 2024; `facts` are its targets and results, joined by " | ". */
const rows = readTable("quantified-sentences.tsv");

describe("what a quantity measures, and when", () => {
  it.each(rows.map((row) => [row["sentence"] ?? "", row] as const))("%s", async (sentence, row) => {
    const section = row["section"] === "plan" ? "plan" : "review";
    expect((await linesOf(sentence, section)).join(" | ")).toBe(row["facts"]);
  });
});
