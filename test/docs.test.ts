/** The documentation says what the program does. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  clearExamples,
  listDocuments,
  readExamples,
  runExample,
} from "../fixtures/console-examples.ts";
import { makeSchemaPage } from "../fixtures/schema-page.ts";
import { callDuban, root } from "./duban-process.ts";

const commands = [
  "init",
  "ingest",
  "publish",
  "compact",
  "extract",
  "track",
  "follow",
  "search",
  "query",
  "report",
  "verify",
  "evaluate",
  "status",
  "review",
  "serve",
  "user",
  "worker",
  "queue",
  "doctor",
];

describe("help", () => {
  it("lists the commands", async () => {
    const { stdout } = await callDuban(["--help"]);
    const listed = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(listed).toEqual(commands);
  });

  it.each(commands)("%s has help in both languages", async (command) => {
    const english = await callDuban([command, "--help"], "en");
    const chinese = await callDuban([command, "--help"], "zh");
    expect([english.code, chinese.code]).toEqual([0, 0]);
    expect(english.stdout).toMatch(/^Usage: duban /);
    expect(english.stdout).not.toMatch(/[。，；：]/);
    expect(chinese.stdout).toMatch(/^用法： duban /);
    const described = chinese.stdout.split("\n").filter((line) => /^ {2}\S/.test(line));
    for (const line of described) expect(line).toMatch(/\p{Script=Han}/u);
  });
});

describe("the README", () => {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const description = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

  it("names scripts that exist", () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(2);
    for (const name of named) expect(Object.keys(description.scripts)).toContain(name);
  });

  it("names every command", () => {
    for (const command of commands) expect(text).toContain(`duban ${command}`);
  });

  it("names paths that exist", () => {
    const named = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = ""]) => path);
    expect(named.length).toBeGreaterThan(3);
    for (const path of named) expect(() => readFileSync(join(root, path))).not.toThrow("ENOENT");
  });

  it("shows at least five worked examples", () => {
    expect(readExamples("README.md").length).toBeGreaterThanOrEqual(5);
  });

  it("shows how the library is used", () => {
    const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
    const [, expected] = /\/\/ → (.+)/.exec(code) ?? [];
    const library = join(root, "pipeline", "index.ts");
    const script = code.replace('"duban"', JSON.stringify(library));
    const words = ["--import", "tsx", "--input-type=module", "--eval", script];
    const printed = execFileSync(process.execPath, words, { cwd: root, encoding: "utf8" });
    expect(printed.trim()).toBe(expected);
  });
});

describe("the page of the tables", () => {
  it("says what the database says of itself; `npm run docs` renews it", async () => {
    expect(readFileSync(join(root, "docs", "schema.md"), "utf8")).toBe(await makeSchemaPage());
  });
});

describe("worked examples", () => {
  // They build on one another within a document, so they run in its order.
  it.each(listDocuments().filter((name) => readExamples(name).length > 0))(
    "of %s print what it says",
    async (document) => {
      clearExamples();
      for (const { command, output } of readExamples(document)) {
        expect({ command, output: await runExample(command) }).toEqual({ command, output });
      }
    },
    300_000,
  );
});
