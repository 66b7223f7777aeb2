import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { read } from "../../pipeline/read/index.ts";
import { readPdf } from "../../pipeline/read/pdf.ts";
import { askPdf } from "../../pipeline/read/pdf-workers.ts";
import { assemblePdf, type Draw, makePdf } from "./paper.ts";

/** One page whose Chinese font is named, not embedded: its text can be read only with the maps of characters. */
function unembeddedPdf(text: string): Buffer {
  const code = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, "0"));
  const content = `BT /F1 16 Tf 72 700 Td <${code.join("")}> Tj ET`;
  return assemblePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  ]);
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

describe("hostile pdf", () => {
  const catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  const text = "BT /F1 12 Tf 72 700 Td (The report of the city) Tj ET";
  const content = `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const sheet =
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>";
  const manyPages = (count: number): Buffer => {
    const kids = Array.from({ length: count }, (_, at) => `${5 + at} 0 R`).join(" ");
    const pages = `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`;
    return assemblePdf([catalogue, pages, font, content, ...Array<string>(count).fill(sheet)]);
  };

  it("of 10,000 pages is read as far as the limit, with a note", async () => {
    const { value, notes } = await read({ name: "a.pdf", bytes: manyPages(10_000) });
    expect(value?.pageCount).toBe(10_000);
    expect(value?.blocks).toHaveLength(3000);
    expect(notes).toMatchObject([{ code: "too_many_pages", severity: "warning" }]);
  });

  it("whose pages lead back to themselves ends", async () => {
    const looping = assemblePdf([
      catalogue,
      "<< /Type /Pages /Count 3 /Kids [3 0 R] >>",
      "<< /Type /Pages /Count 3 /Parent 2 0 R /Kids [2 0 R 3 0 R] >>",
    ]);
    const { value, notes } = await read({ name: "a.pdf", bytes: looping });
    expect(value).toBeNull();
    expect(notes[0]?.severity).toBe("error");
  });

  it("that states more pages than it has ends", async () => {
    const lying = assemblePdf([catalogue, "<< /Type /Pages /Count 99999999 /Kids [] >>"]);
    expect((await read({ name: "a.pdf", bytes: lying })).value).toBeNull();
  });

  const packed = (data: Buffer, filters: string): string =>
    `<< /Length ${data.length} /Filter [${filters}] >>\nstream\n${data.toString("latin1")}\nendstream`;
  const onePage = "<< /Type /Pages /Count 1 /Kids [5 0 R] >>";

  it("whose stream unpacks to more than the engine may take is refused by that name", async () => {
    const once = deflateSync(Buffer.alloc(400 * 2 ** 20, " "), { level: 1 });
    const bomb = packed(deflateSync(once), "/FlateDecode /FlateDecode");
    const start = performance.now();
    const bytes = assemblePdf([catalogue, onePage, font, bomb, sheet]);
    expect(bytes.length).toBeLessThan(2 ** 20);
    const { notes } = await read({ name: "a.pdf", bytes });
    expect(notes.map((note) => note.code)).toEqual(["too_large_inside"]);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it("of one page with text without end is cut with a note", async () => {
    const line = "The report of the city goes on and on. ".repeat(3);
    const lines = Array.from(
      { length: 2000 },
      (_, at) => `BT /F1 1 Tf 72 ${(2900 - at * 1.4).toFixed(1)} Td (${line}) Tj ET`,
    );
    const data = deflateSync(lines.join("\n"));
    const tall = sheet.replace("842", "3000");
    const bytes = assemblePdf([catalogue, onePage, font, packed(data, "/FlateDecode"), tall]);
    const { notes } = await read({ name: "a.pdf", bytes });
    expect(notes).toMatchObject([{ code: "text_left_out", severity: "warning", page: 1 }]);
  });

  it("whose properties take too long keeps its text", async () => {
    // So many that no machine reads them within a thousandth of a second.
    const bytes = manyPages(2000);
    const late = await readPdf(bytes, { seconds: 0.001 });
    expect(late.notes.map((note) => note.code)).toEqual(["properties_unread"]);
    expect(late.value?.blocks).toHaveLength(2000);
    expect(late.value?.metadata.title).toBeNull();
    expect(late.value?.properties).toBeUndefined();
    const { value, notes } = await readPdf(bytes);
    expect(notes).toEqual([]);
    expect(value?.properties).toBeDefined();
  });

  it("that takes too long is given up, and the next is read", async () => {
    const request = { kind: "lay_out", bytes: manyPages(2000), mostPages: 2000 } as const;
    expect(await askPdf(request, { seconds: 0.001 })).toEqual({ kind: "too_long" });
    const { value } = await read({ name: "a.pdf", bytes: manyPages(1) });
    expect(value?.blocks.map((block) => block.text)).toEqual(["The report of the city"]);
  });

  it("cut anywhere gives a note or the pages that are whole, and never throws", async () => {
    const whole = manyPages(3);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const bytes = whole.subarray(0, Math.floor(whole.length * share));
      const { value, notes } = await read({ name: "a.pdf", bytes });
      if (value === null) expect(notes[0]?.severity).toBe("error");
      else
        expect(value.blocks.every((block) => block.text === "The report of the city")).toBe(true);
    }
  });
});
