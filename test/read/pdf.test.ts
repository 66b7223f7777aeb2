import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { read } from "../../pipeline/read/index.ts";

type Draw = (document: PDFKit.PDFDocument) => void;

async function makePdf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument(options);
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on("end", () => resolve()));
  draw(document);
  document.end();
  await done;
  return Buffer.concat(chunks);
}

/** One page whose Chinese font is named, not embedded: its text can be read only with the maps of characters. */
function unembeddedPdf(text: string): Buffer {
  const code = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, "0"));
  const content = `BT /F1 16 Tf 72 700 Td <${code.join("")}> Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${offset} 00000 n \n`).join("");
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, "latin1");
}

describe("pdf", () => {
  it("reads lines with their page", async () => {
    const bytes = await makePdf((document) => {
      document.text("The first page of the report").addPage().text("The second page of the report");
    });
    const { value, notes } = await read({ name: "a.pdf", bytes });
    expect(notes).toEqual([]);
    expect(value).toMatchObject({ format: "pdf", encoding: null, pageCount: 2 });
    const lines = value?.blocks.filter((block) => block.text !== "");
    expect(lines?.map(({ kind, text, page }) => [kind, text, page])).toEqual([
      ["line", "The first page of the report", 1],
      ["line", "The second page of the report", 2],
    ]);
  });

  it("reads Chinese whose font is not embedded", async () => {
    const text = "澜川市地区生产总值增长百分之六左右";
    const { value } = await read({ name: "a.pdf", bytes: unembeddedPdf(text) });
    expect(value?.blocks.map((block) => block.text).join("")).toBe(text);
  });

  it("leaves the caller's bytes whole", async () => {
    const bytes = unembeddedPdf("澜川市政府工作报告会议文件");
    const before = Buffer.from(bytes);
    await read({ name: "a.pdf", bytes });
    expect(bytes.equals(before)).toBe(true);
  });

  it("tells a scanned file, a scanned page, a protected file and a cut one", async () => {
    const picture: Draw = (document) => {
      document.rect(50, 50, 200, 200).fill("black");
    };
    const scanned = await read({ name: "a.pdf", bytes: await makePdf(picture) });
    expect(scanned.value).toBeNull();
    expect(scanned.notes).toMatchObject([{ code: "scanned", severity: "error" }]);

    const mixed = await makePdf((document) => {
      document.text("A page with enough text to be read by a machine").addPage();
      picture(document);
    });
    expect((await read({ name: "a.pdf", bytes: mixed })).notes).toMatchObject([
      { code: "scanned", severity: "warning", page: 2 },
    ]);

    const locked = await makePdf((document) => document.text("secret"), { userPassword: "x" });
    expect((await read({ name: "a.pdf", bytes: locked })).notes[0]?.code).toBe(
      "password_protected",
    );
    const cut = mixed.subarray(0, 400);
    expect((await read({ name: "a.pdf", bytes: cut })).notes[0]?.code).toBe("damaged_file");
  });
});
