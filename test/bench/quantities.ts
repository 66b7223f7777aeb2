/**
 * `npm run bench:quantities`: targets and results from structured, segmented parts beside nodejs-jieba's bare `cut` of the same
 * text, in one run. The 67 reports of ../shared/corpus where they lie beside the checkout, else the fixtures repeated.
 * The goal: no less than a third of the speed of bare `cut`.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cut } from "nodejs-jieba";
import { globSync } from "tinyglobby";
import { viewSentences } from "../../extractors/sentence-view.ts";
import { extractTargetsAndResults } from "../../extractors/targets-and-results.ts";
import type { SegmentedPart } from "../../pipeline/document.ts";
import { finishDocument } from "../../pipeline/run.ts";

const root: string = join(import.meta.dirname, "..", "..");
const corpus: string = join(root, "..", "shared", "corpus", "work-reports");
const rounds = 5;
const goal: number = 1 / 3;

/** Enough text that the clock's grain does not matter. */
const leastCharacters = 500_000;

function listFiles(): readonly string[] {
  const cwd = existsSync(corpus) ? corpus : join(root, "fixtures", "documents");
  return globSync("**/*.{txt,md}", { cwd, absolute: true }).sort();
}

async function readParts(files: readonly string[]): Promise<readonly SegmentedPart[]> {
  const parts: SegmentedPart[] = [];
  for (const path of files) {
    const { value } = await finishDocument({ path, bytes: readFileSync(path) });
    parts.push(...(value?.parts ?? []));
  }
  return parts;
}

function countCharacters(parts: readonly SegmentedPart[]): number {
  return parts.reduce((sum, part) => sum + part.text.length, 0);
}

/** Milliseconds. */
function time(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

const files: readonly string[] = listFiles();
const once: readonly SegmentedPart[] = await readParts(files);
const copies: number = Math.max(1, Math.ceil(leastCharacters / countCharacters(once)));
const parts: readonly SegmentedPart[] = Array.from({ length: copies }, () => once).flat();
const characters: number = countCharacters(parts);

let facts = 0;
let words = 0;
const tasks: Readonly<Record<string, () => void>> = {
  "targets and results": () => {
    facts = parts.reduce(
      (sum, part) => sum + extractTargetsAndResults(viewSentences(part)).length,
      0,
    );
  },
  "jieba cut": () => {
    words = parts.reduce((sum, part) => sum + cut(part.text).length, 0);
  },
  "jieba cut with HMM": () => {
    for (const part of parts) cut(part.text, true);
  },
};

const times = new Map<string, number[]>(Object.keys(tasks).map((name) => [name, []]));
// The first round warms up; the tasks take turns, so that a busy machine slows all alike.
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, task] of Object.entries(tasks)) {
    const spent = time(task);
    if (round > 0) times.get(name)?.push(spent);
  }
}

const speeds = new Map(
  [...times].map(([name, spent]) => [name, characters / median(spent) / 1000]),
);
const bare: number = speeds.get("jieba cut") ?? Number.NaN;
const beside: string = existsSync(corpus) ? "reports of the corpus" : `fixtures, ${copies} times`;
console.log(`${files.length} ${beside}: ${characters} characters, ${facts} facts, ${words} words`);
for (const [name, speed] of speeds) {
  const ratio = (speed / bare).toFixed(2);
  console.log(`${name.padEnd(20)} ${speed.toFixed(2)} million characters/s  ${ratio} of bare cut`);
}
if (existsSync(corpus)) {
  const reached = (speeds.get("targets and results") ?? 0) / bare;
  const verdict = reached >= goal ? "met" : "not met";
  console.log(`goal: at least ${goal.toFixed(2)} of bare cut: ${verdict}`);
} else
  console.log(
    "the goal is set for the reports; the fixtures are more than twice as dense with figures",
  );
