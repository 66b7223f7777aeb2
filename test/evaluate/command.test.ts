/** `duban evaluate` as scripts and annotators meet it. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { callDuban, makeFolder, root } from "../duban-process.ts";
import { quantity } from "./records.ts";

const fixtures = join(root, "fixtures", "documents");

const plan =
  "# 澜川市2024年政府工作报告\n\n## 2024年工作安排\n\n2024年，地区生产总值增长6%左右。\n";

/** A folder with one document and its annotation. */
function makeCase(annotations: string, document = plan): string {
  const folder = makeFolder();
  writeFileSync(join(folder, "plan.md"), document);
  writeFileSync(join(folder, "plan.jsonl"), annotations);
  return folder;
}

const growth = quantity("地区生产总值增长6%左右", { op: "approx" });

describe("duban evaluate", () => {
  it("scores the annotated fixtures, by document and over all", async () => {
    const { code, stdout } = await callDuban(["evaluate", fixtures, "--format", "json"]);
    expect(code).toBe(0);
    const { total, documents } = JSON.parse(stdout);
    const names = ["report-2021/source.md", "speech-investment/source.txt"];
    expect(documents).toHaveLength(names.length);
    for (const [at, name] of names.entries()) {
      const { document, annotations, scores } = documents[at];
      expect(document).toBe(join(fixtures, name));
      const lines = readFileSync(annotations, "utf8").split("\n");
      const annotated = lines.filter((line) => /"type": ?"(?:target|result)"/.test(line));
      expect(scores.quantities.annotated).toBe(annotated.length);
      expect(scores.typed.f1).toBeGreaterThan(0.9);
    }
    const sum = documents[0].scores.typed.found + documents[1].scores.typed.found;
    expect(total.scores.typed.found).toBe(sum);
    expect(total.fields.indicator.compared).toBe(sum);
    expect(documents[0].disagreements).toBeUndefined();
  });

  it("prints tables in the user's language", async () => {
    const english = await callDuban(["evaluate", fixtures]);
    const chinese = await callDuban(["evaluate", fixtures], "zh");
    for (const name of ["typed", "full", "indicator", "period", "enterprise", "report-2021"]) {
      expect(english.stdout).toContain(name);
    }
    expect(english.stdout).toMatch(/│ measured +│ precision +│ recall +│ F1 +│/);
    expect(chinese.stdout).toMatch(/│ 项目 +│ 精确率 +│ 召回率 +│ F1 +│/);
  });

  it("lists each disagreement with both values", async () => {
    const wrong = { ...growth, period: "2023" };
    const absent = quantity("2024年", { low: 2024, unit: "" });
    const folder = makeCase(`${JSON.stringify(wrong)}\n${JSON.stringify(absent)}\n`);
    const words = ["evaluate", folder, "--disagreements"];
    const json = JSON.parse((await callDuban([...words, "--format", "json"])).stdout);
    expect(json.documents[0].disagreements).toMatchObject([
      { kind: "missed", what: "target", quote: "2024年", extracted: null },
      { kind: "field", what: "period", annotated: "2023", extracted: "2024" },
    ]);
    const { stdout } = await callDuban(words);
    expect(stdout).toMatch(/│ missed target +│ 2024年 /);
    expect(stdout).toMatch(/│ period +│ 地区生产总值增长6%左右 +│ 2023 +│ 2024 +│/);
  });

  it("names the file and line of what is no annotation", async () => {
    const folder = makeCase(`${JSON.stringify(growth)}\n{"type":\n{"type":"wish"}\n`);
    const { code, stdout, stderr } = await callDuban(["evaluate", folder]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`${join(folder, "plan.jsonl")}:2: `);
    expect(stderr).toContain(`${join(folder, "plan.jsonl")}:3: `);
  });

  it.each([
    ["a folder without annotations", makeFolder()],
    ["no folder", join(fixtures, "report-2021", "source.md")],
    ["a path that does not exist", join(fixtures, "none")],
  ])("ends with 2 for %s", async (_what, path) => {
    const { code, stdout, stderr } = await callDuban(["evaluate", path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^duban: .+(?:annotat|folder)/);
  });

  it("tells of a quote that the document does not hold", async () => {
    const folder = makeCase(`\n${JSON.stringify(quantity("地区生产总值增长8%"))}\n`);
    const { code, stderr } = await callDuban(["evaluate", folder]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/plan\.jsonl: warning: Line 2: .+\[quote_not_in_text\]/);
  });

  it("counts everything as missed and ends with 1 where a document cannot be read", async () => {
    const folder = makeCase(JSON.stringify(growth), "");
    mkdirSync(join(folder, "more"));
    writeFileSync(join(folder, "more", "lone.jsonl"), "");
    const { code, stdout, stderr } = await callDuban(["evaluate", folder, "--format", "json"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).total.scores.typed).toMatchObject({ found: 0, annotated: 1 });
    expect(stderr).toContain("[empty_file]");
    expect(stderr).toMatch(/lone\.jsonl: warning: .+\[annotation_without_document\]/);
  });
});
