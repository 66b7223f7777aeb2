/** Why a file is not read, and what its owner can do. */
import { type Note, note } from "../result.ts";
import type { RefusedKind } from "./file-format.ts";

const megabyte = 1024 * 1024;
export const largestText: number = 32 * megabyte;
export const largestBinary: number = 200 * megabyte;

function refuse(code: string, message: string): Note {
  return note(code, "error", message);
}

export const emptyFile: Note = refuse(
  "empty_file",
  "The file holds no text; fetch it again or leave it out.",
);

export const binaryFile: Note = refuse(
  "binary_file",
  "The file is not text but binary data of an unknown kind; open it in the program that made it and save it as DOCX, PDF or text.",
);

export const passwordProtected: Note = refuse(
  "password_protected",
  "The file is protected by a password; save a copy without the password and read that.",
);

export function fileTooLarge(byteCount: number, limit: number): Note {
  const size = (byteCount / megabyte).toFixed(0);
  return refuse(
    "file_too_large",
    `The file has ${size} MB, more than the ${limit / megabyte} MB that are read of its kind; split it.`,
  );
}

export function damagedFile(what: string): Note {
  return refuse(
    "damaged_file",
    `The file is cut off or damaged (${what}); fetch it again from its source.`,
  );
}

const unsupported: Readonly<Record<Exclude<RefusedKind, "other_zip" | "broken_zip">, string>> = {
  pptx: "a presentation (PPTX); save it as PDF",
  odt: "an OpenDocument file; save it as DOCX",
  epub: "an EPUB book; convert it to DOCX or text",
  image: "an image; run it through text recognition (OCR) and save the text",
  rar_or_7z: "an archive; unpack it and read the files in it",
  rtf: "an RTF file; save it as DOCX",
  caj: "a CAJ file; save it as PDF in its reader",
  audio_or_video: "sound or video; make a transcript and read that",
};

/** An OLE file that holds neither text of Word nor sheets of Excel. */
export const unsupportedOffice: Note = refuse(
  "unsupported_format",
  "The file is of an old Office kind that is not read (PPT, MSG, DPS); save it as DOCX or PDF.",
);

/** The note for a kind that is recognised but not read. */
export function refusalOf(kind: RefusedKind): Note {
  switch (kind) {
    case "broken_zip":
      return damagedFile("its ZIP directory is missing");
    case "other_zip":
      return refuse(
        "not_a_document",
        "The file is a ZIP archive, not a document; pass it to duban ingest, which reads the documents in it, or unpack it.",
      );
    default:
      return refuse("unsupported_format", `The file is ${unsupported[kind]}.`);
  }
}
