/** A file of this machine: skipped while it looks the same, extracted again from its kept text, or read. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { provesSame, type ReadReason, readKeptDocument, type Stamp } from "../load/index.ts";
import type { WebOrigin } from "../run.ts";
import type { ReadAnswer } from "./file-task.ts";
import {
  leaveQuarantined,
  leaveUnchanged,
  type Outcome,
  quarantinePath,
  takeAnswer,
} from "./outcome.ts";
import type { Asked } from "./readers.ts";
import { explainLossOf, type Reading, reasonToRead } from "./reading.ts";

/** Where a document's bytes are and what it is known under. */
export interface SourceFile {
  readonly path: string;
  /** The same as `path` for a plain file. */
  readonly file: string;
  readonly placeHint: string;
  readonly origin: WebOrigin | null;
}

/** Null where it cannot be looked at. */
export async function lookAt(file: string, now: Date): Promise<Stamp | null> {
  try {
    const { size, mtimeMs, ino } = await stat(file);
    return { byteCount: size, modified: mtimeMs, inode: String(ino), checked: now.getTime() };
  } catch {
    return null;
  }
}

export function looksSame(path: string, stamp: Stamp | null, reading: Reading): boolean {
  const { options, stamps } = reading;
  if (options.isForced || options.provesBytes) return false;
  return stamp !== null && provesSame(stamps.get(path), stamp);
}

/** What became of a file whose bytes have not changed, without its bytes; null where they are needed. */
export async function settleWithoutBytes(
  path: string,
  placeHint: string,
  reading: Reading,
): Promise<Outcome | null> {
  const former = reading.known.get(path);
  if (former === undefined) return null;
  const reason = reasonToRead(path, placeHint, reading);
  if (reason === null) {
    return former.isQuarantined
      ? leaveQuarantined(path, former.documentId, reading.faults.get(path) ?? [])
      : leaveUnchanged(path, former.documentId);
  }
  if (former.isQuarantined || reason === "forced") return null;
  return await extractAgain(path, placeHint, reason, reading);
}

async function extractAgain(
  path: string,
  placeHint: string,
  reason: ReadReason,
  reading: Reading,
): Promise<Outcome | null> {
  const { context, known, work } = reading;
  const database = work.known();
  const documentId = known.get(path)?.documentId ?? "";
  const kept =
    database === null ? null : await readKeptDocument(database, documentId, context.readers);
  if (kept === null) return null;
  const asked = await reading.ask({ kind: "extract", path, kept, placeHint, context });
  return settle(asked, { path, file: path, placeHint, origin: null }, reason, reading);
}

/** Reads the bytes, and does no more where they are what is known already. */
export async function readSourceFile(source: SourceFile, reading: Reading): Promise<Outcome> {
  const { path, file, placeHint, origin } = source;
  const former = reading.known.get(path);
  const reason = reasonToRead(path, placeHint, reading);
  const unless = reason === null ? (former?.documentId ?? null) : null;
  const asked = await reading.ask({
    kind: "read",
    path,
    file,
    origin,
    placeHint,
    unless,
    context: reading.context,
  });
  if (asked.kind === "done" && asked.answer.status === "unchanged" && former?.isQuarantined) {
    return leaveQuarantined(path, former.documentId, reading.faults.get(path) ?? []);
  }
  return settle(asked, source, reason ?? "changed", reading);
}

async function settle(
  asked: Asked<ReadAnswer>,
  { path, file, placeHint }: SourceFile,
  reason: ReadReason,
  reading: Reading,
): Promise<Outcome> {
  if (asked.kind === "done") return takeAnswer(path, asked.answer, { reason, placeHint });
  const lost = quarantinePath(path, [explainLossOf(path, asked, reading)], reason);
  return { ...lost, placeHint, ...(await identify(file)) };
}

/** The process that would have told is gone. */
async function identify(file: string): Promise<Pick<Outcome, "documentId" | "byteCount">> {
  try {
    const hash = createHash("sha256");
    let byteCount = 0;
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk);
      byteCount += chunk.length;
    }
    return { documentId: hash.digest("hex"), byteCount };
  } catch {
    return { documentId: null, byteCount: null };
  }
}

/** A plain file: skipped, extracted again or read. */
export async function readLocalFile(
  path: string,
  placeHint: string,
  reading: Reading,
): Promise<Outcome> {
  const stamp = await lookAt(path, reading.effects.now());
  if (looksSame(path, stamp, reading)) {
    const settled = await settleWithoutBytes(path, placeHint, reading);
    if (settled !== null) return settled;
  }
  const outcome = await readSourceFile({ path, file: path, placeHint, origin: null }, reading);
  const isKnown = stamp !== null && outcome.documentId !== null;
  return isKnown ? { ...outcome, stamps: new Map([[path, stamp]]) } : outcome;
}
