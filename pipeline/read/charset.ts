/** Bytes to text: which charset a Chinese file is really in, whatever it says of itself. */

import chardet from "chardet";
import { countOf } from "../plural.ts";
import { type Note, note } from "../result.ts";
import { commonCharacterShare } from "./common-characters.ts";
import { countReplacements, countUnits } from "./occurrences.ts";

export interface DecodedText {
  readonly text: string;
  /** WHATWG name. */
  readonly encoding: string;
  readonly notes: readonly Note[];
}

const sampleLength = 64 * 1024;

/**
 * Decodes by byte order mark, else as UTF-8, UTF-16, or the likelier of GB18030 and Big5, in that order.
 * `declared` is the charset that the file names (a meta element); it only breaks ties.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const encoding = detectEncoding(bytes, declared);
  const text = new TextDecoder(encoding).decode(bytes);
  const notes: Note[] = [];
  const declaredName = declared === null ? null : encodingName(declared);
  if (declaredName !== null && family(declaredName) !== family(encoding) && !isAscii(bytes)) {
    notes.push(
      note(
        "charset_mismatch",
        "information",
        `The file says that it is in ${declared} but its bytes are ${encoding}; it was read as ${encoding}.`,
      ),
    );
  }
  const lost = countReplacements(text);
  if (lost > 0) {
    const isMuch = lost > 20 || lost > text.length / 200;
    notes.push(
      note(
        "undecodable_characters",
        isMuch ? "warning" : "information",
        `${countOf(lost, "character")} could not be read as ${encoding} and now ${lost === 1 ? "stands" : "stand"} as U+FFFD; look for a better copy of the file.`,
      ),
    );
  }
  return { text, encoding, notes };
}

/** The WHATWG name of a charset label, or null where the label is unknown. */
function encodingName(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function detectEncoding(bytes: Uint8Array, declared: string | null): string {
  return (
    markedEncoding(bytes) ??
    utf16Encoding(bytes) ??
    utf8Encoding(bytes) ??
    chineseEncoding(bytes, declared)
  );
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) return "gb18030";
  return null;
}

/** In UTF-16 the blanks, digits and line ends hold a NUL, always on the same side of the pair. */
function utf16Encoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleLength - (sampleLength % 2));
  let even = 0;
  let odd = 0;
  for (let index = sample.indexOf(0); index >= 0; index = sample.indexOf(0, index + 1)) {
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (Math.max(even, odd) < 2 || Math.min(even, odd) * 10 > Math.max(even, odd)) return null;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(encoding).decode(sample);
  return isPlausible(text) ? encoding : null;
}

/** Binary data with NULs on one side decodes as UTF-16 too, but to rare characters. */
function isPlausible(text: string): boolean {
  const strange = countUnits(text, (unit) => unit === 0 || unit === 0xfffd);
  const latin = countUnits(text, (unit) => unit >= 0x20 && unit < 0x7f);
  const isKnown = latin * 2 > text.length || commonCharacterShare(text) > 0.3;
  return isKnown && strange * 20 < text.length;
}

/** A file cut inside its last character, or with a few broken ones, is UTF-8 all the same: GBK text never looks so. */
function utf8Encoding(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const lost = countReplacements(text);
  if (lost === 0) return "utf-8";
  const wide = countUnits(text, (unit) => unit >= 0x800 && unit !== 0xfffd);
  return wide > 20 && lost * 20 < wide ? "utf-8" : null;
}

/** Strict GB18030 accepts Big5 bytes, so the decoded text decides: wrong decoding yields rare characters. */
function chineseEncoding(bytes: Uint8Array, declared: string | null): string {
  const sample = bytes.subarray(0, sampleLength);
  const shareAs = (encoding: string): number =>
    commonCharacterShare(new TextDecoder(encoding).decode(sample));
  const simplified = shareAs("gb18030");
  const traditional = shareAs("big5");
  if (Math.abs(simplified - traditional) > 0.1)
    return simplified > traditional ? "gb18030" : "big5";
  const detected = chardet.detect(sample);
  for (const label of [detected, declared]) {
    const name = label === null ? null : encodingName(label);
    if (name === "big5") return "big5";
    if (name === "gbk" || name === "gb18030") return "gb18030";
  }
  return "gb18030";
}

function family(encoding: string): string {
  return encoding === "gbk" ? "gb18030" : encoding;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}
