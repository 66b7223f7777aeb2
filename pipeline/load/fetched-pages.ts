/** What is known of pages that were fetched: their validators, and where their bytes are kept. */
import type { Database, Row } from "../database.ts";

export interface FetchedPage {
  /** As it was given, without its fragment: the path of the document. */
  readonly url: string;
  /** After redirects. */
  readonly finalUrl: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly documentId: string;
  /** When these bytes were first fetched; ISO time in UTC. */
  readonly collectedAt: string;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Name of the kept file. */
  readonly keptAs: string;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** By address. */
export async function readFetchedPages(
  database: Database,
): Promise<ReadonlyMap<string, FetchedPage>> {
  const rows = await database.rows("select * from fetched_pages");
  return new Map(
    rows.map((row) => {
      const { url, final_url, document_id, collected_at, kept_as } = row;
      const { media_type, charset, etag, last_modified } = row;
      const page: FetchedPage = {
        url: String(url),
        finalUrl: String(final_url),
        documentId: String(document_id),
        collectedAt: String(collected_at),
        mediaType: textOrNull(media_type),
        charset: textOrNull(charset),
        etag: textOrNull(etag),
        lastModified: textOrNull(last_modified),
        keptAs: String(kept_as),
      };
      return [page.url, page];
    }),
  );
}

/** Keeps what is known now of each page in the place of what was. Call it in a transaction. */
export async function recordFetchedPages(
  database: Database,
  pages: readonly FetchedPage[],
): Promise<void> {
  if (pages.length === 0) return;
  // The documents of an archive share its page.
  const distinct = [...new Map(pages.map((page) => [page.url, page])).values()];
  await database.run("delete from fetched_pages where url in (select unnest($urls))", {
    urls: pages.map(({ url }) => url),
  });
  await database.append("fetched_pages", distinct.map(fetchedPageRow));
}

/** Pages as rows in Parquet files of this machine; the later file has the last word. Call it in a transaction. */
export async function takeFetchedPages(
  database: Database,
  files: readonly string[],
): Promise<void> {
  for (const file of files) {
    await database.run(
      "delete from fetched_pages where url in (select url from read_parquet($file))",
      { file },
    );
    await database.run("insert into fetched_pages by name select * from read_parquet($file)", {
      file,
    });
  }
}

export function fetchedPageRow(page: FetchedPage): Row {
  return {
    url: page.url,
    final_url: page.finalUrl,
    document_id: page.documentId,
    collected_at: page.collectedAt,
    media_type: page.mediaType,
    charset: page.charset,
    etag: page.etag,
    last_modified: page.lastModified,
    kept_as: page.keptAs,
  };
}
