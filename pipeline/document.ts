/**
 * The one vocabulary: what a document is at each stage, and what is found in it.
 * Imports nothing. Every value is readonly: a stage returns a new one.
 *
 *   read → Source → clean → CleanDocument → structure → Part → segment → SegmentedPart → extract → Fact
 *
 * Offsets. Inside the pipeline a `Span` counts UTF-16 units of `Part.text`, as JavaScript strings do.
 * `Evidence.span` of a finished fact, and every offset in the database and in printed output, counts
 * Unicode code points, as DuckDB's `substr` and `length` do. `code-points.ts` is the only bridge.
 */

/** A half-open range: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// ---------------------------------------------------------------- read

export type Format =
  | "text"
  | "markdown"
  | "html"
  | "mhtml"
  | "docx"
  | "doc"
  | "xlsx"
  | "xls"
  | "ofd"
  | "pdf";

/** `line` is a physical line that a paper or a scraper may have wrapped; the others are logical blocks. */
export type SourceBlockKind = "heading" | "paragraph" | "list_item" | "table_row" | "line";

export interface SourceBlock {
  readonly kind: SourceBlockKind;
  /** Never holds a line break. Cells of a table row are joined by a tab. */
  readonly text: string;
  /** 1 is the highest heading; null where the format does not say. */
  readonly level: number | null;
  /** Counted from 1; null where the format has no pages. */
  readonly page: number | null;
  /** Known where the places of printed lines are known. */
  readonly flow?: LineFlow;
}

/** A `line` opens a paragraph, goes on with the line before it, or is a running head, foot or watermark. */
export type LineFlow = "opens" | "continues" | "margin";

/** What the file says of itself outside its text (front matter, meta elements, a government page's index table). */
export interface SourceMetadata {
  readonly title: string | null;
  /** ISO date. */
  readonly published: string | null;
  /** 来源 or 发布机构, as written. */
  readonly publisher: string | null;
  /** The address it was collected from, as the file states it. */
  readonly url: string | null;
}

/** What the program that made a file wrote beside its text. Its dates are those of the file, never of delivery or publication. */
export interface FileProperties {
  /** As written: a body, a person or the name of a machine's user. */
  readonly author: string | null;
  /** ISO dates. */
  readonly created: string | null;
  readonly modified: string | null;
  /** The number printed on each page (i, ii, 1 …), in order; null where that is the ordinal of the page. */
  readonly pageLabels: readonly string[] | null;
}

export interface Source {
  readonly format: Format;
  /** WHATWG name of the charset the bytes were decoded with; null for binary formats. */
  readonly encoding: string | null;
  readonly metadata: SourceMetadata;
  /** In reading order. The raw text is their texts joined by line breaks, so block n is raw line n. */
  readonly blocks: readonly SourceBlock[];
  readonly pageCount: number | null;
  /** Pages whose text was recognised from a picture (OCR), ascending; empty where none was. */
  readonly recognizedPages: readonly number[];
  /** Absent where the format has none or they could not be read. */
  readonly properties?: FileProperties;
}

// ---------------------------------------------------------------- clean

export type BlockKind = "heading" | "paragraph" | "list_item" | "table_row";

export interface CleanBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level: number | null;
  /** Page on which it begins. */
  readonly page: number | null;
  /** Range of indexes of the source blocks that it was made of. */
  readonly source: Span;
}

export interface CleanDocument {
  readonly format: Format;
  readonly metadata: SourceMetadata;
  readonly blocks: readonly CleanBlock[];
}

// ---------------------------------------------------------------- structure

export type PartKind = "work_report" | "communique" | "plan" | "speech" | "news" | "other";
export type Orientation = "review" | "plan" | "neither";
export type Language = "zh" | "en" | "other";

/** Where a date was read. `inferred`: worked out from the content, not stated. */
export type DateOrigin = "text" | "metadata" | "file_name" | "inferred";

export interface DatedBy {
  /** ISO: `2024-03-05`, or `2024-03`, or `2024` where no more is known. */
  readonly date: string;
  readonly origin: DateOrigin;
  /** The words that it was read from. */
  readonly evidence: string;
}

export type PlaceLevel = "nation" | "province" | "prefecture" | "county" | "township" | "other";

export interface Place {
  /** Full name: 全国, 湖南省, 贵阳市. */
  readonly name: string;
  /** Six digits of GB/T 2260; null for a place that the standard does not list. */
  readonly code: string | null;
  readonly level: PlaceLevel;
  /** Full name of the place above it; null for 全国 or where unknown. */
  readonly parent: string | null;
  /** The words that it was read from. */
  readonly evidence: string;
}

export interface Block {
  readonly ordinal: number;
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly span: Span;
  readonly page: number | null;
  /** Headings above it, outermost first, as written: ["一、2023年工作回顾", "(二)…"]. Its own heading is not in it. */
  readonly path: readonly string[];
  readonly orientation: Orientation;
  readonly language: Language;
  /** Range of indexes of source blocks. */
  readonly source: Span;
  /** Ordinal of the block of this part that says the same in the other language; null if none. */
  readonly pair: number | null;
}

export interface Sentence {
  readonly ordinal: number;
  /** Ordinal of its block. */
  readonly block: number;
  readonly span: Span;
}

/** The years that relative words point to. Null where the text cannot tell. */
export interface SpokenYears {
  /** 今年: the year in which it was delivered. */
  readonly current: number | null;
  /** The year that the review part looks back on. */
  readonly review: number | null;
  /** The year that the plan part arranges (usually `current`; the next year for a report given in December). */
  readonly plan: number | null;
}

/** One speech or report. Its `text` is its blocks' texts joined by single line breaks. */
export interface Part {
  readonly ordinal: number;
  readonly kind: PartKind;
  readonly title: string | null;
  readonly text: string;
  readonly place: Place | null;
  /** The government or body that issues it, as written or as its place implies: 贵阳市人民政府. */
  readonly issuer: string | null;
  readonly speaker: string | null;
  readonly delivered: DatedBy | null;
  readonly published: DatedBy | null;
  readonly collected: DatedBy | null;
  readonly years: SpokenYears;
  /** False where its head or tail is missing. */
  readonly complete: boolean;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

// ---------------------------------------------------------------- segment

export interface Word {
  readonly span: Span;
  readonly text: string;
  /** Part of speech in the tag set of jieba (n, v, m, q, ns, nt …). */
  readonly tag: string;
  /** Ordinal of its sentence. */
  readonly sentence: number;
}

export interface SegmentedPart extends Part {
  readonly words: readonly Word[];
}

// ---------------------------------------------------------------- extract

/** Where a fact stands. `quote` is exactly the part's text at `span`. */
export interface Evidence {
  readonly quote: string;
  /** In code points of the part's text. */
  readonly span: Span;
  /** Ordinal of the part, of the sentence; page or null. */
  readonly part: number;
  readonly sentence: number;
  readonly page: number | null;
  /** Name of the rule that made it. */
  readonly rule: string;
}

export type Measure = "level" | "growth" | "change" | "share" | "rank" | "multiple";
export type Operator = "eq" | "approx" | "ge" | "le" | "range";

/** A number with its unit, as written and in base units (元, 美元, 人, %, 百分点, 公里, 吨 …). */
export interface Quantity {
  readonly operator: Operator;
  /** As written; null where masked. Equal unless a range. A fall is negative. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly lowBase: number | null;
  readonly highBase: number | null;
  readonly unitBase: string;
  /** The number is blanked out (xx, ××, 某): it has no value. */
  readonly masked: boolean;
}

/** A target (目标) or a result (完成情况): one indicator, one value, one period. */
export interface Quantified extends Evidence {
  readonly kind: "target" | "result";
  /** Noun phrase as written. */
  readonly indicator: string;
  /** Id in the lexicon of indicators; null where the phrase is not in it. */
  readonly indicatorId: string | null;
  readonly measure: Measure;
  readonly quantity: Quantity;
  /** `2024`, `2021-2025`, or "" where it cannot be told. */
  readonly period: string;
  readonly scope: string;
  /** The word that softens or hardens it, as written: 左右, 以上, 力争, 确保; "" if none. */
  readonly modifier: string;
}

export type DuePrecision = "day" | "month" | "quarter" | "year" | "vague" | "unknown";

/**
 * When a commitment is due, worked out from the delivery date. ISO dates, both inclusive; null where open or not to be
 * told: `从5月1日起` has no latest day, `尽快` (vague) and whatever the delivery date cannot resolve (unknown) neither.
 */
export interface Due {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: DuePrecision;
}

export interface Commitment extends Evidence {
  readonly kind: "commitment";
  /** The act as a clause, without who is to do it, until when and the modal. */
  readonly action: string;
  /** What the act is done to; "" where the clause does not show it plainly. */
  readonly object: string;
  /** In which case: 涉及到跨区域的事件; "" if none. */
  readonly condition: string;
  /** What follows on failure, as written: 严肃问责; "" if none. */
  readonly sanction: string;
  /** The speaker binds himself (我在这里承诺), rather than orders others. */
  readonly isPledge: boolean;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** As written; "" if none. */
  readonly deadline: string;
  /** Null where no time is stated. */
  readonly due: Due | null;
  readonly cadence: string;
  /** How often a year the cadence asks for; null without a countable one (定期). */
  readonly occurrencesPerYear: number | null;
  readonly hard: boolean;
}

export type EnterpriseRole = "to_attract" | "visited" | "landed" | "partner" | "other";

export interface EnterpriseMention extends Evidence {
  readonly kind: "enterprise";
  readonly name: string;
  /** The one name that its names are folded to, within the part and by the lexicon: 华为 for 华为公司. */
  readonly canonical: string;
  /** Country or region: as the sentence states it (日本的三菱), else by the lexicon; "" where unknown. */
  readonly home: string;
  readonly role: EnterpriseRole;
  readonly masked: boolean;
}

export type ProjectStage =
  | "negotiating"
  | "signed"
  | "started"
  | "under_construction"
  | "completed"
  | "in_production"
  | "stalled"
  | "unknown";

/** What a project has not come to, as the text says: 未履约, 尚未开工, 未竣工, 未投产. */
export type DeniedStage = "fulfilled" | "started" | "completed" | "in_production";

export interface ProjectMention extends Evidence {
  readonly kind: "project";
  readonly name: string;
  /** What mentions of one project share, over the years: without 项目, 工程, 建设 and quotation marks. */
  readonly canonical: string;
  readonly stage: ProjectStage;
  /** True where the clause says what is to be (力争开工, the plan of a report), not what is. */
  readonly isPlanned: boolean;
  /** Null where the text denies nothing. */
  readonly denied: DeniedStage | null;
  /** When it was signed, as written: 2022年7月, 去年; "" where that is not stated. */
  readonly signed: string;
  /** The stated year of signing; of a signing that is reported without one, the year that the text tells of; else null. */
  readonly signedYear: number | null;
  /** Where, who invests, how much and by when, as the clause states it; "" where it does not. */
  readonly place: string;
  readonly investor: string;
  readonly investment: string;
  readonly expected: string;
}

export type Fact = Quantified | Commitment | EnterpriseMention | ProjectMention;

/** The explicit statement that a year sets no target for an indicator ("没有提出全年经济增速具体目标"). */
export interface NoTarget extends Evidence {
  readonly kind: "no_target";
  readonly indicator: string;
  readonly indicatorId: string | null;
  readonly period: string;
}

// ---------------------------------------------------------------- load

/** A document after every stage: what is written to the database, all or nothing. */
export interface FinishedDocument {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly id: string;
  readonly path: string;
  readonly byteCount: number;
  readonly source: Source;
  readonly parts: readonly SegmentedPart[];
  readonly facts: readonly (Fact | NoTarget)[];
}
