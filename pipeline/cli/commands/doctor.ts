/** `duban doctor`: one line a thing that duban needs, with how to mend what is missing. */
import { readdirSync } from "node:fs";
import { totalmem } from "node:os";
import { exitCode } from "../../error.ts";
import { readLexicon } from "../../lexicon.ts";
import { lexiconFolder } from "../../paths.ts";
import { type Shell, say } from "../shell.ts";
import type { TextKey } from "../texts.ts";

interface Check {
  readonly name: TextKey;
  /** What to do where it fails. */
  readonly remedy: TextKey;
  /** Returns what was found; throws where it is missing. */
  readonly look: () => Promise<string> | string;
}

const checks: readonly Check[] = [
  { name: "doctorNode", remedy: "remedyNode", look: lookAtNode },
  { name: "doctorJieba", remedy: "remedyJieba", look: lookAtJieba },
  { name: "doctorDatabase", remedy: "remedyInstall", look: lookAtDatabase },
  { name: "doctorPdf", remedy: "remedyInstall", look: lookAtPdf },
  { name: "doctorLexicons", remedy: "remedyLexicons", look: lookAtLexicons },
  { name: "doctorMemory", remedy: "remedyMemory", look: lookAtMemory },
];

export async function runDoctor(shell: Shell): Promise<number> {
  let code: number = exitCode.done;
  for (const check of checks) {
    const name = say(shell, check.name);
    try {
      shell.write(`✓ ${name}: ${await check.look()}\n`);
    } catch (error) {
      code = exitCode.environment;
      const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      shell.write(`✗ ${name}: ${reason}. ${say(shell, check.remedy)}\n`);
    }
  }
  return code;
}

const leastNode: readonly [major: number, minor: number] = [20, 16];

function lookAtNode(): string {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isEnough = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  if (!isEnough) throw new Error(process.version);
  return process.version;
}

/** Imported here only: it is compiled at installation, and this command must run where that failed. */
async function lookAtJieba(): Promise<string> {
  const { tag } = await import("nodejs-jieba");
  const words = tag("督办重点项目");
  return words.map(({ word }) => word).join(" ");
}

async function lookAtDatabase(): Promise<string> {
  const { openDatabase } = await import("../../database.ts");
  const database = await openDatabase(":memory:", { readOnly: false });
  try {
    const [row] = await database.rows("select version() as version");
    return `DuckDB ${String(row?.["version"])}`;
  } finally {
    database.close();
  }
}

/** A page whose Chinese font is named, not embedded: it reads as empty without the engine's maps of characters. */
const samplePage = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 90>>stream
BT /F 16 Tf 20 200 Td <7763529e91cd70b9987976ee5efa8bbe60c551b576845e745ea662a5544a> Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>endobj
6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>endobj
7 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>endobj
trailer<</Root 1 0 R>>`;

async function lookAtPdf(): Promise<string> {
  const { read } = await import("../../read/index.ts");
  const { value, notes } = await read({ name: "sample.pdf", bytes: Buffer.from(samplePage) });
  const text = value?.blocks.map((block) => block.text).join("") ?? "";
  if (text !== "督办重点项目建设情况的年度报告") throw new Error(notes[0]?.message ?? text);
  return text;
}

function lookAtLexicons(): string {
  const names = readdirSync(lexiconFolder)
    .filter((name) => name.endsWith(".tsv"))
    .map((name) => name.slice(0, -".tsv".length));
  const counts = names.map((name) => ({ name, count: readLexicon(name).length }));
  const empty = counts.find(({ count }) => count === 0);
  if (empty !== undefined) throw new Error(`${empty.name}.tsv: 0`);
  return counts.map(({ name, count }) => `${name} ${count}`).join(", ");
}

/** The dictionary, a PDF and a batch of documents fit in this. Bytes. */
const leastMemory = 1024 ** 3;

function lookAtMemory(): string {
  const gigabytes = (bytes: number): string => (bytes / 1024 ** 3).toFixed(1);
  const found = `${gigabytes(process.availableMemory())} / ${gigabytes(totalmem())} GB`;
  if (totalmem() < leastMemory) throw new Error(found);
  return found;
}
