/** The workbook and the document of a ledger, opened by a second program. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { callDuban } from "../duban-process.ts";
import { convertFiles, howToInstall, isInstalled } from "../formats/office.ts";
import { ingestCity } from "./city-database.ts";

const isThere = isInstalled("soffice");
if (!isThere)
  console.warn(`LibreOffice is missing, its tests of reports are skipped; ${howToInstall}`);

describe.skipIf(!isThere)("LibreOffice", () => {
  it("opens the ledger as a workbook and as a document, and prints all of it", async () => {
    const { folder, database } = await ingestCity();
    const files = ["sheet.xlsx", "text.docx"].map((name) => join(folder, name));
    for (const out of files) {
      const words = ["report", "ledger", "--body", "市商务局", "--db", database, "--out", out];
      expect((await callDuban(words)).code).toBe(0);
    }
    await convertFiles(files, "pdf", folder, join(folder, "profile"));
    for (const name of ["sheet.pdf", "text.pdf"]) {
      const words = ["-layout", join(folder, name), "-"];
      const text = execFileSync("pdftotext", words, { encoding: "utf8" }).replace(/\s/g, "");
      for (const part of ["任务清单", "责任清单", "澜川海关", "原文"]) expect(text).toContain(part);
      expect(text).toMatch(/第1页，共\d+页/);
    }
  });
});
