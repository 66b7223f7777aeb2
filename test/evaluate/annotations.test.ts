import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findAnnotated } from "../../pipeline/evaluate/find-annotated.ts";
import { readAnnotations } from "../../pipeline/evaluate/read-annotations.ts";
import { makeFolder } from "../duban-process.ts";
import { commitment, enterprise, quantity } from "./records.ts";

const good = quantity("增长6%");

describe("annotations", () => {
  it("are read with the number of their line", () => {
    const records = [good, commitment("办展会"), enterprise("岚光电子")];
    const text = `\uFEFF${records.map((record) => JSON.stringify(record)).join("\r\n\r\n")}\n`;
    const { lines, faults } = readAnnotations(text);
    expect(lines.map(({ line }) => line)).toEqual([1, 3, 5]);
    expect(lines.map(({ record }) => record)).toEqual(records);
    expect(faults).toEqual([]);
  });

  it("may use the older names, leave out what is empty and give a year as a number", () => {
    const { type, op, ...rest } = { ...good, period: 2024 };
    const older = JSON.stringify({ kind: type, comparator: op, ...rest });
    const bare = '{"type":"commitment","quote":"办展会","hard":false}';
    const { lines } = readAnnotations(`${older}\n${bare}`);
    expect(lines.map(({ record }) => record)).toEqual([
      good,
      commitment("办展会", { hard: false }),
    ]);
  });

  it("leave out what is not scored", () => {
    const project = '{"type":"project","quote":"澜川大桥","name":"澜川大桥","stage":"started"}';
    expect(readAnnotations(project)).toEqual({ lines: [], faults: [] });
  });

  it.each([
    ["{", /not JSON/],
    ["[]", /object/],
    ['{"type":"goal","quote":"增长6%"}', /type must be/],
    [JSON.stringify({ ...good, quote: "" }), /quote is empty/],
    [JSON.stringify({ ...good, quote: 6 }), /quote must be a text/],
    [JSON.stringify({ ...good, low: "6" }), /low must be a number/],
    [JSON.stringify({ ...good, high: null }), /high must be a number/],
    [JSON.stringify({ ...good, measure: "speed" }), /measure must be one of level/],
    [JSON.stringify({ ...good, op: ">" }), /op must be one of eq/],
    [JSON.stringify({ ...commitment("办展会"), lead: "市商务局" }), /lead must be a list/],
    [JSON.stringify({ ...commitment("办展会"), hard: "yes" }), /hard must be true or false/],
  ])("%s is a fault that names its line", (line, message) => {
    const { lines, faults } = readAnnotations(`${JSON.stringify(good)}\n${line}\n`);
    expect(lines).toHaveLength(1);
    expect(faults).toMatchObject([{ line: 2, message: expect.stringMatching(message) }]);
  });
});

describe("annotated documents", () => {
  it("are found beside their annotations, at any depth", async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, "市", "case"), { recursive: true });
    for (const file of [
      "a.txt",
      "a.jsonl",
      "b.MD",
      "b.jsonl",
      "c.txt",
      "d.jsonl",
      "e.exe",
      "e.jsonl",
    ]) {
      writeFileSync(join(folder, file), "");
    }
    for (const file of ["source.html", "annotated.jsonl"]) {
      writeFileSync(join(folder, "市", "case", file), "");
    }
    const { pairs, lone } = await findAnnotated(folder, [".txt", ".md", ".html"]);
    const short = (path: string): string => path.slice(folder.length + 1);
    expect(pairs.map((pair) => [short(pair.document), short(pair.annotations)])).toEqual([
      ["a.txt", "a.jsonl"],
      ["b.MD", "b.jsonl"],
      ["市/case/source.html", "市/case/annotated.jsonl"],
    ]);
    expect(lone.map(short)).toEqual(["d.jsonl", "e.jsonl"]);
  });
});
