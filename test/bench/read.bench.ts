/**
 * `npm run bench:read [folder]`: the readers beside the native limit of each format, in one run:
 * PDF beside pdftotext, DOCX beside reading its XML alone, HTML beside parsing alone.
 * Files of the folder, else the fixtures'. pdftotext comes with poppler-utils; without it PDF is left out.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { load } from "cheerio";
import JSZip from "jszip";
import { SaxesParser } from "saxes";
import { globSync } from "tinyglobby";
import { read } from "../../pipeline/read/index.ts";

const rounds = 5;
const mostFiles = 20;

interface Contest {
  readonly extension: string;
  readonly limit: string;
  /** Does the least that must be done, and returns how many characters it saw. */
  readonly runLimit: (path: string, bytes: Uint8Array) => Promise<number> | number;
}

const contests: readonly Contest[] = [
  { extension: ".pdf", limit: "pdftotext", runLimit: runPdftotext },
  { extension: ".docx", limit: "unzip and XML alone", runLimit: readXmlAlone },
  { extension: ".html", limit: "cheerio's parser alone", runLimit: parseAlone },
];

function runPdftotext(path: string): number {
  return execFileSync("pdftotext", ["-raw", path, "-"], { maxBuffer: 64 * 1024 * 1024 }).length;
}

async function readXmlAlone(_: string, bytes: Uint8Array): Promise<number> {
  const archive = await JSZip.loadAsync(bytes);
  const xml = (await archive.file("word/document.xml")?.async("string")) ?? "";
  let count = 0;
  const parser = new SaxesParser();
  parser.on("text", (text) => {
    count += text.length;
  });
  parser.write(xml).close();
  return count;
}

function parseAlone(_: string, bytes: Uint8Array): number {
  return load(Buffer.from(bytes)).root().text().length;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function compete(
  { extension, limit, runLimit }: Contest,
  all: readonly string[],
): Promise<string> {
  const files = all.filter((path) => extname(path) === extension).slice(0, mostFiles);
  if (files.length === 0) return `${extension}: no files`;
  const contents = files.map((path) => ({ path, bytes: readFileSync(path) }));
  const ours: number[] = [];
  const theirs: number[] = [];
  // The first round loads engines and compiles: it does not count.
  for (let round = 0; round <= rounds; round += 1) {
    const own = await timeOf(async () => {
      for (const { path, bytes } of contents) await read({ name: path, bytes });
    });
    const least = await timeOf(async () => {
      for (const { path, bytes } of contents) await runLimit(path, bytes);
    });
    if (round === 0) continue;
    ours.push(own / files.length);
    theirs.push(least / files.length);
  }
  const [own, least] = [median(ours), median(theirs)];
  return `${extension}: ${own.toFixed(1)} ms a file, ${limit} ${least.toFixed(1)} ms: ${(own / least).toFixed(2)} times the limit (${files.length} files)`;
}

const fixtures = join(import.meta.dirname, "..", "..", "fixtures", "documents");
const folder = process.argv[2] ?? fixtures;
const found = globSync("**/*.{pdf,docx,html}", { cwd: folder, absolute: true }).sort();
for (const contest of contests) {
  try {
    console.log(await compete(contest, found));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    console.log(
      `${contest.extension}: left out, ${contest.limit} is not installed (apt-get install poppler-utils)`,
    );
  }
}
