/** The annotated reports beside the checkout, scored by their own script and by ours: the counts are the same. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ratesOf } from "../../pipeline/evaluate/score.ts";
import { measuredNames } from "../../pipeline/evaluate/score-document.ts";
import { evaluateFolder } from "../../pipeline/evaluate.ts";
import { callDuban, makeFolder, root } from "../duban-process.ts";

const gold = join(root, "..", "shared", "gold");
const script = join(gold, "score.py");
const isThere = existsSync(script);
const hasPython = spawnSync("python3", ["--version"]).status === 0;
if (!isThere)
  console.warn("No annotated reports beside the checkout: their comparison is left out.");
else if (!hasPython)
  console.warn("python3 is not installed: the comparison of scores is left out.");

interface ScriptScore {
  readonly p: number;
  readonly tp: number;
  readonly pred: number;
  readonly gold: number;
}

const documents = isThere
  ? readdirSync(join(gold, "dev")).filter((name) => name.endsWith(".jsonl"))
  : [];
const silent = { report: () => undefined, reportCrash: () => undefined };

describe.skipIf(!isThere || !hasPython)("our scores and the script's", () => {
  const folder = makeFolder();

  it("there is something to compare", () => expect(documents.length).toBeGreaterThan(3));

  it.each(documents)("are the same for %s", async (name) => {
    const text = join(gold, "dev", name.replace(".jsonl", ".txt"));
    const facts = join(folder, name);
    writeFileSync(facts, (await callDuban(["extract", text])).stdout);
    const printed = execFileSync("python3", [
      script,
      text,
      join(gold, "dev", name),
      facts,
      "--json",
    ]);
    const { fields, ...theirs }: Record<string, ScriptScore> & { fields: Record<string, number> } =
      JSON.parse(printed.toString());
    const { documents: all } = await evaluateFolder(join(gold, "dev"), silent);
    const ours = all.find(({ document }) => document === text);
    expect(ours).toBeDefined();
    if (ours === undefined) return;
    for (const measure of measuredNames) {
      const { found, annotated, extracted } = ours.scores[measure];
      const { tp, pred, gold: count, p } = theirs[measure] as ScriptScore;
      expect([measure, found, annotated, extracted]).toEqual([measure, tp, count, pred]);
      const { precision } = ratesOf(ours.scores[measure]);
      if (precision !== null) expect(precision).toBeCloseTo(p, 2);
    }
    for (const [field, share] of Object.entries(fields)) {
      const { recall } = ratesOf(ours.fields[field as keyof typeof ours.fields]);
      expect(recall).toBeCloseTo(share, 2);
    }
  });
});
