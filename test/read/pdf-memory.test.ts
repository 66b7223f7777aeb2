/** What a PDF states of itself is given up where reading it takes too much memory; its text is not. */
import { expect, it } from "vitest";
import { readPdf } from "../../pipeline/read/pdf.ts";
import { makePdf } from "./paper.ts";

const written = (document: PDFKit.PDFDocument): void => {
  document.text("The report of the city");
};

it("keeps the text of a PDF whose properties take more memory than they may, and reads the next whole", async () => {
  const bytes = await makePdf(written, { info: { Author: "澜川市人民政府办公室" } });
  // The thread has not loaded pdf-parse yet, which takes more than that by itself.
  const cut = await readPdf(bytes, { seconds: 60, megabytes: 1 });
  expect(cut.notes.map(({ code, severity }) => [code, severity])).toEqual([
    ["properties_unread", "information"],
  ]);
  expect(cut.value?.properties).toBeUndefined();
  expect(cut.value?.blocks.map(({ text }) => text)).toEqual(["The report of the city"]);
  const whole = await readPdf(bytes);
  expect(whole.notes).toEqual([]);
  expect(whole.value?.properties?.author).toBe("澜川市人民政府办公室");
});
