/** One record of a hand annotation or of an extraction: both come as JSON lines with the same field names. */

export type QuantityType = "target" | "result";

export interface QuantityRecord {
  readonly type: QuantityType;
  readonly quote: string;
  readonly indicator: string;
  readonly measure: string;
  readonly op: string;
  /** As written, in `unit`; null where masked. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly period: string;
  readonly masked: boolean;
}

export interface CommitmentRecord {
  readonly type: "commitment";
  readonly quote: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly deadline: string;
  readonly hard: boolean;
}

export interface EnterpriseRecord {
  readonly type: "enterprise";
  readonly quote: string;
  readonly name: string;
}

export type ScoredRecord = QuantityRecord | CommitmentRecord | EnterpriseRecord;

export function isQuantity(record: ScoredRecord): record is QuantityRecord {
  return record.type === "target" || record.type === "result";
}

export function isCommitment(record: ScoredRecord): record is CommitmentRecord {
  return record.type === "commitment";
}

export function isEnterprise(record: ScoredRecord): record is EnterpriseRecord {
  return record.type === "enterprise";
}
