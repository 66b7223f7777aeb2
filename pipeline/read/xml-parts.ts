/** The XML parts of a ZIP package (DOCX, XLSX), unpacked no further than they say. */
import { failure, type Result, success } from "../result.ts";
import { damagedFile, fileTooLarge, largestText, passwordProtected } from "./refusals.ts";
import { readZipDirectory, readZipEntry } from "./zip-directory.ts";

export type XmlParts = ReadonlyMap<string, string>;

/** Texts of all XML parts by name. A part that is bigger than stated is a bomb or broken. */
export function readXmlParts(bytes: Uint8Array): Result<XmlParts> {
  const entries = (readZipDirectory(bytes) ?? []).filter((entry) =>
    /\.(?:xml|rels)$/.test(entry.name),
  );
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > largestText) return failure(fileTooLarge(total, largestText));
  const parts = new Map<string, string>();
  for (const entry of entries) {
    if (entry.isEncrypted) return failure(passwordProtected);
    const content = readZipEntry(bytes, entry);
    if (content === null) return failure(damagedFile(`its part ${entry.name} cannot be unpacked`));
    parts.set(entry.name, new TextDecoder().decode(content));
  }
  return success(parts);
}
