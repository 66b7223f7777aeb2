/** Automatic numbers of a DOCX (numbering.xml, ECMA-376 part 1, 17.9): what they are and how they count. */
import { formatNumber } from "./docx-numerals.ts";
import { walkXml, type XmlAttributes } from "./docx-xml.ts";

export interface NumberingLevel {
  start: number;
  format: string;
  /** With %1 to %9 for the counters: "第%1条", "%1.%2". */
  text: string;
  suffix: string;
  /** Level (from 1) whose use restarts this one; 0 never; null any higher one. */
  restart: number | null;
  isLegal: boolean;
  paragraphStyle: string | null;
}

interface AbstractNumbering {
  readonly levels: Map<number, NumberingLevel>;
  styleLink: string | null;
}

interface Numbering {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, NumberingLevel>;
}

export interface NumberingTable {
  readonly abstracts: ReadonlyMap<string, AbstractNumbering>;
  readonly numberings: ReadonlyMap<string, Numbering>;
}

/** What is open while numbering.xml is read. */
interface Reading {
  readonly abstracts: Map<string, AbstractNumbering>;
  readonly numberings: Map<string, Numbering>;
  abstract: AbstractNumbering | null;
  numbering: Numbering | null;
  level: NumberingLevel | null;
  overrideAt: number;
}

/** Reads numbering.xml. An empty table where the document has none. */
export function readNumbering(xml: string | null): NumberingTable {
  const reading: Reading = {
    abstracts: new Map(),
    numberings: new Map(),
    abstract: null,
    numbering: null,
    level: null,
    overrideAt: 0,
  };
  if (xml === null) return reading;
  walkXml(xml, {
    open: (name, attributes) => readElement(reading, name, attributes),
    close(name) {
      if (name === "w:lvl") reading.level = null;
      if (name === "w:abstractNum") reading.abstract = null;
      if (name === "w:num") reading.numbering = null;
    },
  });
  return reading;
}

function readElement(reading: Reading, name: string, attributes: XmlAttributes): void {
  const value = attributes["w:val"] ?? "";
  const { abstract, numbering, level } = reading;
  if (name === "w:abstractNum") {
    reading.abstract = { levels: new Map(), styleLink: null };
    reading.abstracts.set(attributes["w:abstractNumId"] ?? "", reading.abstract);
  } else if (name === "w:num") {
    reading.numbering = { abstractId: "", starts: new Map(), levels: new Map() };
    reading.numberings.set(attributes["w:numId"] ?? "", reading.numbering);
  } else if (name === "w:lvl") {
    reading.level = emptyLevel();
    (numbering ?? abstract)?.levels.set(Number(attributes["w:ilvl"] ?? "0"), reading.level);
  } else if (name === "w:numStyleLink" && abstract !== null) {
    abstract.styleLink = value;
  } else if (name === "w:abstractNumId" && numbering !== null) {
    numbering.abstractId = value;
  } else if (name === "w:lvlOverride") {
    reading.overrideAt = Number(attributes["w:ilvl"] ?? "0");
  } else if (name === "w:startOverride") {
    numbering?.starts.set(reading.overrideAt, Number(value));
  } else if (level !== null) {
    readLevelProperty(level, name, value, attributes);
  }
}

function emptyLevel(): NumberingLevel {
  return {
    start: 1,
    format: "decimal",
    text: "",
    suffix: "tab",
    restart: null,
    isLegal: false,
    paragraphStyle: null,
  };
}

function readLevelProperty(
  level: NumberingLevel,
  name: string,
  value: string,
  attributes: XmlAttributes,
): void {
  if (name === "w:start") level.start = Number(value);
  else if (name === "w:numFmt") level.format = value;
  else if (name === "w:lvlText") level.text = value;
  else if (name === "w:suff") level.suffix = value;
  else if (name === "w:lvlRestart") level.restart = Number(value);
  else if (name === "w:pStyle") level.paragraphStyle = value;
  else if (name === "w:isLgl") level.isLegal = !/^(?:0|false)$/.test(attributes["w:val"] ?? "1");
}

/** Counts through a document. One counter stands for one `number()` call a numbered paragraph, in order. */
export class NumberCounter {
  private readonly table: NumberingTable;
  private readonly numberOfStyle: (styleId: string) => string | null;
  private readonly counts: Map<string, Map<number, number>> = new Map();
  private readonly begun: Set<string> = new Set();

  /** `numberOfStyle` names the numId of a numbering style, which an abstract numbering may only point to. */
  constructor(table: NumberingTable, numberOfStyle: (styleId: string) => string | null) {
    this.table = table;
    this.numberOfStyle = numberOfStyle;
  }

  /** Level that `styleId` is tied to in the numbering; 0 where it is tied to none. */
  levelOfStyle(numberId: string, styleId: string): number {
    for (const [at, level] of this.levelsOf(numberId)) {
      if (level.paragraphStyle === styleId) return at;
    }
    return 0;
  }

  /** Text of the next number with the blank that follows it; "" for bullets; null where there is no such numbering. */
  number(numberId: string, at: number): string | null {
    const levels = this.levelsOf(numberId);
    const level = levels.get(at);
    const numbering = this.table.numberings.get(numberId);
    if (level === undefined || numbering === undefined) return null;
    if (level.format === "bullet") return "";
    const counts = this.countsOf(numbering.abstractId);
    this.applyStarts(numberId, numbering, counts);
    counts.set(at, (counts.get(at) ?? level.start - 1) + 1);
    for (const [deeper, { restart }] of levels) {
      if (deeper > at && (restart === null || at < restart)) counts.delete(deeper);
    }
    const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const other = levels.get(Number(place) - 1);
      const value = counts.get(Number(place) - 1) ?? other?.start ?? 1;
      return formatNumber(value, level.isLegal ? "decimal" : (other?.format ?? "decimal"));
    });
    return text === "" || level.suffix === "nothing" || /[、）)．，。：是要]\s*$/.test(text)
      ? text
      : `${text} `;
  }

  /** An override restarts its numbering once, where the numbering is first used. */
  private applyStarts(numberId: string, numbering: Numbering, counts: Map<number, number>): void {
    if (this.begun.has(numberId)) return;
    this.begun.add(numberId);
    for (const [at, start] of numbering.starts) counts.set(at, start - 1);
  }

  private countsOf(abstractId: string): Map<number, number> {
    const counts = this.counts.get(abstractId) ?? new Map<number, number>();
    this.counts.set(abstractId, counts);
    return counts;
  }

  private levelsOf(numberId: string): Map<number, NumberingLevel> {
    const numbering = this.table.numberings.get(numberId);
    if (numbering === undefined) return new Map();
    const abstract = this.table.abstracts.get(numbering.abstractId);
    const linked = abstract?.styleLink == null ? null : this.numberOfStyle(abstract.styleLink);
    const base =
      linked === null || linked === numberId
        ? (abstract?.levels ?? new Map())
        : this.levelsOf(linked);
    return new Map([...base, ...numbering.levels]);
  }
}
