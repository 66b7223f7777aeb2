/** Decisions without a database: which count, and how far reviewers agree. */
import { describe, expect, it } from "vitest";
import { type Judgement, krippendorffAlpha } from "../../pipeline/review/agreement.ts";
import { type Decision, faultOfDecision } from "../../pipeline/review/decision.ts";
import { type PresentFact, settleDecisions } from "../../pipeline/review/settle.ts";

const fact: PresentFact = {
  factId: "f1",
  kind: "target",
  path: "a.md",
  quote: "增长6%",
  sentence: "产值增长6%。",
};

function decide(more: Partial<Decision> = {}): Decision {
  const { factId, kind, path, quote, sentence } = fact;
  const base = { id: "r", decidedAt: "2024-01-01T00:00:00Z", reviewer: "甲", reason: "看过" };
  return {
    ...base,
    factId,
    kind,
    path,
    quote,
    sentence,
    decision: "accepted",
    corrections: {},
    ...more,
  };
}

function statesOf(
  decisions: readonly Decision[],
  present: readonly PresentFact[] = [fact],
): readonly string[] {
  return settleDecisions(decisions, present).map(({ state }) => state);
}

describe("decisions", () => {
  it("count where the fact is there", () => {
    expect(statesOf([decide()])).toEqual(["applied"]);
  });

  it("give way to a later one of the same reviewer", () => {
    expect(statesOf([decide(), decide({ decision: "rejected" })])).toEqual([
      "superseded",
      "applied",
    ]);
  });

  it("do not count where two reviewers disagree, and do where they agree", () => {
    const other = { reviewer: "乙" };
    expect(statesOf([decide(), decide({ ...other, decision: "rejected" })])).toEqual([
      "disputed",
      "disputed",
    ]);
    expect(statesOf([decide(), decide(other)])).toEqual(["applied", "applied"]);
    const corrected = { decision: "corrected" } as const;
    const one = decide({ ...corrected, corrections: { low: "5", unit: "%" } });
    const same = decide({ ...corrected, ...other, corrections: { unit: "%", low: "5" } });
    expect(statesOf([one, same])).toEqual(["applied", "applied"]);
  });

  it("find their words again in a document that changed elsewhere, and expire where the words changed", () => {
    const moved = { ...fact, factId: "f2" };
    expect(settleDecisions([decide()], [moved])).toMatchObject([
      { state: "applied", factId: "f2" },
    ]);
    expect(statesOf([decide()], [{ ...moved, sentence: "产值增长6%左右。" }])).toEqual(["expired"]);
    expect(statesOf([decide()], [moved, { ...moved, factId: "f3" }])).toEqual(["expired"]);
    const requoted = { ...moved, quote: "产值增长6%" };
    expect(settleDecisions([decide()], [requoted])).toMatchObject([
      { state: "applied", factId: "f2" },
    ]);
    expect(statesOf([decide()], [requoted, { ...requoted, factId: "f3" }])).toEqual(["expired"]);
    expect(statesOf([decide()], [{ ...requoted, quote: "产值" }])).toEqual(["expired"]);
    expect(statesOf([decide()], [])).toEqual(["expired"]);
  });
});

describe("a decision", () => {
  it.each([
    [{ reviewer: "" }, "name is missing"],
    [{ decision: "corrected" }, "no new value"],
    [{ corrections: { low: "5" } }, "does not say correct"],
    [{ decision: "rejected", reason: "" }, "reason"],
    [{ decision: "corrected", corrections: { low: "five" } }, "a number"],
    [{ decision: "corrected", corrections: { measure: "size" } }, "level, growth"],
    [{ decision: "corrected", corrections: { role: "landed" } }, "no field of a target"],
    [{ decision: "corrected", corrections: { period: "next year" } }, "2024, 2021-2025"],
  ] as const)("%j is not whole", (more, advice) => {
    expect(faultOfDecision(decide(more))).toContain(advice);
  });

  it("is whole", () => {
    expect(faultOfDecision(decide())).toBeNull();
    expect(
      faultOfDecision(decide({ decision: "corrected", corrections: { low: "5.5", high: "-" } })),
    ).toBeNull();
  });
});

function judgementsOf(matrix: Readonly<Record<string, string>>): readonly Judgement[] {
  return Object.entries(matrix).flatMap(([reviewer, row]) =>
    [...row].flatMap((value, at) => (value === "." ? [] : [{ unit: String(at), reviewer, value }])),
  );
}

describe("agreement", () => {
  it("is that of the published examples", () => {
    const two = krippendorffAlpha(
      judgementsOf({ Meg: "aabbdcccedda", Owen: "babbbcccedd d".replace(" ", "") }),
    );
    expect(two).toBeCloseTo(0.692, 3);
    const four = krippendorffAlpha(
      judgementsOf({ A: "123321412...", B: "1233224125.3", C: ".3332342251.", D: "12332441251." }),
    );
    expect(four).toBeCloseTo(0.743, 3);
  });

  it("is not known where nobody judged the same, and full where all do", () => {
    expect(krippendorffAlpha(judgementsOf({ A: "12..", B: "..12" }))).toBeNull();
    expect(krippendorffAlpha(judgementsOf({ A: "11", B: "11" }))).toBe(1);
  });
});
