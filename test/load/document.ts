/** Finished documents for tests, with characters beyond the basic plane before the facts. */
import { createHash } from "node:crypto";
import { codePointSpans } from "../../pipeline/code-points.ts";
import type { Evidence, Fact, FinishedDocument, SegmentedPart } from "../../pipeline/document.ts";

export interface Outline {
  readonly path: string;
  readonly bytes?: string;
  readonly growth?: number;
}

const head = "𠮷庆镇、垚岗镇同步推进。";

function evidence(text: string, quote: string, sentence: number): Evidence {
  const start = text.indexOf(quote);
  const span = codePointSpans(text)({ start, end: start + quote.length });
  return { quote, span, part: 0, sentence, page: 2, rule: "test" };
}

function makeFacts(text: string, growth: number): readonly Fact[] {
  return [
    {
      ...evidence(text, `地区生产总值增长${growth}%左右`, 1),
      kind: "target",
      indicator: "地区生产总值",
      indicatorId: null,
      measure: "growth",
      quantity: {
        operator: "approx",
        low: growth,
        high: growth,
        unit: "%",
        lowBase: growth,
        highBase: growth,
        unitBase: "%",
        masked: false,
      },
      period: "2024",
      scope: "全市",
      modifier: "左右",
    },
    {
      ...evidence(text, "市工业局牵头，市财政局配合，每月调度一次", 2),
      kind: "commitment",
      action: "调度",
      object: "",
      condition: "",
      sanction: "",
      isPledge: false,
      lead: ["市工业局"],
      support: ["市财政局"],
      deadline: "",
      due: null,
      cadence: "每月",
      occurrencesPerYear: 12,
      hard: true,
    },
    {
      ...evidence(text, "引进岚穗食品", 3),
      kind: "enterprise",
      name: "岚穗食品",
      canonical: "岚穗食品",
      home: "",
      role: "to_attract",
      masked: false,
    },
    {
      ...evidence(text, "晶澈二期开工", 3),
      kind: "project",
      name: "晶澈二期",
      canonical: "晶澈二期",
      stage: "started",
      isPlanned: false,
      denied: null,
      signed: "",
      signedYear: null,
      place: "",
      investor: "",
      investment: "",
      expected: "",
    },
  ];
}

function makeText(growth: number): string {
  return `${head}地区生产总值增长${growth}%左右。市工业局牵头，市财政局配合，每月调度一次。引进岚穗食品，推动晶澈二期开工。`;
}

function makePart(text: string): SegmentedPart {
  const ends = [...text.matchAll(/。/g)].map((match) => match.index + 1);
  const sentences = ends.map((end, ordinal) => {
    return { ordinal, block: 0, span: { start: ends[ordinal - 1] ?? 0, end } };
  });
  return {
    ordinal: 0,
    kind: "work_report",
    title: "政府工作报告",
    text,
    place: {
      name: "澜川市",
      code: null,
      level: "prefecture",
      parent: "岚江省",
      evidence: "澜川市人民代表大会",
    },
    issuer: "澜川市人民政府",
    speaker: null,
    delivered: { date: "2024-01-17", origin: "text", evidence: "2024年1月17日" },
    published: null,
    collected: null,
    years: { current: 2024, review: 2023, plan: 2024 },
    complete: true,
    blocks: [
      {
        ordinal: 0,
        kind: "paragraph",
        level: null,
        span: { start: 0, end: text.length },
        page: 2,
        path: ["二、2024年工作安排", "（一）工业"],
        orientation: "plan",
        language: "zh",
        source: { start: 0, end: 1 },
        pair: null,
      },
    ],
    sentences,
    words: sentences.map((sentence) => ({
      span: sentence.span,
      text: text.slice(sentence.span.start, sentence.span.end),
      tag: "x",
      sentence: sentence.ordinal,
    })),
  };
}

export function makeDocument({ path, bytes = path, growth = 5.5 }: Outline): FinishedDocument {
  const text = makeText(growth);
  return {
    id: createHash("sha256").update(bytes).digest("hex"),
    path,
    byteCount: 1234,
    source: {
      format: "text",
      encoding: "utf-8",
      metadata: { title: null, published: "2024-01-20", publisher: "澜川日报", url: null },
      blocks: [{ kind: "paragraph", text, level: null, page: 2 }],
      pageCount: 3,
      recognizedPages: [],
    },
    parts: [makePart(text)],
    facts: makeFacts(text, growth),
  };
}
