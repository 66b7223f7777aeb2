/** An archive gives its documents, each an item of its own. It is unpacked apart from this process, under counted names. */
import { join } from "node:path";
import type { FetchedPage, Stamp } from "../load/index.ts";
import type { WebOrigin } from "../run.ts";
import type { UnpackAnswer } from "./file-task.ts";
import {
  lookAt,
  looksSame,
  readLocalFile,
  readSourceFile,
  settleWithoutBytes,
} from "./local-file.ts";
import { type Outcome, quarantinePath } from "./outcome.ts";
import { explainLossOf, type Reading, reasonToRead } from "./reading.ts";

/** What is to be done for one document; it is done when its turn comes. */
export interface Item {
  readonly path: string;
  readonly run: () => Promise<Outcome>;
}

export interface ArchiveFile {
  /** As the user gave it. */
  readonly path: string;
  /** Where its bytes are. */
  readonly file: string;
  readonly placeHint: string;
  /** Where it was fetched; null for a file of this machine. */
  readonly page: FetchedPage | null;
  readonly originOf: (nameInside: string | null) => WebOrigin | null;
}

let count = 0;

/** The items of an archive of this machine; of one that looks the same, those that are known. */
export async function openLocalArchive(
  path: string,
  placeHint: string,
  reading: Reading,
): Promise<readonly Item[]> {
  const stamp = await lookAt(path, reading.effects.now());
  const members = [...reading.known.keys()].filter(
    (known) => known === path || known.startsWith(`${path}/`),
  );
  if (members.length > 0 && looksSame(path, stamp, reading)) {
    const known = await settleMembers(members, placeHint, reading);
    if (known !== null) return known;
  }
  const archive = { path, file: path, placeHint, page: null, originOf: () => null };
  return await openArchive(archive, stamp, reading);
}

/** Null where one of them can only be had by unpacking. */
async function settleMembers(
  members: readonly string[],
  placeHint: string,
  reading: Reading,
): Promise<readonly Item[] | null> {
  const items: Item[] = [];
  for (const path of members) {
    const outcome = await settleWithoutBytes(path, placeHint, reading);
    if (outcome === null) return null;
    items.push({ path, run: () => Promise.resolve(outcome) });
  }
  return items;
}

export async function openArchive(
  archive: ArchiveFile,
  stamp: Stamp | null,
  reading: Reading,
): Promise<readonly Item[]> {
  const { path, file, page } = archive;
  count += 1;
  const folder = join(reading.scratch, String(count));
  const asked = await reading.ask({ kind: "unpack", path, file, folder });
  if (asked.kind !== "done") {
    const lost = quarantinePath(path, [explainLossOf(path, asked, reading)]);
    return [{ path, run: () => Promise.resolve({ ...lost, page }) }];
  }
  const { answer } = asked;
  // A document whose name says ZIP.
  if (!answer.isArchive) return [itemOfDocument(archive, reading)];
  if (answer.members === null) return [itemOfBroken(archive, answer, stamp, reading)];
  return itemsOfMembers(archive, answer, stamp, reading);
}

function itemOfDocument(
  { path, file, placeHint, page, originOf }: ArchiveFile,
  reading: Reading,
): Item {
  if (page === null) return { path, run: () => readLocalFile(path, placeHint, reading) };
  return {
    path,
    run: async () => {
      const source = { path, file, placeHint, origin: originOf(null) };
      return { ...(await readSourceFile(source, reading)), page };
    },
  };
}

function itemOfBroken(
  { path, page, placeHint }: ArchiveFile,
  { notes, documentId, byteCount }: UnpackAnswer,
  stamp: Stamp | null,
  reading: Reading,
): Item {
  const reason = reasonToRead(path, placeHint, reading) ?? "changed";
  const stamps: ReadonlyMap<string, Stamp> = new Map(
    stamp === null || documentId === null ? [] : [[path, stamp]],
  );
  const outcome = { ...quarantinePath(path, notes, reason), documentId, byteCount, page, stamps };
  return { path, run: () => Promise.resolve(outcome) };
}

/** What was left out of the archive is noted on the first; how the archive looks is kept with the last. */
function itemsOfMembers(
  { path: archivePath, placeHint, page, originOf }: ArchiveFile,
  { members, notes }: UnpackAnswer,
  stamp: Stamp | null,
  reading: Reading,
): readonly Item[] {
  const last = (members?.length ?? 0) - 1;
  return (members ?? []).map(({ path, file }, at) => ({
    path,
    run: async () => {
      const origin = originOf(path.slice(archivePath.length + 1));
      const outcome = await readSourceFile({ path, file, placeHint, origin }, reading);
      const stamps: ReadonlyMap<string, Stamp> = new Map(
        at === last && stamp !== null ? [[archivePath, stamp]] : [],
      );
      const own = at === 0 ? [...notes, ...outcome.notes] : outcome.notes;
      return { ...outcome, notes: own, page, stamps };
    },
  }));
}
