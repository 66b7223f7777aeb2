import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { clean } from "../../pipeline/clean/index.ts";
import { read } from "../../pipeline/read/index.ts";

const documents = globSync("fixtures/documents/*/source.*");
const broken = globSync("fixtures/broken/*");

/** Without white space and what the stage may take out. */
function visible(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]/gu, "");
}

describe.runIf(documents.length > 0)("fixtures", () => {
  it.each(documents)(
    "%s: every clean block is made of its source blocks and nothing else",
    async (path) => {
      const { value: source } = await read({ name: path, bytes: readFileSync(path) });
      if (source === null) throw new Error(`${path} was not read`);
      const { value } = clean(source);
      expect(value?.blocks.length).toBeGreaterThan(3);
      let end = 0;
      for (const block of value?.blocks ?? []) {
        expect(block.text).toBe(block.text.trim());
        expect(block.text).not.toMatch(/[\n\r]/);
        expect(block.source.start).toBeGreaterThanOrEqual(end);
        end = block.source.end;
        const raw = source.blocks.slice(block.source.start, end).map((one) => visible(one.text));
        const text = visible(block.text);
        const rest = raw.reduce(
          (left, line) => (left.startsWith(line) ? left.slice(line.length) : left),
          text,
        );
        expect(rest).toBe("");
      }
    },
  );
});

describe.runIf(broken.length > 0)("broken fixtures", () => {
  it.each(broken)("%s: gives a note, and an error where nothing was read", async (path) => {
    const { value, notes } = await read({ name: path, bytes: readFileSync(path) });
    expect(notes).not.toEqual([]);
    if (value === null) expect(notes.some((note) => note.severity === "error")).toBe(true);
  });
});
