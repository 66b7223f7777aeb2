/** Reports of the fictional city: what stands in them is what the database says, each with its sentence. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import excel from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../pipeline/database.ts";
import { track } from "../../pipeline/index.ts";
import { makeReport, type ReportFilter, reportKinds } from "../../pipeline/report/index.ts";
import type { Report, Section } from "../../pipeline/report/model.ts";
import { callDuban } from "../duban-process.ts";
import { type City, ingestCity } from "./city-database.ts";

let city: City;

beforeAll(async () => {
  city = await ingestCity();
});

async function make(kind: string, filter: ReportFilter = {}): Promise<Report> {
  const database = await openDatabase(city.database, { readOnly: true });
  try {
    return await makeReport(database, kind, filter);
  } finally {
    database.close();
  }
}

function sectionOf(report: Report, key: string): Section {
  const section = report.sections.find((each) => each.key === key);
  if (section === undefined) throw new Error(`no section ${key}`);
  return section;
}

function column(section: Section, key: string): readonly string[] {
  const at = section.columns.findIndex((each) => each.key === key);
  return section.rows.map((cells) => cells[at]?.text ?? "");
}

describe("every report", () => {
  const filters: Readonly<Record<string, ReportFilter>> = {
    evidence: { document: "report-2022/source.html" },
    bulletin: { since: "2023-01-01" },
  };

  it.each(reportKinds)("%s has all its cells, and proves what it quotes", async (kind) => {
    const report = await make(kind, filters[kind] ?? { place: "澜川" });
    const proofs = new Map(
      report.evidence.flatMap(({ text, quotes }) =>
        quotes.map(({ key, start, end }) => [key, [...text].slice(start, end).join("")] as const),
      ),
    );
    expect(report.sections.some(({ rows }) => rows.length > 0)).toBe(true);
    for (const { columns, rows } of report.sections) {
      for (const cells of rows) {
        expect(cells).toHaveLength(columns.length);
        for (const { text, evidence } of cells) {
          if (evidence !== null) expect(proofs.get(evidence)).toBe(text);
        }
      }
    }
  });

  // That the writers add nothing of the moment is seen in writers.test.ts.
  it.each(reportKinds)("%s is the same report from the same database", async (kind) => {
    const filter = filters[kind] ?? { place: "澜川" };
    expect(JSON.stringify(await make(kind, filter))).toBe(JSON.stringify(await make(kind, filter)));
  });
});

describe("follow-through", () => {
  it("lists the promises of the place and year with track's verdicts", async () => {
    const report = await make("follow-through", { place: "澜川", year: 2022 });
    const promises = await track(city.database, { place: "澜川", from: 2022, to: 2022 });
    const targets = sectionOf(report, "targets");
    expect(column(targets, "promise").toSorted()).toEqual(
      promises.map((row) => row.promise_quote).toSorted(),
    );
    const growth = targets.rows.find((cells) => cells[2]?.text === "国内生产总值（增速）");
    expect(growth?.map(({ text }) => text).slice(1, 7)).toEqual([
      "红",
      "国内生产总值（增速）",
      "2022",
      "≈ 6.5%",
      "3.4%",
      "未完成",
    ]);
    expect(report.title).toBe("澜川市2022年目标任务落实情况督查表");
  });

  it("draws promise against delivery by year", async () => {
    const report = await make("follow-through", { place: "澜川", year: 2022 });
    const chart = sectionOf(report, "targets").charts.find(
      ({ title }) => title === "国内生产总值增速",
    );
    expect(chart?.points.slice(0, 2)).toEqual([
      { label: "2021", low: 7, high: null, delivered: 8.6, light: "green" },
      { label: "2022", low: 6.5, high: 6.5, delivered: 3.4, light: "red" },
    ]);
  });

  it("stands for the latest document's day, and knows nothing later than --as-of", async () => {
    const now = await make("follow-through", { place: "澜川", year: 2022 });
    const then = await make("follow-through", { place: "澜川", year: 2022, asOf: "2022-06-30" });
    expect(now.date).toMatch(/^2025-/);
    expect(then.date).toBe("2022-06-30");
    expect(new Set(column(sectionOf(then, "targets"), "delivered"))).toEqual(new Set(["—"]));
  });
});

function titlesOf(sheet: excel.Worksheet | undefined): readonly string[] {
  return [1, 2, 3, 4, 5, 6, 7, 8].map((at) => sheet?.getCell(3, at).text ?? "");
}

describe("ledger", () => {
  it("is a workbook with filters, a frozen head, choices and A4 pages, in one command", async () => {
    const out = join(city.folder, "台账.xlsx");
    const words = ["report", "ledger", "--db", city.database, "--body", "市商务局", "--out", out];
    const { code, stdout } = await callDuban(words, "zh");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(readFileSync(out) as unknown as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["任务清单", "责任清单", "原文"]);
    const [sheet] = workbook.worksheets;
    expect(titlesOf(sheet)).toEqual(
      "序号 任务 牵头单位 配合单位 完成时限 来源 进展 亮灯".split(" "),
    );
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
    expect(sheet?.autoFilter).toMatch(/^A3:K\d+$/);
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToWidth: 1,
      printTitlesRow: "3:3",
    });
    expect(sheet?.getCell("I4").dataValidation.formulae).toEqual(['"属实,更正,不属实"']);
    expect(sheet?.getCell("K4").hyperlink).toMatch(/^#'原文'!A\d+$/);
    const bodies = [4, 5].map(
      (at) => `${sheet?.getCell(at, 3).text} ${sheet?.getCell(at, 4).text}`,
    );
    for (const names of bodies) expect(names.includes("市商务局") || names === " ").toBe(true);
  });

  it("lists a task under each body that leads or supports it", async () => {
    const duties = sectionOf(await make("ledger", { place: "澜川" }), "duties");
    const roles = new Set(column(duties, "role"));
    expect(roles).toEqual(new Set(["牵头", "配合", "—"]));
    const bodies = column(duties, "body");
    expect(bodies.at(-1)).toBe("未写明责任单位");
    for (const body of bodies) expect(body).not.toContain("、");
  });
});

describe("bulletin", () => {
  it("holds what is new since a day, and nothing older", async () => {
    const report = await make("bulletin", { place: "澜川", since: "2024-01-01" });
    const documents = column(sectionOf(report, "documents"), "document");
    expect(documents.some((path) => path.includes("report-2025"))).toBe(true);
    expect(documents.some((path) => path.includes("report-2023"))).toBe(false);
    expect(sectionOf(report, "promised").rows.length).toBeGreaterThan(10);
    const sources = column(sectionOf(report, "delivered"), "delivery_source");
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) expect(source).toMatch(/^report-202[45]/);
  });

  it("takes the last week unless a day is named", async () => {
    const report = await make("bulletin", { asOf: "2024-06-30" });
    expect(report.head).toContainEqual(["起于", "2024-06-23"]);
    expect(sectionOf(report, "documents").rows).toEqual([]);
  });
});

describe("dispatch", () => {
  it("counts each body's tasks as the tables below list them", async () => {
    const report = await make("dispatch", { place: "澜川", year: 2022, asOf: "2022-04-20" });
    const bodies = sectionOf(report, "bodies");
    const sum = (key: string): number =>
      column(bodies, key).reduce((total, count) => total + Number(count), 0);
    for (const key of ["near_due", "overdue", "silent"]) {
      expect({ key, count: sum(key) }).toEqual({ key, count: sectionOf(report, key).rows.length });
    }
    const near = sectionOf(report, "near_due");
    expect(column(near, "days")).toContain("尚余10天");
    expect(column(bodies, "body").at(-1)).toBe("未写明责任单位");
  });
});

describe("ranking", () => {
  it("shows its arithmetic, which holds", async () => {
    const scores = sectionOf(await make("ranking", { year: 2022 }), "scores");
    const promises = await track(city.database, { place: "澜川", from: 2022, to: 2022 });
    const count = (...verdicts: readonly string[]): number =>
      promises.filter(({ verdict }) => verdicts.includes(verdict)).length;
    const [row] = scores.rows;
    const [exceeded, met, nearly] = [count("exceeded"), count("met"), count("nearly_met")];
    const judged = exceeded + met + nearly + count("missed");
    const score = Math.round(((exceeded + met + nearly / 2) / judged) * 1000) / 10;
    expect(row?.map(({ text }) => text).slice(0, 4)).toEqual([
      "1",
      "澜川市",
      String(score),
      `(${exceeded}＋${met}＋0.5×${nearly})÷${judged}×100＝${score}`,
    ]);
  });

  it("shows the four rates with numerator and denominator", async () => {
    const rates = sectionOf(await make("ranking", { place: "澜川" }), "rates");
    expect(new Set(column(rates, "rate")).size).toBeGreaterThan(1);
    for (const text of column(rates, "arithmetic")) {
      const [, numerator, denominator, value] =
        /^([\d.]+)÷([\d.]+)×100＝([\d.]+)$/.exec(text) ?? [];
      if (value === undefined) expect(text).toBe("原文自述");
      else expect(Number(value)).toBeCloseTo((Number(numerator) / Number(denominator)) * 100, 1);
    }
  });
});

describe("evidence", () => {
  it("holds the whole text once, and every fact of the document", async () => {
    const report = await make("evidence", { document: "report-2022/source.html" });
    const database = await openDatabase(city.database, { readOnly: true });
    const [expected] = await database.rows(
      "select count(*) as facts, (select string_agg(text, chr(10) order by ordinal) from parts where document_id = d.document_id) as text from facts join documents d using (document_id) where d.path like '%report-2022%' group by d.document_id",
    );
    database.close();
    expect(sectionOf(report, "facts").rows.length).toBe(expected?.["facts"]);
    expect(report.evidence.map(({ text }) => text).join("\n")).toBe(expected?.["text"]);
  });
});

describe("misuse", () => {
  it.each([
    [
      ["report"],
      /name the kind of report: follow-through, ledger, bulletin, dispatch, ranking, evidence/,
    ],
    [["report", "ledgers"], /no report 'ledgers'.+ledger/],
    [["report", "ledger"], /--out FILE.+\.html \.xlsx \.docx \.csv \.json \.md/],
    [["report", "ledger", "--out", "a.pdf"], /ending of a\.pdf is not known.+\.xlsx/],
    [["report", "ledger", "--out", "a.csv", "--place", "无此地"], /"无此地".+澜川市/],
    [["report", "ledger", "--out", "a.csv", "--document", "none.md"], /no document "none.md"/],
    [["report", "ledger", "--out", "a.csv", "--document", "source.txt"], /several documents/],
    [["report", "evidence", "--out", "a.csv"], /Name the document with --document/],
    [["report", "bulletin", "--out", "a.csv", "--since", "x"], /--since "x" is no date/],
    [["report", "ledger", "--out", "a.csv", "--as-of", "soon"], /"soon" is no date/],
    [["report", "ledger", "--out", "a.csv", "--year", "1"], /give a year/],
  ])("%s ends with 2 and advice", async (words, advice) => {
    const given = words.map((word) => (word === "a.csv" ? join(city.folder, word) : word));
    const { code, stdout, stderr } = await callDuban([...given, "--db", city.database]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(advice);
  });
});
