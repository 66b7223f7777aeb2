/** What is asked of a process that reads files, and what it answers. Plain values: they pass between processes. */
import type { KeptDocument, LoadContext, PackedDocument } from "../load/index.ts";
import type { Note } from "../result.ts";
import type { WebOrigin } from "../run.ts";
import type { FactKind } from "./events.ts";

/** Reads a file, unless its bytes and the version are known, through every stage up to rows. */
export interface ReadTask {
  readonly kind: "read";
  /** Under which it is known: as the user gave it, or below its archive, or its address. */
  readonly path: string;
  /** Where its bytes are. */
  readonly file: string;
  readonly origin: WebOrigin | null;
  /** Stands before the path where the place is sought; "" for none. */
  readonly placeHint: string;
  /** SHA-256 of the bytes for which nothing is to be done; null where it is read in any case. */
  readonly unless: string | null;
  readonly context: LoadContext;
}

/** Extracts again from what was read before. */
export interface ExtractTask {
  readonly kind: "extract";
  readonly path: string;
  readonly kept: KeptDocument;
  readonly placeHint: string;
  readonly context: LoadContext;
}

/** Unpacks the documents of an archive into a folder, under names of our own. */
export interface UnpackTask {
  readonly kind: "unpack";
  readonly path: string;
  readonly file: string;
  readonly folder: string;
}

export type FileTask = ReadTask | ExtractTask | UnpackTask;

export interface ReadAnswer {
  readonly status: "loaded" | "unchanged" | "quarantined";
  /** Null where no bytes could be read. */
  readonly documentId: string | null;
  readonly byteCount: number | null;
  readonly notes: readonly Note[];
  readonly document: PackedDocument | null;
  readonly facts: readonly (readonly [FactKind, number])[];
  /** Where the program failed on it; null where it did not. */
  readonly crash: string | null;
}

export interface UnpackAnswer {
  /** Null: a document whose name says archive, or one that is broken; then the notes say why. */
  readonly members: readonly UnpackedMember[] | null;
  readonly isArchive: boolean;
  readonly documentId: string | null;
  readonly byteCount: number | null;
  readonly notes: readonly Note[];
}

export interface UnpackedMember {
  /** Below the path of the archive. */
  readonly path: string;
  readonly file: string;
}

export interface FileAnswers {
  readonly read: ReadAnswer;
  readonly extract: ReadAnswer;
  readonly unpack: UnpackAnswer;
}
