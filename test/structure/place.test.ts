import { describe, expect, it } from "vitest";
import { readLexicon } from "../../pipeline/lexicon.ts";
import { structure } from "../../pipeline/structure/index.ts";
import { resolvePlace } from "../../pipeline/structure/written-place.ts";
import { layDocument, structureOne } from "./lay-document.ts";

describe("places.tsv", () => {
  const rows = readLexicon("places");
  const codes = new Map(rows.map((row) => [row["code"], row]));

  it("holds each code once, with six digits", () => {
    expect(codes.size).toBe(rows.length);
    expect(rows.filter((row) => !/^\d{6}$/.test(row["code"] ?? ""))).toEqual([]);
  });

  it("names a parent that stands above every place but the nation", () => {
    const orphans = rows.filter(
      (row) => row["code"] !== "000000" && !codes.has(row["parent"] ?? ""),
    );
    expect(orphans).toEqual([]);
  });

  it("covers the provinces, and counties by the thousand", () => {
    const count = (level: string): number => rows.filter((row) => row["level"] === level).length;
    expect(count("province")).toBe(34);
    expect(count("prefecture")).toBeGreaterThan(330);
    expect(count("county")).toBeGreaterThan(2800);
  });
});

describe("resolvePlace", () => {
  it.each([
    ["全国", "全国", "000000", null],
    ["湖南", "湖南省", "430000", "全国"],
    ["贵阳市", "贵阳市", "520100", "贵州省"],
    ["陕西省铜川市印台区", "印台区", "610203", "铜川市"],
    ["吉林省长春市朝阳区", "朝阳区", "220104", "长春市"],
    ["连南县", "连南瑶族自治县", "441826", "清远市"],
    ["岚江省澜川市", "澜川市", null, "岚江省"],
    ["望溪县", "望溪县", null, null],
  ])("knows %s", (written, name, code, parent) => {
    expect(resolvePlace(written)).toMatchObject({ name, code, parent });
  });

  it("tells districts of one name apart by the places around", () => {
    expect(resolvePlace("朝阳区")?.code).toBeNull();
    expect(resolvePlace("朝阳区", "北京市各区")?.code).toBe("110105");
  });

  it.each(["某市", "XX市", "我市", "各县市区", "高新区", "经济开发区", "在全市", "兄弟市"])(
    "sees no place in %s",
    (written) => {
      expect(resolvePlace(written)).toBeNull();
    },
  );
});

describe("place of a part", () => {
  const body = "各项工作取得新成效。";

  it.each([
    [
      "the occasion",
      ["政府工作报告", "——2024年1月9日在澜川市第五届人民代表大会第四次会议上", body],
      "澜川市",
    ],
    [
      "whom the speaker stands for",
      ["政府工作报告", "各位代表：", "现在，我代表国务院，向大会报告政府工作。"],
      "全国",
    ],
    ["the title", ["在澜川市招商引资推进会上的讲话", "同志们：", body], "澜川市"],
    [
      "the title of a communiqué",
      ["中华人民共和国", "2020年国民经济和社会发展统计公报[1]", body],
      "全国",
    ],
    ["the speaker's office", ["政府工作报告", "绵阳市代市长 ×××", "各位代表：", body], "绵阳市"],
    ["the issuer's line", ["关于利用外资的通知", "澜川市商务局 2023年3月8日", body], "澜川市"],
    [
      "what it calls 我市",
      ["同志们：", "我市要提升湘潭的品牌，讲好湘潭故事，让客商走进湘潭。"],
      "湘潭市",
    ],
    [
      "its own offices",
      ["同志们：", "今年以来，澜川市各级各部门狠抓招商，我市外资增长。"],
      "澜川市",
    ],
    [
      "the English half",
      ["市外办开会", "我市外办开会。", "Shenzhen Municipal Office held a meeting."],
      "深圳市",
    ],
  ])("is read from %s", (_name, lines, name) => {
    expect(structureOne(lines).place?.name).toBe(name);
  });

  it("is null where names are blanked out, common words notwithstanding", () => {
    const lines = [
      "在全市招商会上的讲话",
      "同志们：",
      "我市要深化合作，加强合作，扩大合作，用好资源。XX市要带头。",
    ];
    expect(structureOne(lines).place).toBeNull();
  });

  it("falls back on the title of the page, its address, the folder", () => {
    const lines = ["一、进展情况", body];
    expect(structureOne(lines, { title: "2014年湖南省政府工作报告" }).place?.code).toBe("430000");
    expect(structureOne(lines, { url: "http://www.guiyang.gov.cn/zwgk/1.html" }).place?.code).toBe(
      "520100",
    );
    expect(structureOne(lines, {}, "报告/贵阳市/2014.md").place?.code).toBe("520100");
  });

  it("follows the text against the folder, and says so", () => {
    const lines = ["政府工作报告", "——2024年1月9日在深圳市第七届人民代表大会第五次会议上", body];
    const { value, notes } = structure(layDocument(lines), { name: "贵阳市/2024.md" });
    expect(value?.[0]?.place?.name).toBe("深圳市");
    expect(notes.map(({ code, severity }) => [code, severity])).toEqual([
      ["place_mismatch", "warning"],
    ]);
    expect(structure(layDocument(lines), { name: "广东省/2024.md" }).notes).toEqual([]);
  });
});
