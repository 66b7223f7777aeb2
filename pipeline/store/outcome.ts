/** What came of a document, as it stands in a store; and the manifest that makes it visible. Plain values. */
import { createHash } from "node:crypto";
import { type Row, schemaVersion } from "../database.ts";
import type { Note } from "../result.ts";
import { StoreError } from "./faults.ts";

/** Rows by table: the base tables of sql/schema, and `packed_words`. */
export type TableRows = Readonly<Record<string, readonly Row[]>>;

/** What decides the rows of a document: with the same of all these they are the same on every machine. */
export interface OutcomeKey {
  /** Under which it is known: its folders and name may tell a place and a year. */
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal; null where no bytes could be had. */
  readonly documentId: string | null;
  /** A place that the user names for it; "" for none. */
  readonly placeHint: string;
  /** Where and when a page was fetched, as JSON; "" for a file. */
  readonly origin: string;
  /** Of the package and the rules: `0.1.0+<hash>`. */
  readonly version: string;
}

export interface StoredOutcome extends OutcomeKey {
  readonly byteCount: number | null;
  readonly status: "loaded" | "quarantined";
  readonly durationMilliseconds: number;
  readonly notes: readonly Note[];
  /** Spread `LoadableDocument.rows` into it; `{}` where it is quarantined. `fetched_pages` may stand in it in any case. */
  readonly tables: TableRows;
}

/** A file of rows of one table, named by its bytes. */
export interface PartFile {
  readonly sha256: string;
  readonly rows: number;
  readonly bytes: number;
}

/** The JSON file that makes an outcome visible: written after all that it names. */
export interface OutcomeManifest extends Omit<StoredOutcome, "tables"> {
  readonly format: number;
  /** Of the tables, `schemaVersion`. */
  readonly schema: number;
  readonly outcomeId: string;
  readonly parts: Readonly<Record<string, PartFile>>;
}

/** Raised when a reader of the older layout would misread the newer one. */
export const storeFormat = 1;

/** 32 hexadecimal digits: the same on every machine. A document done twice has one id and so is one. */
export function outcomeIdOf({ path, documentId, placeHint, origin, version }: OutcomeKey): string {
  const values = [path, documentId ?? "", placeHint, origin, version, String(schemaVersion)];
  return createHash("sha256").update(values.join("\u0000")).digest("hex").slice(0, 32);
}

export function makeManifest(
  { tables: _, ...outcome }: StoredOutcome,
  parts: Readonly<Record<string, PartFile>>,
): OutcomeManifest {
  const outcomeId = outcomeIdOf(outcome);
  return { format: storeFormat, schema: schemaVersion, outcomeId, ...outcome, parts };
}

/** Throws where the text is no manifest of this format; `key` says where it stands. */
export function parseManifest(text: string, address: string, key: string): OutcomeManifest {
  const refuse = (what: string, fault: "lost" | "foreign"): never => {
    throw new StoreError(fault, `${key} in the store ${address} ${what}`);
  };
  let value: Partial<OutcomeManifest> | null = null;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("is no JSON: remove it, and the workers do its document again.", "lost");
  }
  if (value?.format !== storeFormat) {
    return refuse(
      `has format ${String(value?.format)}, this program reads ${storeFormat}: update duban on this machine.`,
      "foreign",
    );
  }
  if (value.outcomeId === undefined || value.parts === undefined || value.path === undefined) {
    return refuse("names no parts: remove it, and the workers do its document again.", "lost");
  }
  return value as OutcomeManifest;
}
