/** What the steps that read a part's particulars are given. */
import type { CleanBlock, DatedBy, SourceMetadata } from "../document.ts";

export interface Manuscript {
  readonly blocks: readonly CleanBlock[];
  readonly headLength: number;
  readonly metadata: SourceMetadata;
  /** Path of the file as the user gave it. */
  readonly fileName: string;
  /** When it was fetched; null where that is not known. */
  readonly collected: DatedBy | null;
  /** The document holds no other part: its metadata and its name speak of this one. */
  readonly isOnly: boolean;
}

/** Where a wrapped page has run its centred lines together: …会议上 | 市长 ××× | 各位代表： */
const seam =
  /(?<=第[一二三四五六七八九十]{1,3}次(?:全体)?会议上)(?=[^）)，,。的])|(?=各位(?:代表|委员)[:：]$)/;

export function headLines(manuscript: Manuscript): readonly string[] {
  return manuscript.blocks
    .slice(0, manuscript.headLength)
    .flatMap((block) => block.text.split(seam))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The file's own name without folders and extension. */
export function fileStem(manuscript: Manuscript): string {
  const base = manuscript.fileName.split(/[\\/]/).at(-1) ?? "";
  return base.replace(/\.[A-Za-z0-9]{1,8}$/, "");
}
