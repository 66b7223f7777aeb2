/** Short records for the tests of scoring. */
import type {
  CommitmentRecord,
  EnterpriseRecord,
  QuantityRecord,
} from "../../pipeline/evaluate/annotation.ts";

export function quantity(quote: string, given: Partial<QuantityRecord> = {}): QuantityRecord {
  const usual = { indicator: "地区生产总值", measure: "growth", op: "eq", unit: "%" };
  const { low = 6, high = low } = given;
  return {
    type: "target",
    quote,
    ...usual,
    period: "2024",
    masked: false,
    ...given,
    low,
    high,
  };
}

export function commitment(quote: string, given: Partial<CommitmentRecord> = {}): CommitmentRecord {
  return { type: "commitment", quote, lead: [], support: [], deadline: "", hard: true, ...given };
}

export function enterprise(name: string, quote: string = name): EnterpriseRecord {
  return { type: "enterprise", quote, name };
}
