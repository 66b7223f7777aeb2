/** Draws the arrows between files and fails on one that runs against the flow. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type FormatOptionsWithLanguage, format } from "sql-formatter";
import { describe, expect, it } from "vitest";
import { readLexicon } from "../pipeline/lexicon.ts";

const root = join(import.meta.dirname, "..");
// `fetch` and `store` are no steps of the flow, but keep to themselves like one.
const stages = [
  "fetch",
  "store",
  "read",
  "clean",
  "structure",
  "segment",
  "load",
  "review",
  "track",
  "report",
  "evaluate",
];
const shared = [
  "document",
  "plural",
  "result",
  "error",
  "fold",
  "code-points",
  "character-set",
  "find-all",
  "paths",
  "lexicon",
  "simplify",
  "sql-files",
];
const usersOfDatabase = ["load", "review", "track", "report", "store"];

function listFiles(folder: string, extension: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name))
    .sort();
}

interface Arrow {
  readonly from: string;
  /** A path below the root, or a package's name. */
  readonly to: string;
}

function readArrows(file: string): readonly Arrow[] {
  const code = readFileSync(join(root, file), "utf8");
  const imports = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g);
  return [...imports].map(([, target = ""]) => ({
    from: file,
    to: target.startsWith(".")
      ? relative(root, join(root, dirname(file), target))
      : target
          .split("/")
          .slice(0, target.startsWith("@") ? 2 : 1)
          .join("/"),
  }));
}

const sources = [...listFiles("pipeline", ".ts"), ...listFiles("extractors", ".ts")];
const arrows = sources.flatMap(readArrows);
const ownArrows = arrows.filter(({ to }) => to.endsWith(".ts"));

function stageOf(file: string): string | null {
  const [top, second, third] = file.split("/");
  if (top === "extractors") return "extractors";
  return top === "pipeline" && third !== undefined && stages.includes(second ?? "")
    ? (second ?? null)
    : null;
}

function isShared(file: string): boolean {
  return shared.some((name) => file === `pipeline/${name}.ts`);
}

function draw(wrong: readonly Arrow[]): readonly string[] {
  return wrong.map(({ from, to }) => `${from} → ${to}`);
}

describe("the arrows", () => {
  it("are read at all", () => {
    expect(ownArrows.length).toBeGreaterThan(50);
    for (const stage of stages) expect(sources.some((file) => stageOf(file) === stage)).toBe(true);
  });

  it("lead from a stage to its own files and the shared ones only", () => {
    const wrong = ownArrows.filter(({ from, to }) => {
      const stage = stageOf(from);
      if (stage === null || stage === stageOf(to) || isShared(to)) return false;
      return !(to === "pipeline/database.ts" && usersOfDatabase.includes(stage));
    });
    expect(draw(wrong)).toEqual([]);
  });

  it("lead from a shared file to shared files only", () => {
    const wrong = ownArrows.filter(({ from, to }) => {
      const isOfDatabase = from.startsWith("pipeline/database");
      const isOwn = isOfDatabase && to.startsWith("pipeline/database");
      return (isShared(from) || isOfDatabase) && !isShared(to) && !isOwn;
    });
    expect(draw(wrong)).toEqual([]);
  });

  it("lead to the stages that make facts from the composer alone", () => {
    const makers = ["read", "clean", "structure", "segment", "extractors"];
    const wrong = ownArrows.filter(
      ({ from, to }) =>
        stageOf(from) === null && makers.includes(stageOf(to) ?? "") && from !== "pipeline/run.ts",
    );
    expect(draw(wrong)).toEqual([]);
  });

  it("lead to the queue from its own commands alone, so that nothing else loads its library", () => {
    const commands = /^pipeline\/cli\/commands\/(?:worker|queue|queue-status|hand-in)\.ts$/;
    const wrong = ownArrows.filter(
      ({ from, to }) =>
        to.startsWith("pipeline/queue/") &&
        !from.startsWith("pipeline/queue/") &&
        !commands.test(from),
    );
    expect(draw(wrong)).toEqual([]);
  });

  it("never lead to a file that does not exist", () => {
    expect(draw(ownArrows.filter(({ to }) => !existsSync(join(root, to))))).toEqual([]);
  });
});

describe("packages", () => {
  const homes: Readonly<Record<string, RegExp>> = {
    "@duckdb/node-api": /^pipeline\/database(?:\.ts|\/values\.ts)$/,
    commander: /^pipeline\/cli\//,
    pino: /^pipeline\/cli\//,
    yaml: /^pipeline\/ingest\/sources-file\.ts$/,
    zod: /^pipeline\/ingest\/sources-file\.ts$/,
    "cli-progress": /^pipeline\/cli\//,
    "cli-table3": /^pipeline\/report\//,
    "csv-stringify": /^pipeline\/report\//,
    "robots-parser": /^pipeline\/fetch\//,
    "ipaddr.js": /^pipeline\/fetch\//,
    "@aws-sdk/client-s3": /^pipeline\/store\//,
    cheerio: /^pipeline\/read\//,
    chardet: /^pipeline\/read\//,
    mammoth: /^pipeline\/read\//,
    jszip: /^pipeline\/(?:report\/|cli\/commands\/doctor\.ts$)/,
    exceljs: /^pipeline\/report\//,
    docx: /^pipeline\/report\//,
    saxes: /^pipeline\/read\//,
    "pdf-parse": /^pipeline\/(?:read\/|cli\/commands\/doctor\.ts$)/,
    "@hyzyla/pdfium": /^pipeline\/read\//,
    "word-extractor": /^pipeline\/read\//,
    // Reports of others, and the sheets that reviewers fill in.
    "@e965/xlsx": /^pipeline\/(read|review)\//,
    hono: /^pipeline\/web\//,
    "@hono/node-server": /^pipeline\/web\//,
    "graphile-worker": /^pipeline\/queue\//,
    pg: /^pipeline\/queue\//,
    "prom-client": /^pipeline\/queue\//,
    // doctor tries whether it loads; everything else asks the stage.
    "nodejs-jieba": /^pipeline\/(segment\/|cli\/commands\/doctor\.ts$)/,
  };

  it.each(Object.keys(homes))("%s is known in one place", (name) => {
    const importers = arrows.filter(({ to }) => to === name);
    expect(importers.length).toBeGreaterThan(0);
    expect(draw(importers.filter(({ from }) => !homes[name]?.test(from)))).toEqual([]);
  });
});

describe("files", () => {
  const code = [...sources, ...listFiles("fixtures", ".ts"), ...listFiles("test", ".ts")];

  it("stay under 300 lines", () => {
    const long = code
      .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n").length }))
      // The vocabulary is one file on purpose: what a document is at each stage is read in one place.
      .filter(({ file, lines }) => lines > (file === "pipeline/document.ts" ? 401 : 301));
    expect(long).toEqual([]);
  });

  it("are named for what they do", () => {
    expect(code.filter((file) => /(utils?|helpers?|misc|common)\.ts$/.test(file))).toEqual([]);
  });
});

describe("word lists", () => {
  const names = listFiles("extractors/lexicon", ".tsv").map((file) =>
    file.slice("extractors/lexicon/".length, -".tsv".length),
  );

  it("are there", () => expect(names).toContain("indicators"));

  it.each(names)("%s says where each row comes from", (name) => {
    const rows = readLexicon(name);
    expect(rows.length).toBeGreaterThan(0);
    const columns = Object.keys(rows[0] ?? {});
    expect(columns.at(-1)).toBe("source");
    expect(rows.filter((row) => row["source"]?.trim() === "")).toEqual([]);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => cell !== cell.trim())).toEqual([]);
  });
});

describe("SQL", () => {
  const files = listFiles("sql", ".sql");
  const options = JSON.parse(
    readFileSync(join(root, ".sql-formatter.json"), "utf8"),
  ) as FormatOptionsWithLanguage;

  it("is there", () => expect(files.length).toBeGreaterThan(20));

  it.each(files)("%s is formatted", (file) => {
    const statement = readFileSync(join(root, file), "utf8");
    expect(statement.trimEnd()).toBe(format(statement, options).trimEnd());
  });
});

describe("the lock file", () => {
  const text = readFileSync(join(root, "package-lock.json"), "utf8");
  const packages: Readonly<Record<string, { optionalDependencies?: Record<string, string> }>> =
    JSON.parse(text).packages;

  // A registry that lacks another platform's binaries makes npm drop them, and then `npm ci` refuses the file.
  it("names the packages of every platform", () => {
    const optional = Object.values(packages).flatMap((each) =>
      Object.keys(each.optionalDependencies ?? {}),
    );
    expect(optional.length).toBeGreaterThan(20);
    const missing = optional.filter(
      (name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry", () => expect(text).not.toContain('"resolved"'));
});
