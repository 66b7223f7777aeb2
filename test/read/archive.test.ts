import iconv from "iconv-lite";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { type ArchivedFile, expandArchive, isArchive } from "../../pipeline/read/archive.ts";

type Content = string | Uint8Array;
const zipOptions = { type: "nodebuffer", compression: "DEFLATE" } as const;

async function zip(
  files: Readonly<Record<string, Content>>,
  encodeFileName?: (name: string) => string,
): Promise<Buffer> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) {
    archive.file(name, content, { createFolders: false });
  }
  return await archive.generateAsync(
    encodeFileName === undefined ? zipOptions : { ...zipOptions, encodeFileName },
  );
}

async function expand(bytes: Uint8Array): Promise<{
  readonly files: readonly ArchivedFile[] | null;
  readonly names: readonly string[];
  readonly codes: readonly string[];
}> {
  const { value, notes } = await expandArchive({ name: "a.zip", bytes });
  return {
    files: value,
    names: (value ?? []).map((file) => file.name),
    codes: notes.map((note) => note.code),
  };
}

/** Rewrites every place where a name stands, in names of the same length. */
function rename(bytes: Buffer, from: string, to: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) to.copy(copy, at);
  return copy;
}

describe("isArchive", () => {
  it("knows a ZIP by its content, and leaves documents to their readers", async () => {
    const bytes = await zip({ "a.txt": "正文。" });
    expect(isArchive({ name: "a.zip", bytes })).toBe(true);
    expect(isArchive({ name: "download", bytes })).toBe(true);
    expect(isArchive({ name: "a.docx", bytes })).toBe(false);
    const docx = await zip({ "word/document.xml": "<w:document/>" });
    expect(isArchive({ name: "a.zip", bytes: docx })).toBe(false);
    expect(isArchive({ name: "a.zip", bytes: Buffer.from("正文。") })).toBe(false);
  });
});

describe("expandArchive", () => {
  it("gives the documents with their path, and passes over what is none", async () => {
    const { files, names, codes } = await expand(
      await zip({
        "2024/报告.txt": "今年增长6%。",
        "2024/页面.html": "<html><body>页</body></html>",
        "2024/照片.png": "\x89PNG",
        "样式.css": "p { color: red }",
        "__MACOSX/2024/._报告.txt": "x",
        "2024/~$报告.docx": "x",
        "2024/.DS_Store": "x",
      }),
    );
    expect(names).toEqual(["a.zip/2024/报告.txt", "a.zip/2024/页面.html"]);
    expect(new TextDecoder().decode(files?.[0]?.bytes)).toBe("今年增长6%。");
    expect(codes).toEqual(["files_skipped"]);
  });

  it("reads names in GBK that no flag announces", async () => {
    const plain = await zip({ "xxxxxxxx.txt": "正文。" });
    const bytes = rename(plain, "xxxxxxxx", iconv.encode("政府报告", "gbk"));
    expect((await expand(bytes)).names).toEqual(["a.zip/政府报告.txt"]);
  });

  it("opens archives in archives twice, and not a third time", async () => {
    const third = await zip({ "丁.txt": "丁" });
    const second = await zip({ "丙.txt": "丙", "三.zip": third });
    const first = await zip({ "乙.txt": "乙", "二.zip": second });
    const { names, codes } = await expand(await zip({ "甲.txt": "甲", "一.zip": first }));
    expect(names).toEqual(["a.zip/甲.txt", "a.zip/一.zip/乙.txt", "a.zip/一.zip/二.zip/丙.txt"]);
    expect(codes).toEqual(["nested_too_deep"]);
  });

  it("lets no path lead out of the archive", async () => {
    const plain = await zip({ "xx/x.txt": "外", "内/./甲.txt": "内", "/绝对.txt": "根" });
    const { names, codes } = await expand(rename(plain, "xx/x.txt", Buffer.from("../x.txt")));
    expect(names).toEqual(["a.zip/内/甲.txt", "a.zip/绝对.txt"]);
    expect(codes).toEqual(["unsafe_path"]);
  });

  it("refuses bombs before it unpacks them", async () => {
    const start = performance.now();
    const bomb = await zip({ "零.txt": Buffer.alloc(30 * 1024 * 1024) });
    const packed = performance.now();
    expect((await expand(bomb)).codes).toEqual(["zip_bomb"]);
    const inner = await expand(await zip({ "内.zip": bomb, "甲.txt": "甲" }));
    expect(inner.names).toEqual(["a.zip/甲.txt"]);
    expect(inner.codes).toEqual(["zip_bomb"]);
    expect(performance.now() - packed).toBeLessThan(Math.max(1000, packed - start));
  });

  it("refuses more files and more bytes than the limits, stated or not", async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, "x"]));
    expect((await expand(await zip(many))).codes).toEqual(["too_many_files"]);
    const large = await zip({ "a.txt": "x" });
    large.writeUInt32LE(600 * 1024 * 1024, large.lastIndexOf("a.txt") - 46 + 24);
    expect((await expand(large)).codes).toEqual(["file_too_large"]);
    const lying = await zip({ "a.txt": "一二三四五".repeat(5000), "b.txt": "乙" });
    lying.writeUInt32LE(10, lying.lastIndexOf("a.txt") - 46 + 24);
    const { names, codes } = await expand(lying);
    expect(names).toEqual(["a.zip/b.txt"]);
    expect(codes).toEqual(["damaged_file"]);
  });

  it("says that an archive is broken or holds no document", async () => {
    expect(await expand(Buffer.from("PK\x03\x04 cut"))).toMatchObject({
      files: null,
      codes: ["damaged_file"],
    });
    const { files, codes } = await expand(await zip({ "照片.png": "\x89PNG" }));
    expect(files).toBeNull();
    expect(codes).toEqual(["files_skipped", "not_a_document"]);
  });
});
