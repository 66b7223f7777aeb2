/**
 * The bytes of a web address: fetched, or the copy that is kept where the page has not changed or can no longer be had.
 */
import { extensionOf, type Fetcher, nameOfAddress } from "../fetch/index.ts";
import { hashBytes } from "../hash-bytes.ts";
import type { FetchedPage } from "../load/index.ts";
import { failure, type Note, note, type Result, success } from "../result.ts";
import type { SourceKeeper } from "./kept-sources.ts";

export interface PageContext {
  readonly fetcher: Fetcher;
  /** Folder in which the files of fetched pages lie while they are read. */
  readonly folder: string;
  readonly keeper: SourceKeeper;
  /** By address, from earlier runs. */
  readonly fetched: ReadonlyMap<string, FetchedPage>;
  readonly now: () => Date;
}

/** What is known of the page now; its bytes are kept. Null where it cannot be had. */
export async function readPage(url: string, context: PageContext): Promise<Result<FetchedPage>> {
  const former = context.fetched.get(url);
  const kept =
    former === undefined ? null : await context.keeper.read(former.keptAs, former.documentId);
  const held = former !== undefined && kept !== null ? former : null;
  const { value, notes } = await context.fetcher.fetch(url, held);
  if (value === null) {
    return held === null ? failure(...notes) : success(held, [noteHeld(held, notes)]);
  }
  if (value.kind === "not_modified") {
    return held === null ? failure(...notes) : success(held, notes);
  }
  const { bytes, mediaType } = value;
  const documentId = hashBytes(bytes);
  const extension = extensionOf(mediaType, nameOfAddress(value.finalUrl));
  const keptAs = await context.keeper.keep(bytes, extension);
  const isSame = former?.documentId === documentId;
  const page: FetchedPage = {
    url,
    finalUrl: value.finalUrl,
    documentId,
    // The date belongs to the bytes: seen again, they are not collected anew.
    collectedAt: isSame ? former.collectedAt : context.now().toISOString(),
    mediaType,
    charset: value.charset,
    etag: value.etag,
    lastModified: value.lastModified,
    keptAs,
  };
  return success(page, notes);
}

/** The page cannot be had, but its bytes were kept. */
function noteHeld(page: FetchedPage, notes: readonly Note[]): Note {
  const [fault] = notes;
  const reason = fault === undefined ? "" : ` ${fault.message}`;
  return note(
    fault?.code ?? "fetch_failed",
    "warning",
    `The copy of ${page.collectedAt.slice(0, 10)} is used, since the page could not be fetched.${reason}`,
  );
}
