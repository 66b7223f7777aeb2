/** MHTML (.mht, .mhtml): a page as browsers save it with its pictures; the page goes to the HTML reader. */
import type { Source } from "../document.ts";
import { failure, type Result } from "../result.ts";
import { readHtmlFile } from "./html.ts";
import { readMimeParts } from "./mime-message.ts";
import { damagedFile, fileTooLarge, largestText } from "./refusals.ts";

/** Reads the first HTML part; the others are frames and advertisements. */
export function readMhtml(bytes: Uint8Array): Result<Source> {
  const parts = readMimeParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const page = parts.find(({ type }) => type === "text/html" || type === "application/xhtml+xml");
  if (page === undefined) return failure(damagedFile("there is no page in the web archive"));
  if (page.bytes.length > largestText) {
    return failure(fileTooLarge(page.bytes.length, largestText));
  }
  const { value, notes } = readHtmlFile(page.bytes, page.charset);
  if (value === null) return { value, notes };
  const isAddress = page.location !== null && /^https?:\/\//.test(page.location);
  const url = value.metadata.url ?? (isAddress ? page.location : null);
  return { value: { ...value, format: "mhtml", metadata: { ...value.metadata, url } }, notes };
}
