import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../pipeline/read/charset.ts";

const simplified =
  "澜川市2024年地区生产总值增长6.2%，城镇新增就业3.8万人。\n各位代表，现在我代表市人民政府报告工作，请予审议。";
const traditional =
  "雲汀市對外經濟合作局關於實際利用外資工作的通知。\n各縣區應當於六月底前完成企業聯合年檢，並將結果報送市政府。";

function codes(bytes: Uint8Array, declared: string | null = null): string[] {
  return decodeText(bytes, declared).notes.map((note) => note.code);
}

describe("decodeText", () => {
  it.each([
    ["utf8", "utf-8"],
    ["utf16le", "utf-16le"],
    ["utf16-be", "utf-16be"],
    ["gb18030", "gb18030"],
    ["gbk", "gb18030"],
    ["gb2312", "gb18030"],
  ])("reads simplified text in %s without being told", (encoding, name) => {
    const decoded = decodeText(iconv.encode(simplified, encoding));
    expect(decoded.encoding).toBe(name);
    expect(decoded.text).toBe(simplified);
    expect(decoded.notes).toEqual([]);
  });

  it("tells Big5 from GB18030, which accepts its bytes", () => {
    const bytes = iconv.encode(traditional, "big5");
    expect(() => new TextDecoder("gb18030", { fatal: true }).decode(bytes)).not.toThrow();
    expect(decodeText(bytes)).toMatchObject({ encoding: "big5", text: traditional });
  });

  it("keeps traditional text in GBK in GBK, even where the page says Big5", () => {
    const bytes = iconv.encode(traditional, "gbk");
    expect(decodeText(bytes, "big5")).toMatchObject({ encoding: "gb18030", text: traditional });
  });

  it("takes byte order marks off", () => {
    for (const encoding of ["utf8", "utf16le", "utf16-be"]) {
      const bytes = iconv.encode(simplified, encoding, { addBOM: true });
      expect(decodeText(bytes).text).toBe(simplified);
    }
  });

  it("believes the bytes of a UTF-8 page that declares GBK, and says so", () => {
    const bytes = Buffer.from(simplified);
    expect(decodeText(bytes, "gbk").text).toBe(simplified);
    expect(codes(bytes, "gbk")).toEqual(["charset_mismatch"]);
    expect(codes(bytes, "utf8")).toEqual([]);
    expect(codes(iconv.encode(simplified, "gbk"), "gb2312")).toEqual([]);
  });

  it("reads UTF-8 that is cut inside a character or broken in places, and warns of many broken ones", () => {
    const cut = Buffer.from(simplified).subarray(0, -1);
    expect(decodeText(cut)).toMatchObject({ encoding: "utf-8" });
    expect(codes(cut)).toEqual(["undecodable_characters"]);
    const long = Buffer.from(simplified.repeat(60));
    for (let at = 0; at < 30; at += 1) long[at * 300] = 0xff;
    const decoded = decodeText(long);
    expect(decoded.encoding).toBe("utf-8");
    expect(decoded.notes[0]).toMatchObject({ code: "undecodable_characters", severity: "warning" });
  });
});
