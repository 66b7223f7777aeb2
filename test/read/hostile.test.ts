/** Files made to be slow or to fill the memory: each ends soon, with a note that says what was refused. */
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { expandArchive } from "../../pipeline/read/archive.ts";
import { readDocx } from "../../pipeline/read/docx.ts";
import { read } from "../../pipeline/read/index.ts";
import { makeDocx, paragraph } from "./docx-parts.ts";
import { makeOfd, pageXml, textObject } from "./ofd-file.ts";

const patience = 5000;

async function codesWithin(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const start = performance.now();
  const { notes } = await read({ name, bytes });
  expect(performance.now() - start).toBeLessThan(patience);
  return notes.map((note) => note.code);
}

const entities = Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
).join("");
const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "澜川市">${entities}]>`;

describe("entity bombs", () => {
  it("are refused in every XML part of a DOCX", async () => {
    for (const part of ["document", "footnotes", "numbering"]) {
      const archive = await JSZip.loadAsync(
        await makeDocx({ document: `<w:body>${paragraph("正文。")}</w:body>`, footnotes: "" }),
      );
      const xml = `${bomb}<w:${part} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>&e12;</w:t></w:r></w:p></w:${part}>`;
      archive.file(`word/${part}.xml`, xml);
      const start = performance.now();
      const { value } = await readDocx(await archive.generateAsync({ type: "nodebuffer" }));
      expect(performance.now() - start).toBeLessThan(patience);
      const characters = (value?.blocks ?? []).reduce((sum, block) => sum + block.text.length, 0);
      expect(characters).toBeLessThan(1000);
    }
  });

  it("are refused in an OFD and harmless in a page", async () => {
    const page = `${bomb}${pageXml(textObject({ x: 20, y: 40, text: "&e12;" })).replace(/^<\?xml[^>]*>/, "")}`;
    expect(await codesWithin("a.ofd", await makeOfd([page]))).toContain("damaged_page");
    const html = `${bomb}<html><body><p>&e12; 正文。</p></body></html>`;
    expect(await codesWithin("a.html", Buffer.from(html))).toEqual([]);
  });
});

describe("deep nesting", () => {
  it.each([
    ["html", "<div>".repeat(100_000)],
    ["html", `${"<div>".repeat(100_000)}正文。${"</div>".repeat(100_000)}`],
    ["html", "<table><tr><td>".repeat(30_000)],
    ["html", "<b>".repeat(100_000)],
  ])("of %s is refused", async (extension, body) => {
    const html = `<!doctype html><html><body>${body}</body></html>`;
    expect(await codesWithin(`a.${extension}`, Buffer.from(html))).toEqual(["damaged_file"]);
  });

  it("of XML is refused or read", async () => {
    const open = "<w:sdt><w:sdtContent>".repeat(50_000);
    const close = "</w:sdtContent></w:sdt>".repeat(50_000);
    const docx = await makeDocx({
      document: `<w:body>${open}${paragraph("正文。")}${close}</w:body>`,
    });
    expect(await codesWithin("a.docx", docx)).toEqual(["damaged_file"]);
    const blocks = `${"<ofd:PageBlock>".repeat(50_000)}${textObject({ x: 20, y: 40, text: "正文。" })}${"</ofd:PageBlock>".repeat(50_000)}`;
    expect(await codesWithin("a.ofd", await makeOfd([pageXml(blocks)]))).toEqual([]);
  });
});

describe("endless markup", () => {
  it("of attributes is refused", async () => {
    const attributes = Array.from({ length: 300_000 }, (_, at) => `a${at}="x"`).join(" ");
    const html = `<!doctype html><html><body><p ${attributes}>正文。</p></body></html>`;
    expect(await codesWithin("a.html", Buffer.from(html))).toEqual(["damaged_file"]);
  });

  it("of a long picture inside a tag is read", async () => {
    const picture = `<img alt="图" src="data:image/png;base64,${"A b ".repeat(100_000)}">`;
    const html = `<!doctype html><html><body>${picture}<p>正文。</p></body></html>`;
    expect(await codesWithin("a.html", Buffer.from(html))).toEqual([]);
  });

  it("of cells that span thousands of others is bounded", async () => {
    const row = `<tr>${'<td colspan="1000" rowspan="60000">增长6%</td>'.repeat(20)}</tr>`;
    const html = `<!doctype html><html><body><table>${row.repeat(200)}</table></body></html>`;
    expect(await codesWithin("a.html", Buffer.from(html))).toEqual([]);
  });

  it("of paragraphs in a DOCX is refused", async () => {
    const document = `<w:body>${"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(150_000)}</w:body>`;
    expect(await codesWithin("a.docx", await makeDocx({ document }))).toEqual(["file_too_large"]);
  });
});

describe("size", () => {
  it("of 200 MB of HTML is refused at once", async () => {
    const html = Buffer.alloc(200 * 1024 * 1024, "<p>正文。</p>\n");
    html.write("<!doctype html><html><body>");
    expect(await codesWithin("a.html", html)).toEqual(["file_too_large"]);
  });

  it("of millions of elements is refused before they are built", async () => {
    const html = Buffer.from(`<!doctype html><html><body>${"<p>a</p>".repeat(1_000_000)}`);
    expect(await codesWithin("a.html", html)).toEqual(["file_too_large"]);
  });

  it("of an OFD with 10,000 pages is cut with a note", async () => {
    const page = pageXml(textObject({ x: 20, y: 40, text: "正文。" }));
    const pages = [page, ...Array.from({ length: 9_999 }, () => null)];
    const bytes = await makeOfd(pages, { locate: () => "Pages/Page_0/Content.xml" });
    const start = performance.now();
    const { value, notes } = await read({ name: "a.ofd", bytes });
    expect(performance.now() - start).toBeLessThan(patience);
    expect(value).toMatchObject({ pageCount: 10_000, format: "ofd" });
    expect(value?.blocks).toHaveLength(3000);
    expect(notes.map((note) => note.code)).toEqual(["pages_left_out"]);
  });

  it("of one OFD page that unpacks to more than the limit is refused", async () => {
    const blanks = " ".repeat(70 * 1024 * 1024);
    const small = pageXml(textObject({ x: 20, y: 40, text: "正文。" }));
    const codes = await codesWithin("a.ofd", await makeOfd([small, pageXml(blanks)]));
    expect(codes).toEqual(["damaged_page", "pages_left_out"]);
  });

  it("of a text object with a billion steps is bounded", async () => {
    const object = `<ofd:TextObject Boundary="20 40 100 6" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g 1000000000 5">正文。</ofd:TextCode></ofd:TextObject>`;
    expect(await codesWithin("a.ofd", await makeOfd([pageXml(object)]))).toEqual([]);
  });

  it("of a bundle of parts without end is bounded", async () => {
    const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n';
    const bytes = Buffer.from(head + "--b\r\n\r\n".repeat(500_000));
    expect(await codesWithin("a.mht", bytes)).toEqual(["damaged_file"]);
    const blanks = `${head}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${" ".repeat(3_000_000)}`;
    expect(await codesWithin("a.mht", Buffer.from(blanks))).toEqual(["empty_file"]);
  });

  it("of archives that hold archives multiplies no limit", async () => {
    let bytes: Uint8Array = Buffer.from("正文。");
    let name = "a.txt";
    for (let depth = 0; depth < 6; depth += 1) {
      const archive = new JSZip();
      for (let copy = 0; copy < 4; copy += 1) archive.file(`${copy}-${name}`, bytes);
      bytes = await archive.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
      name = "a.zip";
    }
    const { value, notes } = await expandArchive({ name, bytes });
    expect(value).toBeNull();
    expect(new Set(notes.map((note) => note.code))).toEqual(
      new Set(["nested_too_deep", "not_a_document"]),
    );
  });
});
