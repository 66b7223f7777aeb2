/** What workers do, one file after the other: files of this machine into a store. */

import { doTask } from "../../pipeline/ingest/do-task.ts";
import { findInputs } from "../../pipeline/ingest/find-inputs.ts";
import { unpackRows } from "../../pipeline/load/index.ts";
import {
  outcomeIdOf,
  type RunInput,
  type Store,
  type TableRows,
} from "../../pipeline/store/index.ts";
import { hashReaders, hashRules, readPackageVersion } from "../../pipeline/version.ts";

export interface Night {
  /** Files and folders. */
  readonly inputs: readonly string[];
  readonly placeHint?: string;
  /** Paths that earlier nights met and that are gone. */
  readonly gone?: readonly string[];
  /** Paths that no worker gets to. */
  readonly undone?: readonly string[];
  readonly rules?: string;
}

let nights = 0;

/** Does every file that is not done yet, in the order given by `shuffle`, then enters the run. */
export async function fillStore(store: Store, night: Night): Promise<void> {
  const { placeHint = "", gone = [], undone = [], rules = hashRules() } = night;
  const version = `${readPackageVersion()}+${rules}`;
  const found = await findInputs(night.inputs.map((input) => ({ input, placeHint })));
  const inputs: RunInput[] = [];
  for (const { path } of found.files) {
    const answer = await doTask({
      kind: "read",
      path,
      file: path,
      origin: null,
      placeHint,
      unless: null,
      context: { version, readers: hashReaders() },
    });
    if (!("document" in answer) || answer.status === "unchanged") throw new Error(path);
    const { documentId, byteCount, status, notes, document } = answer;
    const key = { path, documentId, placeHint, origin: "", version };
    const tables: TableRows = document === null ? {} : { ...unpackRows(document.rows) };
    if (!undone.includes(path)) {
      const rest = { byteCount, status, notes, tables, durationMilliseconds: 1 };
      await store.writeOutcome({ ...key, ...rest });
    }
    inputs.push({ path, documentId, placeHint, outcomeId: outcomeIdOf(key), isGone: false });
  }
  for (const { path, note } of found.missing) {
    const key = { path, documentId: null, placeHint, origin: "", version };
    const rest = { byteCount: null, status: "quarantined" as const, notes: [note], tables: {} };
    const outcomeId = await store.writeOutcome({ ...key, ...rest, durationMilliseconds: 0 });
    inputs.push({ path, documentId: null, placeHint, outcomeId, isGone: false });
  }
  for (const path of gone) {
    inputs.push({ path, documentId: null, placeHint, outcomeId: null, isGone: true });
  }
  nights += 1;
  const startedAt = new Date(Date.UTC(2026, 0, nights)).toISOString();
  const command = `ingest ${night.inputs.join(" ")}`;
  await store.writeRun(
    { runId: `run-${nights}`, startedAt, version, rulesHash: rules, command },
    inputs,
  );
}
