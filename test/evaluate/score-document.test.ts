import { describe, expect, it } from "vitest";
import type { ScoredRecord } from "../../pipeline/evaluate/annotation.ts";
import {
  type DocumentScores,
  hasQuote,
  type MeasuredName,
  scoreDocument,
  sumScores,
} from "../../pipeline/evaluate/score-document.ts";
import { commitment, enterprise, quantity } from "./records.ts";

const text = `2024年，地区生产总值增长6%左右，城镇新增就业１.２万人，财政
收入1.1万亿元。市商务局牵头办好澜川展会，市文旅局配合。岚光电子、汀云科技落户。`;

/** `found/annotated right/extracted` */
function counts(scores: DocumentScores, name: MeasuredName): string {
  const { found, annotated, right, extracted } = scores.scores[name];
  return `${found}/${annotated} ${right}/${extracted}`;
}

function score(
  annotated: readonly ScoredRecord[],
  extracted: readonly ScoredRecord[],
): DocumentScores {
  return scoreDocument(text, annotated, extracted);
}

describe("quantities", () => {
  const growth = quantity("地区生产总值增长6%左右", { op: "approx" });

  it("are paired where quotes overlap and values are the same", () => {
    const result = score([growth], [quantity("增长6%", { op: "approx" })]);
    expect(counts(result, "quantities")).toBe("1/1 1/1");
    expect(counts(result, "full")).toBe("1/1 1/1");
    expect(result.disagreements).toEqual([]);
  });

  it("are not paired where the value differs or the quote stands elsewhere", () => {
    const other = quantity("地区生产总值增长6%左右", { low: 7 });
    const elsewhere = quantity("岚光电子");
    const result = score([growth], [other, elsewhere]);
    expect(counts(result, "quantities")).toBe("0/1 0/2");
    expect(result.disagreements.map(({ kind }) => kind)).toEqual(["missed", "extra", "extra"]);
  });

  it("count a wrong type as found but not as typed", () => {
    const result = score([growth], [{ ...growth, type: "result" }]);
    expect(counts(result, "quantities")).toBe("1/1 1/1");
    expect(counts(result, "typed")).toBe("0/1 0/1");
    expect(counts(result, "target")).toBe("0/1 0/0");
    expect(counts(result, "result")).toBe("0/0 0/1");
  });

  it.each([
    [1.1, "万亿元", 11_000, "亿元", 1],
    [1.2, "万人", 12_000, "人次", 1],
    [6, "成", 60, "%", 1],
    [6, "%", 6, "个百分点", 0],
    [1.1, "万亿元", 1.1, "亿元", 0],
  ])("%d%s and %d%s: %d pairs", (low, unit, otherLow, otherUnit, pairs) => {
    const annotated = quantity("财政收入1.1万亿元", { low, unit });
    const extracted = quantity("1.1万亿元", { low: otherLow, unit: otherUnit });
    expect(score([annotated], [extracted]).scores.quantities.found).toBe(pairs);
  });

  it("are masked together or not at all", () => {
    const masked = { ...growth, masked: true, low: null, high: null };
    expect(score([masked], [masked]).scores.quantities.found).toBe(1);
    expect(score([masked], [growth]).scores.quantities.found).toBe(0);
  });

  it("are each paired once", () => {
    expect(counts(score([growth, growth], [growth]), "typed")).toBe("1/2 1/1");
    expect(counts(score([growth], [growth, growth]), "typed")).toBe("1/1 1/2");
  });

  it("have each field compared", () => {
    const wrong = quantity("增长6%", {
      indicator: "财政收入",
      measure: "level",
      op: "ge",
      unit: "元",
      period: "2023",
    });
    const result = score([growth], [wrong]);
    expect(counts(result, "typed")).toBe("1/1 1/1");
    expect(counts(result, "full")).toBe("0/1 0/1");
    for (const field of Object.values(result.fields)) {
      expect(field).toMatchObject({ found: 0, annotated: 1 });
    }
    expect(
      result.disagreements.map(({ what, annotated, extracted }) => [what, annotated, extracted]),
    ).toEqual([
      ["indicator", "地区生产总值", "财政收入"],
      ["measure", "growth", "level"],
      ["op", "approx", "ge"],
      ["period", "2024", "2023"],
      ["unit", "%", "元"],
    ]);
  });

  it.each([
    ["全市地区生产总值", "地区生产总值", true],
    ["城镇新增就业人数", "新增城镇就业", true],
    ["实际利用外资", "实际利用内资", true],
    ["财政收入", "固定资产投资", false],
    ["", "财政收入", false],
  ])("%s and %s are the same indicator: %s", (one, other, isSame) => {
    const result = score([{ ...growth, indicator: one }], [{ ...growth, indicator: other }]);
    expect(result.fields.indicator.found === 1).toBe(isSame);
  });
});

describe("commitments", () => {
  const fair = commitment("市商务局牵头办好澜川展会，市文旅局配合", {
    lead: ["市商务局"],
    support: ["市文旅局"],
    deadline: "两周",
  });
  const soft = commitment("岚光电子、汀云科技落户", { hard: false });

  it("may be cut finer than the annotator cut them", () => {
    const parts = [commitment("市商务局牵头办好澜川展会"), commitment("市文旅局配合")];
    expect(counts(score([fair, soft], parts), "commitment")).toBe("1/2 2/2");
    expect(counts(score([fair, soft], parts), "hard")).toBe("1/1 2/2");
  });

  it("count soft ones only where soft ones are annotated", () => {
    expect(counts(score([fair], [fair, soft]), "commitment")).toBe("0/0 0/0");
    expect(counts(score([fair], [fair, soft]), "hard")).toBe("1/1 1/1");
    expect(counts(score([fair, soft], [fair, soft]), "commitment")).toBe("2/2 2/2");
  });

  it("have bodies and deadlines compared by name, as often as they are named", () => {
    const found = { ...fair, lead: ["市商务局", "市商务局"], support: [], deadline: "两 周" };
    const result = score([fair], [found]);
    expect(counts(result, "lead")).toBe("1/1 1/2");
    expect(counts(result, "support")).toBe("0/1 0/0");
    expect(counts(result, "deadline")).toBe("1/1 1/1");
    expect(result.disagreements).toMatchObject([
      { kind: "extra", what: "lead", extracted: "市商务局" },
      { kind: "missed", what: "support", annotated: "市文旅局" },
    ]);
  });

  it("say where only the hardness differs", () => {
    const result = score([fair, soft], [{ ...fair, hard: false }, soft]);
    expect(counts(result, "hard")).toBe("0/1 0/0");
    expect(result.disagreements).toMatchObject([
      { kind: "field", what: "hard", annotated: "hard", extracted: "soft" },
    ]);
  });
});

describe("companies", () => {
  it("count once a document, by name", () => {
    const annotated = [enterprise("岚光电子"), enterprise("岚光 电子"), enterprise("汀云科技")];
    const result = score(annotated, [enterprise("岚光电子"), enterprise("云科技")]);
    expect(counts(result, "enterprise")).toBe("1/2 1/2");
    expect(result.disagreements.map(({ kind }) => kind)).toEqual(["missed", "extra"]);
  });
});

describe("over all documents", () => {
  it("counts are added", () => {
    const one = score([quantity("地区生产总值增长6%左右")], []);
    const other = score([enterprise("岚光电子")], [enterprise("岚光电子")]);
    const total = sumScores([one, other, other]);
    expect(total.scores.typed).toEqual({ found: 0, annotated: 1, right: 0, extracted: 0 });
    expect(total.scores.enterprise).toEqual({ found: 2, annotated: 2, right: 2, extracted: 2 });
  });
});

describe("quotes", () => {
  it("are found over line ends and in either width", () => {
    expect(hasQuote(text)(quantity("财政收入1.1万亿元"))).toBe(true);
    expect(hasQuote(text)(quantity("城镇新增就业 1.2万人"))).toBe(true);
    expect(hasQuote(text)(quantity("地区生产总值增长六成"))).toBe(false);
  });
});
