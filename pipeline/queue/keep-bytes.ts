/** In the place of the processes that read: the bytes go into the store, and a worker reads them later. */
import type { FileAnswers, FileTask, ReadAnswer, ReadTask } from "../ingest/file-task.ts";
import type { SourceKeeper } from "../ingest/kept-sources.ts";
import { keepInFolder } from "../ingest/kept-sources.ts";
import { readInputFile } from "../ingest/read-input.ts";
import type { Asked } from "../ingest/readers.ts";
import type { Reading } from "../ingest/reading.ts";
import type { WebOrigin } from "../run.ts";
import type { Store } from "../store/index.ts";

const nothing = { documentId: null, byteCount: null, document: null, facts: [], crash: null };

/** `origins` takes where each path came from; what is to be unpacked goes to `ask`. */
export function askToKeep(
  store: Store,
  origins: Map<string, WebOrigin | null>,
  ask: Reading["ask"],
): Reading["ask"] {
  return async <T extends FileTask>(task: T) => {
    if (task.kind !== "read") return await ask(task);
    origins.set(task.path, task.origin);
    const asked = { kind: "done", answer: await keep(task, store), milliseconds: 0 };
    return asked as Asked<FileAnswers[T["kind"]]>;
  };
}

/** `loaded` stands for: to be read. */
async function keep({ file }: ReadTask, store: Store): Promise<ReadAnswer> {
  const { value, notes } = await readInputFile(file);
  if (value === null) return { ...nothing, status: "quarantined", notes };
  const documentId = await store.keepBytes(value);
  return { ...nothing, status: "loaded", notes, documentId, byteCount: value.byteLength };
}

/** Pages lie in `folder` while they are handed in; earlier copies come from the store. */
export function keepPages(store: Store, folder: string): SourceKeeper {
  const files = keepInFolder(folder);
  return {
    keep: files.keep,
    read: async (name, sha256) => {
      const bytes = await store.readBytes(sha256).catch(() => null);
      if (bytes === null) return null;
      await files.keep(bytes, name.slice(sha256.length));
      return bytes;
    },
  };
}
