/** Zip packages (XLSX, DOCX) with the same bytes each time: their entries carry no clock. */
import type { Buffer } from "node:buffer";
import JSZip from "jszip";

/** The first day that the zip format can write; the package writes its entries in UTC. */
const fixedDate = new Date(Date.UTC(1980, 0, 1));

/**
 * The same entries in the same order, with one date and one compression. `fix` may rewrite the text of XML entries
 * where a package writes what differs from run to run.
 */
export async function fixZip(
  bytes: Uint8Array,
  fix: (name: string, text: string) => string = (_name, text) => text,
): Promise<Buffer> {
  const written = await JSZip.loadAsync(bytes);
  const fixed = new JSZip();
  for (const [name, entry] of Object.entries(written.files)) {
    if (entry.dir) continue;
    const content = /\.(xml|rels)$/.test(name)
      ? fix(name, await entry.async("string"))
      : await entry.async("uint8array");
    fixed.file(name, content, { date: fixedDate, createFolders: false });
  }
  return await fixed.generateAsync({ type: "nodebuffer", compression: "DEFLATE", platform: "DOS" });
}
