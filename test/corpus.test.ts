/** The real reports, where they lie beside the checkout. They belong to others and are not part of it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { callDuban, type Finished, makeFolder, root } from "./duban-process.ts";

const reports = join(root, "..", "shared", "corpus", "work-reports");
const isThere = existsSync(reports);
if (!isThere) console.warn("The corpus is not beside the checkout: its tests are skipped.");

describe.skipIf(!isThere)("67 real reports", () => {
  const database = join(makeFolder(), "corpus.duckdb");
  let run: Finished;

  beforeAll(async () => {
    run = await callDuban(["ingest", reports, "--db", database]);
  });

  it("load, none quarantined", () => {
    expect(run.code).toBe(0);
    expect(run.stdout).toContain("67 read, 0 unchanged, 0 quarantined");
    expect(run.stderr).not.toContain("internal_error");
  });

  it("keep every quote where it says", async () => {
    const { code, stdout } = await callDuban(["verify", "--db", database]);
    expect(stdout).toContain("passed");
    expect(code).toBe(0);
  });

  it("are not read again while nothing has changed", async () => {
    const again = await callDuban(["ingest", reports, "--db", database]);
    expect(again.stdout).toContain("0 read, 67 unchanged");
  });

  it("count once where a second site holds them with its own tail and punctuation", async () => {
    const folder = makeFolder();
    const copied = join(folder, "copies.duckdb");
    for (const name of ["贵阳市/2020.md", "赣州市/2021.md"]) {
      const text = readFileSync(join(reports, name), "utf8");
      const body = text.slice(text.indexOf("\n"), text.length * 0.97);
      const site = `${body.replace(/，/g, ",").replace(/；/g, ";")}\n\n本站转载此文，以原件为准。\n`;
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), text);
      writeFileSync(join(folder, name.replace(".md", "-转载.md")), site);
    }
    await callDuban(["ingest", folder, "--db", copied]);
    const sql =
      "select d.path, c.path as canonical from documents d join documents c on c.document_id = d.canonical_document_id order by all";
    const { stdout } = await callDuban(["query", sql, "--db", copied, "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual(
      ["贵阳市/2020", "赣州市/2021"]
        .map((name) => join(folder, name))
        .sort()
        .map((path) => ({ path: `${path}-转载.md`, canonical: `${path}.md` })),
    );
    const count = "select count(*) as n from target_statements where document_path like '%转载%'";
    const counted = await callDuban(["query", count, "--db", copied, "--format", "json"]);
    expect(JSON.parse(counted.stdout)).toEqual([{ n: 0 }]);
  });

  it("give each place its promises", async () => {
    const { stdout } = await callDuban(["track", "--db", database, "--format", "csv"]);
    const places = new Set(
      stdout
        .trimEnd()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",")[0]),
    );
    for (const place of ["全国", "湖南省", "深圳市", "贵阳市", "绵阳市", "赣州市"]) {
      expect(places).toContain(place);
    }
  });
});
