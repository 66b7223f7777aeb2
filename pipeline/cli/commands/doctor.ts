/** `duban doctor`: one line a thing that duban needs, with how to mend what is missing. */
import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
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
  { name: "doctorPdfInformation", remedy: "remedyInstall", look: lookAtPdfInformation },
  { name: "doctorZip", remedy: "remedyInstall", look: lookAtZip },
  { name: "doctorLexicons", remedy: "remedyLexicons", look: lookAtLexicons },
  { name: "doctorMemory", remedy: "remedyMemory", look: lookAtMemory },
];

export interface DoctorOptions {
  /** A store to be tried as well. */
  readonly store?: string | undefined;
}

export async function runDoctor({ store }: DoctorOptions, shell: Shell): Promise<number> {
  let code: number = exitCode.done;
  const look = (): Promise<string> => lookAtStore(store ?? "");
  const asked: Check = { name: "doctorStore", remedy: "remedyStore", look };
  for (const check of store === undefined ? checks : [...checks, asked]) {
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

/** The engine is one file of its package; without it no PDF is read. */
function lookAtPdf(): string {
  const path = createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm");
  return `PDFium, ${(statSync(path).size / 1024 ** 2).toFixed(1)} MB`;
}

/** Imported here only, as the reader does: it is large. Without it PDFs lose their title, author and dates. */
async function lookAtPdfInformation(): Promise<string> {
  const { PDFParse } = await import("pdf-parse");
  return typeof PDFParse === "function" ? "pdf-parse" : Promise.reject(new Error("pdf-parse"));
}

/** Writes the packages of DOCX and XLSX reports. */
async function lookAtZip(): Promise<string> {
  const { default: Zip } = await import("jszip");
  const bytes = await new Zip().file("督办.txt", "督办").generateAsync({ type: "uint8array" });
  const text = await (await Zip.loadAsync(bytes)).file("督办.txt")?.async("string");
  if (text !== "督办") throw new Error("jszip");
  return `jszip ${Zip.version}`;
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

async function lookAtStore(address: string): Promise<string> {
  const { openStore } = await import("../../store/index.ts");
  const store = await openStore(address);
  try {
    return `${store.address}, ${await store.tryOut()} ms`;
  } finally {
    await store.close();
  }
}
