/** The parts of an OFD package (GB/T 33190, 6): a ZIP whose XML parts point to each other by path. */
import { decodeXml } from "./xml-text.ts";
import { readZipDirectory, readZipEntry, type ZipEntry } from "./zip-directory.ts";

export interface OfdPackage {
  /** XML text of the part at a path, or null where it is missing, broken or beyond the limit. */
  readonly read: (path: string) => string | null;
  readonly isEncrypted: boolean;
  /** Parts were refused since the package unpacks to more than the limit. */
  readonly isOverLimit: () => boolean;
}

/** `limit`: bytes that may be unpacked in all. Null where the file is no ZIP. */
export function openOfdPackage(bytes: Uint8Array, limit: number): OfdPackage | null {
  const entries = readZipDirectory(bytes);
  if (entries === null) return null;
  const byPath = new Map(entries.map((entry) => [foldPath(entry.name), entry]));
  let left = limit;
  let isOverLimit = false;
  const read = (path: string): string | null => {
    const entry: ZipEntry | undefined = byPath.get(foldPath(path));
    if (entry === undefined || entry.isEncrypted) return null;
    if (entry.size > left) {
      isOverLimit = true;
      return null;
    }
    left -= entry.size;
    const content = readZipEntry(bytes, entry);
    return content === null ? null : decodeXml(content);
  };
  const isEncrypted = entries.some(
    (entry) => entry.isEncrypted || /encryptions?\.xml$/i.test(entry.name),
  );
  return { read, isEncrypted, isOverLimit: () => isOverLimit };
}

/** A path as written in the part at `base`: from the root where it begins with a slash, else from beside the part. */
export function resolvePath(base: string, path: string): string {
  const steps = path.startsWith("/") ? [] : base.split("/").slice(0, -1);
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Writers differ in case, slashes and a leading slash between a part's name and what points to it. */
function foldPath(path: string): string {
  return path
    .replaceAll("\\", "/")
    .replace(/^(?:\.?\/)+/, "")
    .toLowerCase();
}
