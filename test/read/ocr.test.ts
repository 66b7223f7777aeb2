import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { extract, recordFacts } from "../../pipeline/index.ts";
import { read } from "../../pipeline/read/index.ts";
import { recognizePages } from "../../pipeline/read/ocr-pages.ts";
import { openScriptTesseract } from "../../pipeline/read/ocr-script.ts";
import { openSystemTesseract } from "../../pipeline/read/ocr-system.ts";
import { readWords } from "../../pipeline/read/ocr-words.ts";
import { toBlocks } from "../../pipeline/read/pdf-blocks.ts";
import type { PageImage } from "../../pipeline/read/pdf-requests.ts";
import { askPdf } from "../../pipeline/read/pdf-workers.ts";
import { makePdf, scanOf } from "./paper.ts";

const [font = ""] = globSync(
  [
    "/usr/share/fonts/**/gbsn00lp.ttf",
    "/usr/share/fonts/**/wqy*.ttf",
    "/Library/Fonts/**/*Unicode.ttf",
  ],
  { absolute: true },
);
const system = await openSystemTesseract();
const script = await openScriptTesseract();
await script?.close();

/** Tests need a Chinese font to draw a page, and the recogniser: `when` says what is missing in the test's name. */
function when(isInstalled: boolean, what: string): { run: typeof it; missing: string } {
  const lacking = [...(font === "" ? ["a Chinese font"] : []), ...(isInstalled ? [] : [what])];
  return lacking.length === 0
    ? { run: it, missing: "" }
    : { run: it.skip as typeof it, missing: ` (LEFT OUT: install ${lacking.join(" and ")})` };
}

const paragraphs = [
  "今年发展主要预期目标是：地区生产总值增长百分之六左右，城镇新增就业三万五千人以上，居民收入增长与经济增长基本同步，粮食产量保持稳定。",
  "全市上下要对照目标逐项梳理、逐项推进，确保重点项目早开工、早投产，为全年经济平稳运行提供有力支撑。",
];

async function drawScan(): Promise<Buffer> {
  const printed = await makePdf(
    (document) => {
      document.font(font).fontSize(16);
      for (const text of paragraphs) document.text(text, { indent: 32, lineGap: 8 });
    },
    { size: "A4", margin: 80 },
  );
  const request = { kind: "render", bytes: printed, page: 1, dotsPerInch: 200 } as const;
  const drawn = await askPdf(request, { seconds: 30 });
  if (drawn.kind !== "done") throw new Error(`the page was not drawn: ${drawn.kind}`);
  return await scanOf(drawn.answer);
}

/** Share of the characters of `text` that `found` has, in any order. */
function shareFound(text: string, found: string): number {
  const left = [...found];
  const hits = [...text].filter((character) => {
    const at = left.indexOf(character);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return hits.length / text.length;
}

describe("the words of text recognition", () => {
  const image: PageImage = { width: 1654, height: 2339, data: new Uint8Array(), dotsPerInch: 200 };
  const line = (top: number): string => `4\t1\t1\t1\t1\t0\t200\t${top}\t900\t50\t-1\t`;
  const word = (text: string, left: number, width: number, confidence: number): string =>
    `5\t1\t1\t1\t1\t1\t${left}\t400\t${width}\t48\t${confidence}\t${text}`;

  it("become lines without blanks between Chinese characters", () => {
    const table = [
      line(400),
      word("全市", 200, 96, 95),
      word("生产总值", 300, 190, 92),
      word("GDP", 500, 70, 90),
    ];
    const content = readWords(table.join("\n"), 3, image);
    expect(content?.number).toBe(3);
    expect(content?.glyphs.map((glyph) => glyph.text)).toEqual(["全市", "生产总值", "GDP"]);
    expect(content?.glyphs[0]?.left).toBeCloseTo(72);
  });

  it("are left out where they are hardly believed, and with them a page of stains", () => {
    const stained = [line(400), word("全市", 200, 96, 95), word("||", 400, 10, 5)].join("\n");
    expect(readWords(stained, 1, image)?.glyphs).toHaveLength(1);
    expect(readWords([line(400), word("14(LIL)", 200, 96, 30)].join("\n"), 1, image)).toBeNull();
    expect(readWords("", 1, image)).toBeNull();
  });
});

describe("letters left out at the ends of lines", () => {
  const image: PageImage = { width: 1654, height: 2339, data: new Uint8Array(), dotsPerInch: 200 };
  const linesOf = (rows: readonly (readonly [number, number, number, number, string])[]): string =>
    rows
      .map(([left, width, height, confidence, text]) =>
        [5, 1, 1, 1, 1, 1, left, 400, width, height, confidence, text].join("\t"),
      )
      .join("\n");
  const edges = (rows: Parameters<typeof linesOf>[0]): unknown => {
    const content = readWords(
      `4\t1\t1\t1\t1\t0\t200\t400\t900\t50\t-1\t\n${linesOf(rows)}`,
      1,
      image,
    );
    const inches = (points = 0): number => Math.round((points / 72) * 200);
    return [inches(content?.glyphs[0]?.left), inches(content?.glyphs.at(-1)?.right)];
  };

  it("keep their place, so that the line is not taken for one set in", () => {
    const text = [250, 400, 46, 95, "筹调度每月一次"] as const;
    expect(edges([[205, 43, 42, 0, "守"], text])).toEqual([205, 650]);
    expect(edges([text, [652, 44, 44, 3, "绕"]])).toEqual([250, 696]);
  });

  it("have none where they are stains, rules or far away", () => {
    const text = [250, 400, 46, 95, "筹调度每月一次"] as const;
    for (const stain of [
      [240, 6, 46, 5, "|"],
      [205, 43, 200, 5, "阊"],
      [205, 20, 12, 5, "一"],
      [60, 43, 42, 0, "守"],
    ] as const) {
      expect(edges([stain, text])).toEqual([250, 650]);
    }
  });
});

describe("scanned pages", () => {
  const bySystem = when(system !== null, "tesseract-ocr and tesseract-ocr-chi-sim");
  bySystem.run(`are read by tesseract, noted and marked${bySystem.missing}`, async () => {
    const bytes = await drawScan();
    const { value, notes } = await read({ name: "scan.pdf", bytes });
    expect(value?.recognizedPages).toEqual([1]);
    expect(notes.map((note) => note.code)).toEqual(["read_by_ocr"]);
    const found = value?.blocks.map((block) => block.text).join("") ?? "";
    expect(shareFound(paragraphs.join(""), found)).toBeGreaterThan(0.95);
    expect(value?.blocks.filter((block) => block.flow === "opens")).toHaveLength(2);

    const extraction = await extract({ bytes, name: "澜川市/scan.pdf" });
    const records = extraction.document === null ? [] : recordFacts(extraction.document);
    expect(records.length).toBeGreaterThan(0);
    expect(records.every((record) => record["ocr"] === true)).toBe(true);
  });

  const byScript = when(script !== null, "tesseract.js and @tesseract.js-data/chi_sim");
  byScript.run(`are read by tesseract.js${byScript.missing}`, async () => {
    const bytes = await drawScan();
    const { pages, notes } = await recognizePages(bytes, [1], openScriptTesseract);
    expect(notes[0]?.message).toContain("tesseract.js");
    const found = toBlocks(pages)
      .map((block) => block.text)
      .join("");
    expect(shareFound(paragraphs.join(""), found)).toBeGreaterThan(0.95);
  });

  it("stay a note where nothing is installed", async () => {
    const bytes = await makePdf((document) => document.rect(50, 50, 200, 200).fill("black"));
    const recognition = await recognizePages(bytes, [1], () => Promise.resolve(null));
    expect(recognition).toEqual({ pages: [], isInstalled: false, notes: [] });
  });

  it("stay a note where the recogniser fails", async () => {
    const bytes = await makePdf((document) => document.rect(50, 50, 200, 200).fill("black"));
    const recognition = await recognizePages(bytes, [1], () =>
      Promise.resolve({
        name: "broken",
        recognize: () => Promise.reject(new Error("no memory")),
        close: () => Promise.resolve(),
      }),
    );
    expect(recognition).toMatchObject({ pages: [], isInstalled: true, notes: [] });
  });
});
