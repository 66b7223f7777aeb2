/** The facts and the whole text of one document. Also read by the pages. */
import type { Database } from "../../database.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { EvidenceBlock } from "../model.ts";
import { gatherBlocks } from "./evidence.ts";

export interface FactRow {
  readonly fact_id: string;
  readonly kind: string;
  readonly page: number | null;
  readonly quote: string;
  readonly rule: string;
  /** Indicator, bodies, or the name of the enterprise or project. */
  readonly subject: string;
  readonly measure: string | null;
  readonly op: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly is_masked: boolean;
  /** Period, deadline or expected time, as far as stated. */
  readonly period: string;
  /** Role of the enterprise, stage of the project, cadence of the commitment. */
  readonly detail: string;
  /** As `facts.decision`. */
  readonly decision: string;
}

/** In the order of the text. */
export async function readFacts(database: Database, document: string): Promise<readonly FactRow[]> {
  const rows = await database.rows(readSqlFile("commands", "report_facts").text, { document });
  return rows as unknown as readonly FactRow[];
}

/** Every paragraph, with its facts as quotes. */
export async function readDocumentText(
  database: Database,
  document: string,
): Promise<readonly EvidenceBlock[]> {
  return gatherBlocks(
    await database.rows(readSqlFile("commands", "report_document").text, { document }),
  );
}
