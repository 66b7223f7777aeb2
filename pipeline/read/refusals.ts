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

const unsupported: Readonly<
  Record<Exclude<RefusedKind, "doc_or_encrypted" | "other_zip" | "broken_zip">, string>
> = {
  xlsx: "a spreadsheet (XLSX); save the sheet as text or paste it into a DOCX",
  pptx: "a presentation (PPTX); save it as PDF",
  ofd: "an OFD file; open it in an OFD reader and save it as PDF",
  odt: "an OpenDocument file; save it as DOCX",
  epub: "an EPUB book; convert it to DOCX or text",
  image: "an image; run it through text recognition (OCR) and save the text",
  rar_or_7z: "an archive; unpack it and read the files in it",
  rtf: "an RTF file; save it as DOCX",
  mhtml: "a web archive (MHTML); open it in a browser and save it as HTML",
  caj: "a CAJ file; save it as PDF in its reader",
  audio_or_video: "sound or video; make a transcript and read that",
};

/** The note for a kind that is recognised but not read. `bytes` tell an encrypted DOCX from an old DOC. */
export function refusalOf(kind: RefusedKind, bytes: Uint8Array): Note {
  switch (kind) {
    case "doc_or_encrypted":
      return isEncryptedPackage(bytes)
        ? passwordProtected
        : refuse(
            "unsupported_format",
            "The file is of the old Word, Excel or WPS kind (DOC, XLS, WPS); save it as DOCX.",
          );
    case "broken_zip":
      return damagedFile("its ZIP directory is missing");
    case "other_zip":
      return refuse(
        "not_a_document",
        "The file is a ZIP archive without a Word document in it; unpack it and read the files in it.",
      );
    default:
      return refuse("unsupported_format", `The file is ${unsupported[kind]}.`);
  }
}

/** An encrypted DOCX is an OLE file with a stream named EncryptedPackage (MS-OFFCRYPTO 1.3), names in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}
