import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { clean } from "../../pipeline/clean/index.ts";
import { readOfd } from "../../pipeline/read/ofd.ts";
import { makeOfd, type OfdOptions, pageXml, textObject } from "./ofd-file.ts";

async function linesOf(
  pages: readonly (string | Uint8Array | null)[],
  options: OfdOptions = {},
): Promise<{ readonly lines: readonly string[]; readonly codes: readonly string[] }> {
  const { value, notes } = readOfd(await makeOfd(pages, options));
  const lines = (value?.blocks ?? []).map(({ page, text }) => `${page}:${text}`);
  return { lines, codes: notes.map((note) => note.code) };
}

describe("ofd", () => {
  it("reads lines from the top, then from the left, with their page and template", async () => {
    const first = [
      textObject({ x: 20, y: 60, text: "第二行。" }),
      textObject({ x: 80, y: 40.4, text: "右半行。" }),
      textObject({ x: 30, y: 40, text: "第一行的左半" }),
      textObject({ x: 20, y: 70, text: "第三行。" }),
    ];
    const { lines, codes } = await linesOf(
      [pageXml(first.join(""), "9"), pageXml(textObject({ x: 20, y: 40, text: "次页。" }))],
      { templates: { "9": pageXml(textObject({ x: 20, y: 20, text: "澜川市人民政府文件" })) } },
    );
    expect(codes).toEqual([]);
    expect(lines).toEqual([
      "1:澜川市人民政府文件",
      "1:第一行的左半 右半行。",
      "1:第二行。",
      "1:第三行。",
      "2:次页。",
    ]);
  });

  it("parts columns of a form, joins pieces of a line and reads bold writing once", async () => {
    const bold = textObject({ x: 20, y: 40, text: "年度目标" });
    const form = `<ofd:TextObject Boundary="20 60 150 6" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="5 5 5 40 5 5 5">投资完成八亿元整</ofd:TextCode></ofd:TextObject>`;
    const shared = [
      textObject({ x: 20, y: 80, text: "增" }),
      textObject({ x: 25, y: 80, text: "长" }),
      textObject({ x: 30, y: 80, text: "6.5%" }),
    ];
    const page = pageXml([bold, bold, form, ...shared].join(""));
    expect((await linesOf([page])).lines).toEqual([
      "1:年度目标",
      "1:投资完成 八亿元整",
      "1:增长6.5%",
    ]);
  });

  it("follows paths from the root, other prefixes, other cases, and XML in GBK", async () => {
    const plain = pageXml(textObject({ x: 20, y: 40, text: "澜川市地区生产总值增长百分之六左右" }));
    const bytes = iconv.encode(plain.replace("UTF-8", "GBK").replaceAll("ofd:", ""), "gbk");
    const { lines } = await linesOf([bytes], {
      folder: "公文",
      locate: () => "/公文/pages\\PAGE_0/./Content.xml",
    });
    expect(lines).toEqual(["1:澜川市地区生产总值增长百分之六左右"]);
  });

  it("takes a title that is none of a file", async () => {
    const page = pageXml(textObject({ x: 20, y: 40, text: "正文。" }));
    const titled = readOfd(await makeOfd([page], { title: "澜川市政府工作报告" }));
    expect(titled.value?.metadata.title).toBe("澜川市政府工作报告");
    const named = readOfd(await makeOfd([page], { title: "澜川市政府工作报告.docx" }));
    expect(named.value?.metadata.title).toBeNull();
  });

  it("leaves out a page that is broken or missing, and notes it", async () => {
    const page = pageXml(textObject({ x: 20, y: 40, text: "正文。" }));
    const { lines, codes } = await linesOf([page, page.slice(0, -20), null]);
    expect(lines).toEqual(["1:正文。"]);
    expect(codes).toEqual(["damaged_page", "damaged_page"]);
  });

  it("tells pages of images from pages without anything", async () => {
    const image = pageXml('<ofd:ImageObject Boundary="0 0 210 297" ResourceID="3"/>');
    expect((await linesOf([image])).codes).toEqual(["scanned"]);
    expect((await linesOf([pageXml("")])).codes).toEqual(["empty_file"]);
  });

  it("reads a drawn table as rows with their headings, and columns one after the other", async () => {
    const cells = [
      ["指标", "2024年目标"],
      ["地区生产总值（亿元）", "1830"],
    ];
    const box = (x: number, y: number): string =>
      `<ofd:PathObject Boundary="${x} ${y} 60 8" LineWidth="0.35"><ofd:AbbreviatedData>M 0 0 L 60 0 L 60 8 L 0 8 C</ofd:AbbreviatedData></ofd:PathObject>`;
    const objects = cells.flatMap((row, at) =>
      row.map((text, column) => {
        const [x, y] = [20 + column * 60, 40 + at * 8];
        return box(x, y) + textObject({ x: x + 2, y: y + 1, text });
      }),
    );
    expect((await linesOf([pageXml(objects.join(""))])).lines).toEqual([
      "1:指标\t2024年目标",
      "1:2024年目标：\t地区生产总值\t1830亿元",
    ]);
    const halves = ["左", "右"].flatMap((side, column) =>
      [0, 1, 2, 3, 4].map((row) =>
        textObject({ x: 20 + column * 80, y: 40 + row * 8, text: side.repeat(14) }),
      ),
    );
    const { lines } = await linesOf([pageXml(halves.join(""))]);
    expect(lines.map((line) => line[2]).join("")).toBe("左左左左左右右右右右");
  });

  it("reads text set from top to bottom from the right, and says so", async () => {
    const down = (x: number, text: string): string =>
      `<ofd:TextObject Boundary="${x} 40 6 150" Size="5"><ofd:TextCode X="0" Y="5" DeltaY="g ${text.length - 1} 5">${text}</ofd:TextCode></ofd:TextObject>`;
    const page = pageXml(down(60, "一二三四五六七") + down(80, "甲乙丙丁戊己庚"));
    const { lines, codes } = await linesOf([page]);
    expect(lines).toEqual(["1:甲乙丙丁戊己庚", "1:一二三四五六七"]);
    expect(codes).toEqual(["vertical_text"]);
  });

  it("leaves out a watermark set aslant", async () => {
    const mark = textObject({
      x: 20,
      y: 40,
      text: "内部资料",
      attributes: 'CTM="0.7 -0.7 0.7 0.7 0 0"',
    });
    const { value } = readOfd(
      await makeOfd([pageXml(mark + textObject({ x: 20, y: 60, text: "正文。" }))]),
    );
    const cleaned = value === null ? null : clean(value).value;
    expect(cleaned?.blocks.map((block) => block.text)).toEqual(["正文。"]);
  });

  it("gives wrapped lines that the next stage joins to paragraphs", async () => {
    const texts = [
      "今年全市要抓好项目建设，推动滨江大道、第二水厂等工程加快进度，力争上半年",
      "完成主体工程，年底前全部建成投用，让沿线群众出行更加方便，让城区供水能力",
      "提高到每日三十万吨。各县区要对照任务清单，逐项明确责任人和完成时限，每月报",
      "送进展情况，市政府督查室要加强调度，对进度滞后的及时提醒，确保全年目标任务",
      "如期完成。",
    ];
    const objects = texts.map((text, at) =>
      textObject({ x: at === 0 ? 30 : 20, y: 40 + at * 8, text }),
    );
    const { value } = readOfd(await makeOfd([pageXml(objects.join(""))]));
    const cleaned = value === null ? null : clean(value).value;
    expect(cleaned?.blocks.map((block) => block.text)).toEqual([texts.join("")]);
  });
});
