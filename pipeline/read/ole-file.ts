/**
 * The streams of an OLE compound file (MS-CFB): DOC, XLS, WPS, encrypted DOCX. Read before any library sees the file,
 * because a chain of sectors that bites its tail would keep the library busy for ever.
 */

const headerLength = 512;
const entryLength = 128;
const endOfChain = 0xfffffffe;
const largestRegularSector = 0xfffffffa;
const sectorsInHeader = 109;
/** Shorter streams lie in sectors of 64 bytes inside the root's own stream. */
const largestSmallStream = 4096;
const smallSectorLength = 64;
/** Object type of the root (MS-CFB 2.6.1); its name is not always the one that the standard gives it. */
const rootType = 5;
const rootName = "Root Entry";

interface Container {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly sectorLength: number;
  readonly table: Uint32Array;
}

interface Entry {
  /** First sector, and length in bytes. */
  readonly start: number;
  readonly size: number;
}

export interface OleFile {
  readonly names: ReadonlySet<string>;
  /** The first bytes of a stream, at most `length`; empty where there is no such stream. */
  readonly head: (name: string, length: number) => Buffer;
}

/** The streams of a container, or null where it is broken, cut off or runs in a circle. */
export function readOleFile(bytes: Uint8Array): OleFile | null {
  if (bytes.length < headerLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorLength = 2 ** view.getUint16(30, true);
  if (sectorLength !== 512 && sectorLength !== 4096) return null;
  const table = readAllocationTable(view, sectorLength);
  if (table === null) return null;
  const container = { bytes, view, sectorLength, table };
  const directory = followChain(table, view.getUint32(48, true));
  const small = followChain(table, view.getUint32(60, true));
  if (directory === null || small === null) return null;
  const smallTable = readNumbers(view, sectorLength, small);
  if (smallTable === null || hasCircle(smallTable)) return null;
  const entries = readEntries(container, directory);
  if (entries === null) return null;
  const head = (name: string, length: number): Buffer => {
    const entry = entries.get(name);
    if (entry === undefined) return Buffer.alloc(0);
    const pieces =
      entry.size < largestSmallStream
        ? smallSectors(container, smallTable, entry, entries.get(rootName))
        : (followChain(table, entry.start) ?? []).map((sector) =>
            bytes.subarray((sector + 1) * sectorLength, (sector + 2) * sectorLength),
          );
    return Buffer.concat(pieces).subarray(0, Math.min(length, entry.size));
  };
  return { names: new Set(entries.keys()), head };
}

/** The table that names each sector's successor; null where it lies outside the file or holds a circle. */
function readAllocationTable(view: DataView, sectorLength: number): Uint32Array | null {
  const count = view.getUint32(44, true);
  const perSector = sectorLength / 4;
  if (count === 0 || count * perSector > view.byteLength / sectorLength + perSector) return null;
  const places: number[] = [];
  for (let at = 0; at < Math.min(count, sectorsInHeader); at += 1) {
    places.push(view.getUint32(76 + at * 4, true));
  }
  let next = view.getUint32(68, true);
  while (places.length < count) {
    const start = (next + 1) * sectorLength;
    if (start + sectorLength > view.byteLength) return null;
    for (let at = 0; at < perSector - 1 && places.length < count; at += 1) {
      places.push(view.getUint32(start + at * 4, true));
    }
    next = view.getUint32(start + sectorLength - 4, true);
  }
  const table = readNumbers(view, sectorLength, places);
  return table === null || hasCircle(table) ? null : table;
}

function readNumbers(
  view: DataView,
  sectorLength: number,
  sectors: readonly number[],
): Uint32Array | null {
  const perSector = sectorLength / 4;
  const numbers = new Uint32Array(sectors.length * perSector);
  for (const [ordinal, sector] of sectors.entries()) {
    const start = (sector + 1) * sectorLength;
    if (start + sectorLength > view.byteLength) return null;
    for (let at = 0; at < perSector; at += 1) {
      numbers[ordinal * perSector + at] = view.getUint32(start + at * 4, true);
    }
  }
  return numbers;
}

/** Every sector has one successor: a walk that meets a sector of its own has run in a circle. */
function hasCircle(table: Uint32Array): boolean {
  const walkOf = new Uint32Array(table.length);
  for (let start = 0; start < table.length; start += 1) {
    const walk = start + 1;
    let at = start;
    while (at < table.length && walkOf[at] === 0) {
      walkOf[at] = walk;
      at = table[at] ?? endOfChain;
    }
    if (at < table.length && at !== start && walkOf[at] === walk) return true;
    if (table[start] === start) return true;
  }
  return false;
}

function followChain(table: Uint32Array, first: number): readonly number[] | null {
  const chain: number[] = [];
  for (let at = first; at <= largestRegularSector; at = table[at] ?? endOfChain) {
    if (at >= table.length || chain.length > table.length) return null;
    chain.push(at);
  }
  return chain;
}

/** Bytes of the sectors of a stream in the root's stream, in order. */
function smallSectors(
  { bytes, sectorLength, table }: Container,
  smallTable: Uint32Array,
  { start }: Entry,
  root: Entry | undefined,
): readonly Uint8Array[] {
  const outer = followChain(table, root?.start ?? endOfChain) ?? [];
  return (followChain(smallTable, start) ?? []).map((sector) => {
    const place = sector * smallSectorLength;
    const around = outer[Math.floor(place / sectorLength)] ?? table.length;
    const from = (around + 1) * sectorLength + (place % sectorLength);
    return bytes.subarray(from, from + smallSectorLength);
  });
}

/** The entries of the directory by name. */
function readEntries(
  { view, sectorLength }: Container,
  directory: readonly number[],
): ReadonlyMap<string, Entry> | null {
  const entries = new Map<string, Entry>();
  for (const sector of directory) {
    const start = (sector + 1) * sectorLength;
    if (start + sectorLength > view.byteLength) return null;
    for (let at = start; at < start + sectorLength; at += entryLength) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      const units = Array.from({ length: Math.max(0, Math.floor(length / 2) - 1) }, (_, unit) =>
        view.getUint16(at + unit * 2, true),
      );
      if (units.length === 0) continue;
      const place = { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
      const isRoot = view.getUint8(at + 66) === rootType;
      entries.set(isRoot ? rootName : String.fromCharCode(...units), place);
    }
  }
  return entries;
}
