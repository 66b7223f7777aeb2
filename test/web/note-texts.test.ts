/** Notes in the reader's language: every code that the program writes has a text. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { noteNames, sayNote } from "../../pipeline/web/pages/note-texts.ts";
import type { Visit } from "../../pipeline/web/visit.ts";

const root = join(import.meta.dirname, "..", "..", "pipeline");
const folders = ["read", "clean", "structure", "fetch", "ingest"];

function listCodes(): readonly string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(root, folder, name)),
  );
  return [...files, join(root, "run.ts")].flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\b(?:note|refuse)\(\s*"([a-z_]+)"/g)].map(
      ([, code = ""]) => code,
    ),
  );
}

const visitIn = (language: "zh" | "en"): Visit => ({
  language,
  path: "/",
  query: new URLSearchParams(),
  visitor: null,
  formToken: "",
  mayReview: false,
  hasUsers: false,
  today: "2024-06-30",
});

describe("a note", () => {
  it("has Chinese words for every code", () => {
    const codes = listCodes();
    expect(codes.length).toBeGreaterThan(35);
    expect(codes.filter((code) => noteNames[code] === undefined)).toEqual([]);
  });

  it("is said in the reader's language with the figures of its message", () => {
    const message = "The text is page 2 of 5 of its web page; collect the other pages.";
    expect(sayNote(visitIn("en"), "pagination", message)).toBe(message);
    expect(sayNote(visitIn("zh"), "pagination", message)).toContain("第 2 页，共 5 页");
    expect(sayNote(visitIn("zh"), "some_new_code", message)).toBe(message);
  });
});
