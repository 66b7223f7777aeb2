import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "../../pipeline/database.ts";
import { createSchema, loadDocuments, refreshTracking } from "../../pipeline/load/index.ts";
import { sqlFolder } from "../../pipeline/paths.ts";
import { makeDocument } from "../load/document.ts";

it("every example of the README runs", async () => {
  const readme = readFileSync(join(sqlFolder, "README.md"), "utf8");
  const examples = [...readme.matchAll(/```sql\n(.*?)```/gs)].map((match) => match[1] ?? "");
  expect(examples).toHaveLength(3);
  const database = await openDatabase(":memory:", { readOnly: false });
  await createSchema(database);
  await loadDocuments(database, [makeDocument({ path: "a.txt" })], { version: "v1" });
  const [catalogue = "", tolerance = "", check = ""] = examples;
  expect((await database.rows(catalogue)).length).toBeGreaterThan(10);
  await database.run(tolerance);
  await refreshTracking(database);
  expect(await database.rows(check)).toEqual([]);
  await database.run("update targets set period_start_year = 2030");
  expect(await database.rows(check)).toHaveLength(1);
  database.close();
});
