import { describe, expect, it } from "vitest";
import { planPasses } from "../../pipeline/load/refresh-plan.ts";

const passes = planPasses();
const tables = passes.flatMap(({ steps }) => steps.map(({ table }) => table));

function passOf(table: string): number {
  return passes.findIndex(({ steps }) => steps.some((step) => step.table === table));
}

describe("the plan of a refresh", () => {
  it("fills every table once", () => {
    expect(new Set(tables).size).toBe(tables.length);
  });

  it("fills a table after those that its statement names", () => {
    const early = passes.flatMap(({ steps }) =>
      steps.filter(({ table, statement }) =>
        [...statement.matchAll(/\b(?:from|join)\s+([a-z_]+)/g)].some(
          ([, name]) => tables.indexOf(name ?? "") > tables.indexOf(table),
        ),
      ),
    );
    expect(early).toEqual([]);
  });

  it("fills a table after those that it reads through views", () => {
    // promises reads best_deliveries through the view promise_delivery, scores of words their counts through clause_words
    expect(tables.indexOf("promises")).toBeGreaterThan(tables.indexOf("best_deliveries"));
    expect(passOf("clause_word_weights")).toBeGreaterThan(passOf("clauses"));
  });

  it("weighs words between the passes over the slices, of which there are two", () => {
    expect(passes.map(({ isSliced }) => isSliced)).toEqual([false, true, false, true]);
    expect(passOf("word_weights")).toBe(2);
    expect(passOf("follow_evidence")).toBe(3);
  });
});
