import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scanQuantities } from "../../extractors/quantities/scan.ts";
import { foldWidth } from "../../pipeline/fold.ts";

interface Expression {
  readonly text: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly operator: string;
  readonly masked: boolean;
}

function numberOf(cell: string | undefined): number | null {
  return cell === undefined || cell === "" ? null : Number(cell);
}

const expressions: readonly Expression[] = readFileSync(
  new URL("number-expressions.tsv", import.meta.url),
  "utf8",
)
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => {
    const [text, low, high, unit, operator, masked] = line.split("\t");
    return {
      text: text ?? "",
      low: numberOf(low),
      high: numberOf(high),
      unit: unit ?? "",
      operator: operator ?? "",
      masked: masked === "yes",
    };
  });

describe("number expressions", () => {
  it("holds at least 300 of them", () => {
    expect(expressions.length).toBeGreaterThanOrEqual(300);
  });

  it.each(expressions.filter((expression) => expression.operator !== "none"))(
    "reads $text",
    ({ text, low, high, unit, operator, masked }) => {
      const found = scanQuantities(foldWidth(text)).map((quantity) => ({
        low: quantity.low,
        high: quantity.high,
        unit: quantity.unit.written,
        operator: quantity.operator,
        masked: quantity.masked,
      }));
      expect(found).toEqual([{ low, high, unit, operator, masked }]);
    },
  );

  it.each(expressions.filter((expression) => expression.operator === "none"))(
    "finds no quantity in $text",
    ({ text }) => {
      expect(scanQuantities(foldWidth(text))).toEqual([]);
    },
  );
});
