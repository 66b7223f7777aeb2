import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { read } from "../../pipeline/read/index.ts";

async function errorOf(name: string, bytes: Uint8Array): Promise<string> {
  const { value, notes } = await read({ name, bytes });
  expect(value).toBeNull();
  const error = notes.find((note) => note.severity === "error");
  expect(error?.message).toMatch(/[;:,.] .+/);
  return error?.code ?? "none";
}

function oleFile(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(100),
  ]);
}

describe("bad input", () => {
  it.each<[string, string, Buffer]>([
    ["empty_file", "a.txt", Buffer.alloc(0)],
    ["empty_file", "a.txt", Buffer.from("\n  \n　\n")],
    ["empty_file", "a.html", Buffer.from("<!doctype html><html><body></body></html>")],
    [
      "binary_file",
      "a.txt",
      Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)),
    ],
    ["binary_file", "a.txt", Buffer.alloc(2000)],
    ["password_protected", "a.docx", oleFile("EncryptedPackage")],
    ["damaged_file", "a.doc", oleFile("WordDocument")],
    ["unsupported_format", "a.png", Buffer.from("89504e470d0a1a0a00", "hex")],
    ["unsupported_format", "a.rtf", Buffer.from("{\\rtf1 text}")],
    ["damaged_file", "a.docx", Buffer.from("PK\x03\x04 cut off")],
    ["damaged_file", "a.pdf", Buffer.from("%PDF-1.7\n1 0 obj\n<<")],
  ])("is %s", async (code, name, bytes) => {
    expect(await errorOf(name, bytes)).toBe(code);
  });

  it.each([
    ["damaged_file", "xl/workbook.xml"],
    ["damaged_file", "OFD.xml"],
    ["unsupported_format", "ppt/presentation.xml"],
    ["not_a_document", "readme.txt"],
  ])("is %s for a ZIP with %s", async (code, inside) => {
    const archive = new JSZip();
    archive.file(inside, "text");
    expect(await errorOf("a.docx", await archive.generateAsync({ type: "nodebuffer" }))).toBe(code);
  });

  it("refuses fifty megabytes of zeros at once", async () => {
    const start = performance.now();
    expect(await errorOf("a.txt", Buffer.alloc(50 * 1024 * 1024))).toBe("file_too_large");
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("says that a name promises another format", async () => {
    const { notes } = await read({ name: "a.pdf", bytes: Buffer.from("正文。".repeat(20)) });
    expect(notes).toMatchObject([{ code: "extension_mismatch", severity: "warning" }]);
  });
});
