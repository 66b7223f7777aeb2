/** The list of a ZIP file's entries and their bytes, read without trusting the sizes that the file states (APPNOTE 4.3). */
import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly isEncrypted: boolean;
  readonly headerOffset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;
const entryHeaderLength = 46;
const localHeaderLength = 30;

/** The entries, or null where the central directory is missing or broken: the file is cut or no ZIP. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    if (at + entryHeaderLength > end || view.getUint32(at, true) !== entrySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + entryHeaderLength, at + entryHeaderLength + nameLength);
    entries.push({
      name: decodeName(name),
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      headerOffset: view.getUint32(at + 42, true),
    });
    const extras = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    at += entryHeaderLength + nameLength + extras;
  }
  return entries;
}

/** Bytes of an entry, or null where they are broken or more than the entry's stated size. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = entry.headerOffset;
  if (header + localHeaderLength > bytes.length) return null;
  const extras = view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const start = header + localHeaderLength + extras;
  if (start + entry.compressedSize > bytes.length) return null;
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch {
    return null;
  }
}

/** Names are UTF-8 or, from Chinese systems, GBK; the flag that should tell (bit 11) is often not set, so the bytes do. */
function decodeName(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes("\uFFFD") ? new TextDecoder("gb18030").decode(bytes) : text;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}
