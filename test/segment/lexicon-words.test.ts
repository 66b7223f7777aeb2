/** No name of the lexicons is cut by the segmenter, neither by itself nor in a sentence. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Part } from "../../pipeline/document.ts";
import { listCell, readLexicon } from "../../pipeline/lexicon.ts";
import { loadSegmenter, type Segmenter } from "../../pipeline/segment/index.ts";
import { writeUserDictionary } from "../../pipeline/segment/user-dictionary.ts";
import { makeFolder, root } from "../duban-process.ts";
import { structureOne } from "../structure/lay-document.ts";

let segmenter: Segmenter;
beforeAll(() => {
  segmenter = loadSegmenter();
});

const dictionary: ReadonlySet<string> = new Set(
  readFileSync(writeUserDictionary(makeFolder()), "utf8")
    .split("\n")
    .map((line) => line.split(" ")[0] ?? ""),
);

const tables: readonly (readonly [string, readonly string[]])[] = [
  ["indicators", ["name", "aliases"]],
  ["units", ["unit"]],
  ["bodies", ["name", "aliases"]],
  ["companies", ["name", "aliases"]],
  ["places", ["name"]],
];

/** Names of two or more Chinese characters. */
function namesOf(table: string, columns: readonly string[]): readonly string[] {
  const cells = readLexicon(table).flatMap((row) => columns.map((column) => row[column]));
  const names = new Set(cells.flatMap((cell) => listCell(cell)));
  return [...names].filter((name) => (name.match(/\p{Script=Han}/gu) ?? []).length >= 2);
}

/** Offsets at which a word begins or ends, for each line. */
function segmentLines(lines: readonly string[]): readonly ReadonlySet<number>[] {
  const model = structureOne(["今年，工作稳步推进。"]);
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.length + 1;
  }
  const sentences = lines.map((line, ordinal) => {
    const start = starts[ordinal] ?? 0;
    return { ordinal, block: 0, span: { start, end: start + line.length } };
  });
  const part: Part = { ...model, text: lines.join("\n"), sentences };
  const edges = lines.map(() => new Set<number>());
  for (const { span, sentence } of segmenter.segment(part).words) {
    const start = starts[sentence] ?? 0;
    edges[sentence]?.add(span.start - start).add(span.end - start);
  }
  return edges;
}

function isCut(edges: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) if (edges.has(at)) return true;
  return false;
}

const frames: readonly (readonly [string, (name: string) => string])[] = [
  ["alone", (name) => name],
  ["as a subject", (name) => `今年，${name}稳步推进。`],
  ["before growth", (name) => `全市${name}增长5.5%。`],
  ["before an amount", (name) => `实现${name}1200亿元。`],
  ["behind an amount", (name) => `完成12${name}。`],
  ["behind 由", (name) => `由${name}牵头，抓好落实。`],
  ["in a list", (name) => `${name}、${name}和其他方面。`],
];

describe("names of the lexicons in the dictionary", () => {
  describe.each(tables)("%s", (table, columns) => {
    const names = namesOf(table, columns).filter((name) => dictionary.has(name));

    it("are many", () => expect(names.length).toBeGreaterThan(50));

    it.each(frames)("are not cut %s", (_where, frame) => {
      const edges = segmentLines(names.map(frame));
      const cut = names.filter((name, at) => {
        const start = frame(name).indexOf(name);
        return isCut(edges[at] ?? new Set(), start, start + name.length);
      });
      expect(cut).toEqual([]);
    });
  });
});

describe("names of the lexicons outside the dictionary", () => {
  // 教育 is a field before it is a body, 联想 a verb before it is a company.
  it.each([
    ["indicators", 0],
    ["units", 0],
    ["places", 0],
    ["bodies", 1],
    ["companies", 20],
  ])("of %s, at most %d are not common words that stay whole by themselves", (table, most) => {
    const columns = tables.find(([name]) => name === table)?.[1] ?? [];
    const names = namesOf(table, columns).filter((name) => !dictionary.has(name));
    const edges = segmentLines(names);
    const cut = names.filter((name, at) => isCut(edges[at] ?? new Set(), 0, name.length));
    expect(cut.length).toBeLessThanOrEqual(most);
  });
});

/** The longest names of four or more characters at each place, one after the other. */
function findNames(
  line: string,
  byStart: ReadonlyMap<string, readonly string[]>,
): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const name = byStart.get(line[at] ?? "")?.find((each) => line.startsWith(each, at));
    if (name !== undefined) found.push({ name, start: at, end: at + name.length });
  }
  return found;
}

interface Found {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const corpus = join(root, "..", "shared", "corpus", "work-reports");
if (!existsSync(corpus)) {
  console.warn("No corpus beside the checkout: cut names are counted in the fixtures alone.");
}
const masters = join(root, "fixtures", "masters");

function readLines(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split(/\r?\n/));
}

describe.each([masters, corpus].filter((folder) => existsSync(folder)))(
  "running text in %s",
  (folder) => {
    const long = [...dictionary].filter((name) => name.length >= 4);
    const byStart = new Map<string, readonly string[]>();
    for (const name of long.sort((one, other) => other.length - one.length)) {
      const [first = ""] = name;
      byStart.set(first, [...(byStart.get(first) ?? []), name]);
    }

    // In 高新技术企业总量 two names overlap: one of them must give way, and does not count as cut.
    it("cuts names of four or more characters only where another name begins inside", () => {
      const lines = readLines(folder);
      const edges = segmentLines(lines);
      let count = 0;
      const cut = lines.flatMap((line, at) => {
        const found = findNames(line, byStart);
        count += found.length;
        const own = edges[at] ?? new Set<number>();
        const whole = found.filter(({ start, end }) => !isCut(own, start, end));
        return found
          .filter(({ start, end }) => isCut(own, start, end))
          .filter(
            (each) => !whole.some((other) => other.start < each.end && each.start < other.end),
          )
          .map(({ name, start, end }) => `${line.slice(Math.max(0, start - 6), end + 6)}: ${name}`);
      });
      expect(count).toBeGreaterThan(100);
      expect(cut).toEqual([]);
    });
  },
);
