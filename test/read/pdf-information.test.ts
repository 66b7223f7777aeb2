/** What a PDF states beside its text, and where it comes to in the database. */
import { describe, expect, it } from "vitest";
import { read } from "../../pipeline/read/index.ts";
import { assemblePdf, makePdf } from "./paper.ts";

const written = (document: PDFKit.PDFDocument): void => {
  document.text("The report of the city");
};

describe("the properties of a PDF", () => {
  it("give title, publisher, author and the days of the file", async () => {
    const info = {
      Title: "澜川市2024年政府工作报告",
      Author: "澜川市人民政府办公室",
      CreationDate: new Date(2024, 0, 25, 12),
      ModDate: new Date(2024, 1, 2, 12),
    };
    const { value, notes } = await read({ name: "a.pdf", bytes: await makePdf(written, { info }) });
    expect(notes).toEqual([]);
    expect(value?.metadata).toMatchObject({
      title: "澜川市2024年政府工作报告",
      publisher: "澜川市人民政府办公室",
      published: null,
    });
    expect(value?.properties).toEqual({
      author: "澜川市人民政府办公室",
      created: "2024-01-25",
      modified: "2024-02-02",
      pageLabels: null,
    });
  });

  it("name no publisher where a person or a machine typed the file, and no title where it is a file's name", async () => {
    for (const Author of ["Administrator", "澜小川", "微软用户"]) {
      const info = { Title: "Microsoft Word - 政府工作报告定稿.doc", Author };
      const bytes = await makePdf(written, { info });
      const { value } = await read({ name: "a.pdf", bytes });
      expect(value?.metadata).toMatchObject({ title: null, publisher: null });
      expect(value?.properties?.author).toBe(Author);
    }
  });

  it("give the number that is printed on each page", async () => {
    const text = "BT /F1 12 Tf 72 700 Td (The report of the city) Tj ET";
    const sheet =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>";
    const bytes = assemblePdf([
      "<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >> >>",
      "<< /Type /Pages /Count 3 /Kids [5 0 R 6 0 R 7 0 R] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
      sheet,
      sheet,
      sheet,
    ]);
    const { value } = await read({ name: "a.pdf", bytes });
    expect(value?.properties?.pageLabels).toEqual(["i", "ii", "1"]);
  });
});

describe("a table whose lines stand in a form on the page", () => {
  it("is read by its lines, turned and moved as the form is", async () => {
    const lines = [
      ...[100, 250, 450].map((x) => `${x} 600 m ${x} 690 l S`),
      ...[600, 645, 690].map((y) => `100 ${y} m 450 ${y} l S`),
    ];
    const texts: readonly (readonly [number, number, string])[] = [
      [106, 672, "Task"],
      [256, 672, "Body that leads"],
      [106, 630, "Roads of the"],
      [106, 612, "old town"],
      [256, 630, "Office of building"],
      [256, 612, "and of housing"],
    ];
    const words = texts.map(([x, y, text]) => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET`);
    const drawing = [...lines, ...words].join("\n");
    const bytes = assemblePdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
      "<< /Length 29 >>\nstream\nq .9 0 0 .9 20 -40 cm /X Do Q\nendstream",
      `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 0 30] /Resources << /Font << /F 6 0 R >> >> /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]);
    const { value } = await read({ name: "a.pdf", bytes });
    expect(value?.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["table_row", "Task\tBody that leads"],
      ["table_row", "Roads of the old town\tOffice of building and of housing"],
    ]);
  });
});
