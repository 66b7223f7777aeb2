/** What a document says can do nothing in the file that a report is written to, and the bytes never differ. */
import excel from "exceljs";
import JSZip from "jszip";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Report } from "../../pipeline/report/model.ts";
import { findWriter, reportEndings } from "../../pipeline/report/write/formats.ts";
import { neutralizeFormula } from "../../pipeline/report/write/spreadsheet-text.ts";
import { hostileReport } from "./hostile-report.ts";

async function write(ending: string, report: Report = hostileReport): Promise<Buffer> {
  const writer = findWriter(`report${ending}`);
  if (writer === null) throw new Error(`no writer for ${ending}`);
  return Buffer.from(await writer(report));
}

/** Throws where a file is no well-formed XML. */
function parseXml(text: string): void {
  new SaxesParser().write(text).close();
}

describe("formats", () => {
  it("are six, by the ending, in any case of letters", () => {
    expect(reportEndings).toEqual([".html", ".xlsx", ".docx", ".csv", ".json", ".md"]);
    expect(findWriter("A.XLSX")).not.toBeNull();
    expect(findWriter("a.pdf")).toBeNull();
  });

  it("have the same bytes whenever they are written", async () => {
    const first = await Promise.all(reportEndings.map((ending) => write(ending)));
    // The clock of the zip format counts in steps of two seconds.
    await new Promise((resume) => setTimeout(resume, 2100));
    for (const [at, ending] of reportEndings.entries()) {
      const again = await write(ending);
      expect({ ending, isSame: first[at]?.equals(again) }).toEqual({ ending, isSame: true });
    }
  });
});

describe("a hostile document", () => {
  it("writes no element and no attribute into HTML", async () => {
    const html = (await write(".html")).toString();
    const tags = new Set([...html.matchAll(/<([a-z0-9]+)/gi)].map(([, name]) => name));
    expect([...tags].filter((name) => name === "script" || name === "img")).toEqual([]);
    expect(html).not.toMatch(/<[^>]+\bonerror=(?!&)/);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("default-src 'none'");
    const body = html.slice(html.indexOf("<body>"), html.indexOf("</html>"));
    parseXml(body.replace(/ class="[^"]*"/g, ""));
    expect(html).not.toMatch(/https?:\/\/(?!x&quot;|www\.w3\.org\/2000\/svg)/);
  });

  it("writes no formula into CSV, which begins with a byte order mark", async () => {
    const csv = (await write(".csv")).toString();
    expect(csv.startsWith("\ufeff")).toBe(true);
    const cells = csv.slice(1).split(/\r\n|,/);
    expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
    expect(csv).toContain("'@x");
  });

  it("writes no formula into a workbook", async () => {
    const bytes = await write(".xlsx");
    const entries = Object.entries((await JSZip.loadAsync(bytes)).files);
    for (const [name, entry] of entries) {
      const text = await entry.async("string");
      parseXml(text);
      if (name.includes("worksheets")) expect(text).not.toContain("<f>");
    }
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const texts: string[] = [];
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text))),
    );
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    expect(texts.some((text) => text.startsWith("'=HYPERLINK"))).toBe(true);
  });

  it("leaves a DOCX well-formed", async () => {
    const entries = Object.entries((await JSZip.loadAsync(await write(".docx"))).files);
    for (const [, entry] of entries) parseXml(await entry.async("string"));
    expect(entries.map(([name]) => name)).toContain("word/document.xml");
  });

  it("leaves Markdown without elements, and its tables with their columns", async () => {
    const markdown = (await write(".md")).toString();
    expect(markdown).not.toMatch(/<(?!a id="q\d+"><\/a>)[a-z]/i);
    const table = markdown.split("\n").filter((line) => line.startsWith("| "));
    for (const line of table) expect(line.match(/(?<!\\)\|/g)).toHaveLength(6);
  });

  it("keeps its text as it is in JSON", async () => {
    const { sections } = JSON.parse((await write(".json")).toString());
    expect(sections[0].rows[1]).toMatchObject({ text: "@x", light: "green", choice: "-1+2" });
  });
});

describe("neutralizeFormula", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+cmd|x", "'+cmd|x"],
    ["-2+3", "'-2+3"],
    ["@sum", "'@sum"],
    ["＝1", "'＝1"],
    ["  =1", "'  =1"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    ["-3.4", "-3.4"],
    ["+5%", "+5%"],
    ["增长-3%", "增长-3%"],
    ["", ""],
  ])("%j becomes %j", (text, expected) => expect(neutralizeFormula(text)).toBe(expected));
});
