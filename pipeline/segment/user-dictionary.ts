/** Writes the lexicon's names into a dictionary file for jieba: tags are only kept from a file. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listCell, readLexicon } from "../lexicon.ts";

interface DictionarySource {
  readonly table: string;
  readonly columns: readonly string[];
  /** Tag of jieba: n noun, nt organisation, ns place, q measure word. */
  readonly tag: string;
}

/** Where two tables hold one word, the first decides its tag. */
const sources: readonly DictionarySource[] = [
  { table: "indicators", columns: ["name", "aliases"], tag: "n" },
  { table: "bodies", columns: ["name", "aliases"], tag: "nt" },
  { table: "companies", columns: ["name", "aliases"], tag: "nt" },
  { table: "places", columns: ["name"], tag: "ns" },
  { table: "units", columns: ["unit"], tag: "q" },
];

/** jieba's dictionary separates by blanks, and takes no word of one character from us: it knows those. */
function isDictionaryWord(word: string): boolean {
  return word.length >= 2 && !/\s/.test(word) && /[\u4e00-\u9fff]/.test(word);
}

/** A long name must outweigh its parts (中国|石油, 地方|财政); a short one must not break the words around it. */
function frequencyOf(word: string): number {
  return word.length >= 4 ? 500_000 : 3_000;
}

function collectLines(): readonly string[] {
  const tags = new Map<string, string>();
  for (const { table, columns, tag } of sources) {
    for (const row of readLexicon(table)) {
      // 联想 and 长城 are words before they are companies.
      if (row["ambiguous"] !== "" && table === "companies") continue;
      for (const word of columns.flatMap((column) => listCell(row[column]))) {
        // 教育 and 财政 name a field before they name a body.
        if (table === "bodies" && word.length < 3) continue;
        if (isDictionaryWord(word) && !tags.has(word)) tags.set(word, tag);
      }
    }
  }
  return [...tags].map(([word, tag]) => `${word} ${frequencyOf(word)} ${tag}`);
}

/** Path of a dictionary file with the lexicon's present content. */
export function writeUserDictionary(folder?: string): string {
  return writeDictionary("words", `${collectLines().join("\n")}\n`, folder);
}

/** The file's name holds a hash of its content, and it is moved into place whole, so that workers may share it. */
export function writeDictionary(
  name: string,
  content: string,
  folder: string = join(tmpdir(), "duban"),
): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const file = join(folder, `${name}-${hash}.txt`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, content);
  renameSync(partial, file);
  return file;
}
