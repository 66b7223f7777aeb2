import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { read } from "../../pipeline/read/index.ts";

const prose =
  "会议要求，各县区、各部门要认真落实全年目标任务，抓紧抓实重点项目建设，确保取得实效。";

function page(head = ""): string {
  return `<!DOCTYPE html><html><head>${head}<title>澜川市项目调度会</title></head><body><div><p>${prose}</p><p>${prose}</p></div></body></html>`;
}

/** Every byte written as =XX, in lines as RFC 2045 asks for. */
function quotedPrintable(bytes: Buffer): string {
  const codes = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`);
  const lines: string[] = [];
  for (let at = 0; at < codes.length; at += 20) lines.push(codes.slice(at, at + 20).join(""));
  return lines.join("=\r\n");
}

interface Part {
  readonly head: string;
  readonly body: string;
}

function bundle(parts: readonly Part[], type = "multipart/related"): Buffer {
  const lines = [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://www.lanchuan.example/a",
    "MIME-Version: 1.0",
    `Content-Type: ${type};`,
    '\ttype="text/html"; boundary="--=_b"',
    "",
  ];
  for (const { head, body } of parts) lines.push("", "----=_b", head, "", body);
  return Buffer.from([...lines, "----=_b--", ""].join("\r\n"), "latin1");
}

async function readBundle(bytes: Buffer, name = "a.mhtml") {
  const { value, notes } = await read({ name, bytes });
  return { value, codes: notes.map((note) => note.code) };
}

describe("mhtml", () => {
  const location = "Content-Location: https://www.lanchuan.example/zwgk/1.html";

  it.each([
    ["quoted-printable in UTF-8", "utf8", "", ""],
    ["quoted-printable in GBK, told by the part", "gbk", "; charset=gb2312", ""],
    ["quoted-printable in GBK, told by the page", "gbk", "", '<meta charset="gbk">'],
  ])("reads a page written as %s", async (_, encoding, charset, meta) => {
    const body = quotedPrintable(iconv.encode(page(meta), encoding));
    const head = `Content-Type: text/html${charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n${location}`;
    const picture = {
      head: "Content-Type: image/png\r\nContent-Transfer-Encoding: base64",
      body: "iVBORw0KGgo=",
    };
    const { value, codes } = await readBundle(bundle([picture, { head, body }]));
    expect(codes).toEqual([]);
    expect(value?.format).toBe("mhtml");
    expect(value?.metadata).toMatchObject({
      title: "澜川市项目调度会",
      url: "https://www.lanchuan.example/zwgk/1.html",
    });
    expect(value?.blocks.map((block) => block.text)).toEqual([prose, prose]);
  });

  it("reads base64 inside a bundle in the bundle", async () => {
    const inner = [
      'Content-Type: multipart/alternative; boundary="in"',
      "",
      "--in",
      "Content-Type: text/plain",
      "",
      "plain",
      "--in",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(page()).toString("base64"),
      "--in--",
    ];
    const [head = "", ...body] = inner;
    const { value } = await readBundle(
      bundle([{ head, body: body.slice(1).join("\r\n") }]),
      "a.mht",
    );
    expect(value?.blocks).toHaveLength(2);
  });

  it("says that there is no page in a bundle of pictures or one that is cut off", async () => {
    const picture = { head: "Content-Type: image/png", body: "x" };
    expect((await readBundle(bundle([picture]))).codes).toEqual(["damaged_file"]);
    const html = { head: "Content-Type: text/html", body: page() };
    const whole = bundle([picture, html]);
    const cut = whole.subarray(0, whole.indexOf("Content-Type: text/html"));
    expect((await readBundle(cut)).codes).toEqual(["damaged_file"]);
  });
});
