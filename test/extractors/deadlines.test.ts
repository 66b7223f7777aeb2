import { describe, expect, it } from "vitest";
import { countOccurrences, readCadence } from "../../extractors/commitments/cadence.ts";
import { readDeadline, readVagueTime } from "../../extractors/commitments/deadlines.ts";
import { resolveDue } from "../../extractors/commitments/due.ts";
import { readTable } from "./read-table.ts";

const deadlines = readTable("deadlines.tsv");
const cadences = readTable("cadences.tsv");

describe("deadlines and cadences", () => {
  it("are tried on at least 100 phrases", () => {
    expect(deadlines.length + cadences.length).toBeGreaterThanOrEqual(140);
    expect(deadlines.length).toBeGreaterThanOrEqual(100);
  });

  it.each(deadlines)("$text, said on $delivered", ({ delivered = "", text = "", ...expected }) => {
    const deadline = readDeadline(text, /新建/.test(text));
    expect(deadline).toBe(expected["deadline"]);
    const words = deadline || readVagueTime(text);
    const due = words === "" ? null : resolveDue(delivered === "-" ? null : delivered, words);
    expect(due?.earliest ?? "").toBe(expected["earliest"]);
    expect(due?.latest ?? "").toBe(expected["latest"]);
    expect(due?.precision ?? "").toBe(expected["precision"]);
  });

  it.each(cadences)("$text asks for «$cadence»", ({ text = "", cadence, per_year }) => {
    const words = readCadence(text);
    expect(words).toBe(cadence);
    expect(String((words === "" ? null : countOccurrences(words)) ?? "")).toBe(per_year);
  });
});
