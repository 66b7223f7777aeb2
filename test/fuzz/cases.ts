/** What must hold of every damaged file and every damaged sentence. A fault is told with what makes it again. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { globSync } from "tinyglobby";
import type { Fact, FinishedDocument, NoTarget } from "../../pipeline/document.ts";
import { read } from "../../pipeline/read/index.ts";
import { finishDocument } from "../../pipeline/run.ts";
import { makeRandom } from "../bench/generated-reports.ts";
import { root } from "../duban-process.ts";
import { damageBytes, damageText, type Random } from "./mutations.ts";

/** What was wrong, and with which seed. */
export type Fault = string;

interface Fixture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function readFixtures(): readonly Fixture[] {
  const cwd = join(root, "fixtures");
  return globSync(["documents/*/source.*", "broken/*"], { cwd })
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(cwd, name)) }));
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** PDFs take ten times as long as the others: they come up as often as `share` says. Case `first` and those behind it. */
export async function damageFiles(
  seed: number,
  count: number,
  share = 0.04,
  first = 0,
): Promise<readonly Fault[]> {
  const fixtures = readFixtures();
  const isPaper = ({ bytes }: Fixture): boolean =>
    Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";
  const papers = fixtures.filter(isPaper);
  const others = fixtures.filter((fixture) => !isPaper(fixture));
  const faults: Fault[] = [];
  for (let number = first; number < first + count; number += 1) {
    const random = makeRandom(seed * 1_000_003 + number);
    const { name, bytes } = pick(random() < share ? papers : others, random);
    const fault = await tryFile(basename(name), damageBytes(bytes, random));
    if (fault !== null) faults.push(`${name}, seed ${seed}, case ${number}: ${fault}`);
  }
  return faults;
}

async function tryFile(name: string, bytes: Uint8Array): Promise<Fault | null> {
  try {
    const { value, notes } = await read({ name, bytes });
    if (value === null) {
      const isExplained = notes.some(({ severity }) => severity === "error");
      return isExplained ? null : "it is refused without a reason";
    }
    const broken = value.blocks.find(({ text }) => /[\n\r]/.test(text));
    if (broken !== undefined) return `a block holds a line break: ${JSON.stringify(broken.text)}`;
    const lost = value.blocks.find(({ page }) => page !== null && !(page >= 1));
    return lost === undefined ? null : `a block stands on page ${lost.page}`;
  } catch (error) {
    return `it throws ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** Expressions that one document holds. */
const sentencesOfDocument = 100;

export async function damageSentences(seed: number, count: number): Promise<readonly Fault[]> {
  const whole = readSentences();
  const faults: Fault[] = [];
  for (let first = 0; first < count; first += sentencesOfDocument) {
    const random = makeRandom(seed * 1_000_003 + first);
    const length = Math.min(sentencesOfDocument, count - first);
    const lines = Array.from({ length }, () => damageText(pick(whole, random), random));
    const fault = await tryText(`# 澜川市2024年政府工作报告\n\n${lines.join("\n\n")}\n`);
    if (fault !== null) faults.push(`sentences, seed ${seed}, from ${first}: ${fault}`);
  }
  return faults;
}

/** The expressions that the grammar is tested with, each as a sentence. */
function readSentences(): readonly string[] {
  const file = join(root, "test/extractors/number-expressions.tsv");
  const expressions = readFileSync(file, "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t")[0] ?? "")
    .filter((text) => text !== "" && !text.startsWith("#"));
  return expressions.flatMap((text) => [
    text,
    `今年，地区生产总值增长${text}，城镇新增就业${text}。`,
  ]);
}

async function tryText(text: string): Promise<Fault | null> {
  try {
    const { value } = await finishDocument({ path: "x.md", bytes: Buffer.from(text) });
    if (value === null) return "it is not read";
    for (const fact of value.facts) {
      const fault = checkFact(fact, value);
      if (fault !== null) return `${fault}: ${JSON.stringify(fact)}`;
    }
    return null;
  } catch (error) {
    return `it throws ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function checkFact(fact: Fact | NoTarget, document: FinishedDocument): string | null {
  const part = document.parts[fact.part];
  const points = [...(part?.text ?? "")].slice(fact.span.start, fact.span.end).join("");
  if (points !== fact.quote) return "the quote does not stand at its span";
  if (fact.kind !== "target" && fact.kind !== "result") return null;
  const { low, high, lowBase, highBase, masked } = fact.quantity;
  const numbers = [low, high, lowBase, highBase];
  if (numbers.some((number) => number !== null && !Number.isFinite(number))) {
    return "a value is no number";
  }
  if (masked && numbers.some((number) => number !== null)) return "a masked value is told";
  // A fall is negative and told by its size (guide): 下降5%至6% is from -5 to -6.
  if (low !== null && high !== null && Math.abs(low) > Math.abs(high)) {
    return "the low end is above the high end";
  }
  return null;
}
