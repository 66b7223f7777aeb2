/** Does what a task asks, in the process that reads files. Faults of files are notes, also those of the program. */
import { mkdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { FinishedDocument } from "../document.ts";
import { hashBytes } from "../hash-bytes.ts";
import { makeRows, packDocument } from "../load/make-rows.ts";
import { failure, type Note, type Result, success } from "../result.ts";
import {
  expandInput,
  finishDocument,
  finishKeptDocument,
  finishSafely,
  type InputFile,
} from "../run.ts";
import type { FactKind } from "./events.ts";
import type {
  ExtractTask,
  FileAnswers,
  FileTask,
  ReadAnswer,
  ReadTask,
  UnpackAnswer,
  UnpackTask,
} from "./file-task.ts";
import { readInputFile } from "./read-input.ts";

export async function doTask(task: FileTask): Promise<FileAnswers[FileTask["kind"]]> {
  switch (task.kind) {
    case "read":
      return await readFileOf(task);
    case "extract":
      return await extractAgain(task);
    case "unpack":
      return await unpack(task);
  }
}

const nothing = { documentId: null, byteCount: null, document: null, facts: [], crash: null };

async function readFileOf(task: ReadTask): Promise<ReadAnswer> {
  const { path, file, origin, placeHint, unless } = task;
  const input = await readInputFile(file);
  if (input.value === null) return { ...nothing, status: "quarantined", notes: input.notes };
  const bytes = input.value;
  const identity = { documentId: hashBytes(bytes), byteCount: bytes.byteLength };
  if (identity.documentId === unless) {
    return { ...nothing, ...identity, status: "unchanged", notes: [] };
  }
  const whole: InputFile = { path, bytes, placeHint, origin: origin ?? undefined };
  return { ...(await finish(task, () => finishDocument(whole))), ...identity };
}

async function extractAgain(task: ExtractTask): Promise<ReadAnswer> {
  const { path, kept, placeHint } = task;
  const answer = await finish(task, () =>
    // Not before `finish` can catch what it throws.
    Promise.resolve().then(() => finishKeptDocument(kept, { path, placeHint })),
  );
  return { ...answer, documentId: kept.id, byteCount: kept.byteCount };
}

async function finish(
  { path, context, placeHint }: ReadTask | ExtractTask,
  work: () => Promise<Result<FinishedDocument>>,
): Promise<ReadAnswer> {
  let crash: string | null = null;
  const { value, notes } = await finishSafely(path, work, (_, error) => {
    crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
  });
  if (value === null) return { ...nothing, status: "quarantined", notes, crash };
  const document = packDocument(makeRows(value, context, placeHint));
  return { ...nothing, status: "loaded", notes, document, facts: countFacts(value), crash };
}

function countFacts({ facts }: FinishedDocument): readonly (readonly [FactKind, number])[] {
  const counts = new Map<FactKind, number>();
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts];
}

async function unpack({ path, file, folder }: UnpackTask): Promise<UnpackAnswer> {
  const input = await readInputFile(file);
  const none = { members: null, isArchive: true, documentId: null, byteCount: null };
  if (input.value === null) return { ...none, notes: input.notes };
  const bytes = input.value;
  const identity = { documentId: hashBytes(bytes), byteCount: bytes.byteLength };
  const opened = await expandInput({ path, bytes });
  if (opened === null) return { ...none, ...identity, isArchive: false, notes: [] };
  if (opened.value === null) return { ...none, ...identity, notes: opened.notes };
  const written = await writeMembers(opened.value, folder);
  const notes: readonly Note[] = [...opened.notes, ...written.notes];
  return { ...none, ...identity, members: written.value, notes };
}

/** No name of the archive becomes the name of a file: members are counted. */
async function writeMembers(
  files: readonly InputFile[],
  folder: string,
): Promise<Result<UnpackAnswer["members"] & object>> {
  await mkdir(folder, { recursive: true });
  const members: { path: string; file: string }[] = [];
  for (const [at, { path, bytes }] of files.entries()) {
    const extension = /^\.\w{1,9}$/.exec(extname(path))?.[0] ?? "";
    const file = join(folder, `${at}${extension}`);
    await writeFile(file, bytes);
    members.push({ path, file });
  }
  return members.length === 0 ? failure() : success(members);
}
