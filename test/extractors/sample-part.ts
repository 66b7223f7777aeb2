/** Parts for tests of extractors: a sentence put into a report of a city that does not exist. */
import { extract } from "../../extractors/index.ts";
import { clean } from "../../pipeline/clean/index.ts";
import type { Fact, NoTarget, Quantified, SegmentedPart } from "../../pipeline/document.ts";
import { read } from "../../pipeline/read/index.ts";
import { loadSegmenter, type Segmenter } from "../../pipeline/segment/index.ts";
import { structure } from "../../pipeline/structure/index.ts";

const head =
  "政府工作报告\n\n——2024年1月20日在澜川市第六届人民代表大会第四次会议上\n\n各位代表：\n\n";
const sections = {
  review: "一、2023年工作回顾\n\n",
  plan: "一、2023年工作回顾\n\n过去一年成绩来之不易。\n\n二、2024年工作安排\n\n",
} as const;

let segmenter: Segmenter | null = null;

export async function partOf(text: string, name = "sample.txt"): Promise<SegmentedPart> {
  const source = await read({ name, bytes: new TextEncoder().encode(text) });
  if (source.value === null) throw new Error("sample was not read");
  const cleaned = clean(source.value);
  if (cleaned.value === null) throw new Error("sample was not cleaned");
  const part = structure(cleaned.value, { name }).value?.[0];
  if (part === undefined) throw new Error("sample has no part");
  segmenter ??= loadSegmenter();
  return segmenter.segment(part);
}

/** Facts of a sentence that stands in the review or the plan of a report of January 2024. */
export async function factsOf(
  sentence: string,
  section: keyof typeof sections,
): Promise<readonly (Fact | NoTarget)[]> {
  const part = await partOf(`${head}${sections[section]}${sentence}\n`);
  const start = part.text.lastIndexOf(sentence.slice(0, 8));
  return extract(part).filter((fact) => fact.span.end > start);
}

/** One line a target or result: type, indicator, measure, operator, low, high, unit, period. */
export async function linesOf(
  sentence: string,
  section: keyof typeof sections,
): Promise<readonly string[]> {
  const facts = await factsOf(sentence, section);
  return facts
    .filter((fact): fact is Quantified => fact.kind === "target" || fact.kind === "result")
    .map((fact) => {
      const { operator, low, high, unit } = fact.quantity;
      const value = low === high ? String(low) : `${low}..${high}`;
      return `${fact.kind} ${fact.indicator} ${fact.measure} ${operator} ${value} ${unit} ${fact.period}`;
    });
}
