/** Lays the inputs out as items, in their order; an archive is opened only when its turn comes. */
import { join } from "node:path";
import { extensionOf, isWebAddress, nameOfAddress } from "../fetch/index.ts";
import type { FetchedPage } from "../load/index.ts";
import type { WebOrigin } from "../run.ts";
import { type Item, openArchive, openLocalArchive } from "./archive-file.ts";
import type { FoundFile } from "./find-inputs.ts";
import { readLocalFile, readSourceFile } from "./local-file.ts";
import { type Outcome, quarantinePath } from "./outcome.ts";
import { readPage } from "./read-page.ts";
import type { Reading } from "./reading.ts";

/** `grow` is told how many items more there are than files. */
export async function* planItems(
  files: readonly FoundFile[],
  reading: Reading,
  grow: (count: number) => void,
): AsyncGenerator<Item> {
  for (const { path, placeHint } of files) {
    if (!isArchiveName(path)) {
      yield isWebAddress(path)
        ? { path, run: () => readWebPage(path, placeHint, reading) }
        : { path, run: () => readLocalFile(path, placeHint, reading) };
      continue;
    }
    const items = isWebAddress(path)
      ? await openWebArchive(path, placeHint, reading)
      : await openLocalArchive(path, placeHint, reading);
    grow(items.length - 1);
    yield* items;
  }
}

function isArchiveName(path: string): boolean {
  return /\.zip$/i.test(isWebAddress(path) ? nameOfAddress(path) : path);
}

/** Waiting for a host's turn takes no place among the files that are read. */
async function readWebPage(path: string, placeHint: string, reading: Reading): Promise<Outcome> {
  const { value: page, notes } = await readPage(path, reading.pages);
  if (page === null) return quarantinePath(path, notes);
  const file = join(reading.pages.folder, page.keptAs);
  const source = { path, file, placeHint, origin: describeOrigin(page, null) };
  const outcome = await readSourceFile(source, reading);
  return { ...outcome, notes: [...notes, ...outcome.notes], page };
}

async function openWebArchive(
  path: string,
  placeHint: string,
  reading: Reading,
): Promise<readonly Item[]> {
  const { value: page, notes } = await readPage(path, reading.pages);
  if (page === null) return [{ path, run: () => Promise.resolve(quarantinePath(path, notes)) }];
  const file = join(reading.pages.folder, page.keptAs);
  const originOf = (nameInside: string | null): WebOrigin => describeOrigin(page, nameInside);
  return await openArchive({ path, file, placeHint, page, originOf }, null, reading);
}

function describeOrigin(page: FetchedPage, nameInside: string | null): WebOrigin {
  const { finalUrl, collectedAt, mediaType, charset } = page;
  const name = nameOfAddress(finalUrl);
  const extension = extensionOf(mediaType, name);
  const ownName = name.toLowerCase().endsWith(extension) ? name : `${name}${extension}`;
  return {
    url: finalUrl,
    collected: collectedAt.slice(0, 10),
    name: nameInside ?? ownName,
    charset: nameInside === null ? charset : null,
  };
}
