import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase, type PlainRow } from "../../pipeline/database.ts";
import type { FinishedDocument, SegmentedPart } from "../../pipeline/document.ts";
import { chooseCanonical, groupPairs } from "../../pipeline/load/canonical-parts.ts";
import { createSchema, loadDocuments, refreshTracking } from "../../pipeline/load/index.ts";
import { comparedText, containment, shingles } from "../../pipeline/load/shingles.ts";
import { bandKeys } from "../../pipeline/load/signature.ts";
import { track } from "../../pipeline/track/index.ts";
import { verify } from "../../pipeline/track/verify.ts";
import { makeDocument } from "./document.ts";

const subjects = "港口 公路 学校 医院 水库 农田 园区 机场 渔港 茶山 林场 湿地".split(" ");
const acts = "加快建设 全面改造 分期扩建 抓紧修复 逐年增补 依法清理 统一管理 提前谋划".split(" ");

/** Prose of many sentences, no two alike; another `seed` gives another text. */
function tellPlans(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const step = at * 7 + seed * 13;
    const subject = subjects[step % subjects.length] ?? "";
    const act = acts[(step * 5 + at) % acts.length] ?? "";
    const other = subjects[(step * 3 + seed + 5) % subjects.length] ?? "";
    return `第${at + seed * 100}处${subject}要${act}，并与${other}相衔接，投入${step + 11}万元。`;
  }).join("");
}

interface Copy {
  readonly path: string;
  /** Stands behind the text that all copies open with. */
  readonly body: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly place?: Partial<NonNullable<SegmentedPart["place"]>> | null;
  readonly year?: string;
}

/** The usual document with more text behind its facts, so that their offsets hold. */
function makeCopy({ path, body, url, publisher, place, year = "2024" }: Copy): FinishedDocument {
  const document = makeDocument({ path });
  const [part] = document.parts;
  const [block] = part?.blocks ?? [];
  if (part === undefined || block === undefined || part.place === null) throw new Error("no part");
  const text = `${part.text}\n${body}`;
  const end = part.text.length;
  const behind = { ...block, ordinal: 1, span: { start: end + 1, end: text.length } };
  const sentence = { ordinal: part.sentences.length, block: 1, span: behind.span };
  return {
    ...document,
    id: createHash("sha256").update(`${path} ${body}`).digest("hex"),
    source: {
      ...document.source,
      metadata: { title: null, published: null, publisher: publisher ?? null, url: url ?? null },
      blocks: [...document.source.blocks, { kind: "paragraph", text: body, level: null, page: 2 }],
    },
    parts: [
      {
        ...part,
        text,
        place: place === null ? null : { ...part.place, ...place },
        delivered: { date: `${year}-01-17`, origin: "text", evidence: `${year}年1月17日` },
        blocks: [block, behind],
        sentences: [...part.sentences, sentence],
      },
    ],
  };
}

let database: Database;

beforeEach(async () => {
  database = await openDatabase(":memory:", { readOnly: false });
  await createSchema(database);
});

afterEach(() => database.close());

async function load(...copies: readonly Copy[]): Promise<void> {
  for (const copy of copies) await loadDocuments(database, [makeCopy(copy)], { version: "v1" });
  await refreshTracking(database);
}

/** Path → path of the document whose facts count. */
async function canonicals(): Promise<Readonly<Record<string, string>>> {
  const rows = await database.rows(
    "select d.path, c.path as canonical from documents d join documents c on c.document_id = d.canonical_document_id",
  );
  return Object.fromEntries(rows.map((row) => [String(row["path"]), String(row["canonical"])]));
}

async function exportOf(table: string): Promise<readonly PlainRow[]> {
  return await database.rows(`select * from ${table} order by all`);
}

const report = tellPlans(1, 60);

describe("near-duplicates", () => {
  it("are found where a site adds its own tail, and the longer copy counts", async () => {
    await load(
      { path: "b.html", body: report },
      { path: "c.html", body: `${report}声明：本站转载此文只为传递信息，不代表本站立场。` },
      { path: "d.html", body: tellPlans(2, 60) },
    );
    expect(await canonicals()).toEqual({ "b.html": "c.html" });
    expect((await verify(database)).failures).toEqual([]);
  });

  it("are found where layout, punctuation and width differ", async () => {
    const typed = report.replace(/，/g, ", ").replace(/。/g, ".\n").replace(/1/g, "１");
    await load({ path: "a.txt", body: report }, { path: "b.txt", body: typed });
    expect(Object.keys(await canonicals())).toHaveLength(1);
  });

  it("are found where one is cut in half, and the whole one counts", async () => {
    const half = report.slice(0, report.length * 0.55);
    await load({ path: "a.txt", body: half }, { path: "b.txt", body: report });
    expect(await canonicals()).toEqual({ "a.txt": "b.txt" });
  });

  it("are not seen in reports of two years or two places with much in common", async () => {
    await load(
      { path: "a.txt", body: report },
      { path: "b.txt", body: report, year: "2025" },
      { path: "c.txt", body: report, place: { name: "云岭县", level: "county" } },
    );
    expect(await canonicals()).toEqual({});
  });

  it("are not seen in texts that only share a third, nor in short ones", async () => {
    const other = `${report.slice(0, report.length / 3)}${tellPlans(5, 45)}`;
    await load({ path: "a.txt", body: report }, { path: "b.txt", body: other });
    await load(
      { path: "c.txt", body: "请各单位按时参会。" },
      { path: "d.txt", body: "请准时参会。" },
    );
    expect(await canonicals()).toEqual({});
  });

  it("keep the copy of the place's own site, then the longer, then the earlier path", async () => {
    await load(
      { path: "a.html", body: `${report}转载自网络。`, url: "https://wenku.example/1" },
      {
        path: "b.html",
        body: report,
        url: "https://www.lanchuan.gov.cn/1",
        publisher: "澜川市政府办公室",
      },
      { path: "c.html", body: report, url: "https://www.yunling.gov.cn/1" },
    );
    expect(await canonicals()).toEqual({ "a.html": "b.html", "c.html": "b.html" });
  });

  it("do not depend on the order of loading, and come again where a copy goes", async () => {
    const copies = [1, 2, 3].map((at) => ({ path: `${at}.txt`, body: `${report}尾${at}。` }));
    await load(...copies);
    const tables = ["near_duplicates", "parts", "documents", "notes"];
    const before = await Promise.all(tables.map(exportOf));
    await load(...[...copies].reverse());
    expect(await Promise.all(tables.map(exportOf))).toEqual(before);
    expect(await canonicals()).toEqual({ "2.txt": "1.txt", "3.txt": "1.txt" });
    await load({ path: "1.txt", body: tellPlans(9, 60) });
    expect(await canonicals()).toEqual({ "3.txt": "2.txt" });
  });

  it("are noted, and count once in promises, queries and commitments", async () => {
    await load({ path: "a.txt", body: report });
    const promises = await track(database, {});
    expect(promises).toHaveLength(1);
    await load({ path: "b.txt", body: `${report}尾。` });
    expect(await track(database, {})).toMatchObject([{ promise_document: "b.txt" }]);
    expect(await database.rows("select count(*) as n from target_statements")).toEqual([{ n: 1 }]);
    expect(await database.rows("select count(*) as n from facts")).toEqual([{ n: 8 }]);
    expect(await database.rows("select count(*) as n from counted_facts")).toEqual([{ n: 4 }]);
    const [note] = await database.rows("select path, code, severity, message from notes");
    expect(note).toMatchObject({ path: "a.txt", code: "near_duplicate", severity: "information" });
    expect(note?.["message"]).toContain("b.txt");
  });
});

describe("what is compared", () => {
  it("leaves out layout, punctuation and other languages", () => {
    expect(comparedText("　增长 6．5％，\nGDP up 6.5% — 好！")).toBe("增长6565好");
  });

  it("counts the share of the shorter text", () => {
    const whole = shingles(report);
    expect(containment(shingles(report.slice(0, 400)), whole)).toBe(1);
    expect(containment(whole, shingles(tellPlans(7, 60)))).toBeLessThan(0.2);
    expect(containment(new Set(), whole)).toBe(0);
  });

  it("meets in bands as often as texts are alike", () => {
    const shared = (other: string): number => {
      const keys = bandKeys(other);
      return bandKeys(report).filter((key, band) => key === keys[band]).length;
    };
    expect(shared(report)).toBe(32);
    expect(shared(`${report}${tellPlans(3, 6)}`)).toBeGreaterThanOrEqual(10);
    expect(shared(tellPlans(4, 60))).toBeLessThan(2);
    expect(bandKeys("请各单位按时参会。")).toEqual([]);
  });
});

describe("groups", () => {
  it("hang together by pairs", () => {
    const groups = groupPairs([
      ["a", "b"],
      ["c", "d"],
      ["b", "e"],
    ]);
    expect(groups.map((group) => [...group].sort().join("")).sort()).toEqual(["abe", "cd"]);
  });

  it("never choose a copy that has lost text", () => {
    const copy = (partId: string, characterCount: number, siteRank: number) => {
      return { partId, documentId: partId, path: partId, characterCount, siteRank };
    };
    expect(chooseCanonical([copy("own", 500, 2), copy("whole", 1000, 0)])?.partId).toBe("whole");
    expect(chooseCanonical([copy("own", 950, 2), copy("whole", 1000, 0)])?.partId).toBe("own");
  });
});
