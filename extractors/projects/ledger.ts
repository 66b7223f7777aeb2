/**
 * Ledgers of projects (项目台账): a table that names one project a row, with when it was signed and how far it is.
 * Readers give such a table either row by row, or, where a column holds values, cell by cell with its headings
 * (进展情况：⇥青石冷链项目⇥未开工); both are gathered to one entry a project.
 */
import type { ProjectStage } from "../../pipeline/document.ts";
import { readLexicon } from "../../pipeline/lexicon.ts";
import type { ProjectFinding } from "../extractor.ts";
import type { SentenceView } from "../sentence-view.ts";
import { foldProjectName } from "./fold-name.ts";
import { yearOf } from "./signing.ts";
import { findDenied, findStage } from "./stages.ts";

type Field =
  | "name"
  | "investor"
  | "investment"
  | "signed"
  | "stage"
  | "fulfilled"
  | "started"
  | "completed"
  | "in_production"
  | "place"
  | "expected";

const fields: ReadonlyMap<string, Field> = new Map(
  readLexicon("ledger-columns").map((row) => [row["heading"] ?? "", row["field"] as Field]),
);
const answers: readonly ("fulfilled" | "started" | "completed" | "in_production")[] = [
  "fulfilled",
  "started",
  "completed",
  "in_production",
];
const reached: Readonly<Record<(typeof answers)[number], ProjectStage>> = {
  fulfilled: "signed",
  started: "started",
  completed: "completed",
  in_production: "in_production",
};

interface Column {
  readonly field: Field;
  /** What brackets behind the heading say: 亿元. */
  readonly unit: string;
}

function readHeading(cell: string): Column | null {
  const plain = cell.replace(/\s+/g, "");
  const [, name = plain, unit = ""] = /^(.+?)[（(](.{1,6})[)）]$/.exec(plain) ?? [];
  const field = fields.get(plain) ?? fields.get(name);
  return field === undefined ? null : { field, unit: fields.has(plain) ? "" : unit };
}

interface Cell {
  /** As written. */
  readonly text: string;
  /** For matching. */
  readonly folded: string;
  readonly view: SentenceView;
}

type Entry = Partial<Record<Field, Cell>> & { readonly name: Cell };

interface Table {
  readonly columns: readonly (Column | null)[];
  readonly entries: Map<string, Entry>;
}

export interface Ledgers {
  readonly findings: readonly ProjectFinding[];
  /** Ordinals of the sentences that are rows of ledgers. */
  readonly sentences: ReadonlySet<number>;
}

export function readLedgers(views: readonly SentenceView[]): Ledgers {
  const sentences = new Set<number>();
  const tables: Table[] = [];
  let table: Table | null = null;
  for (const view of views) {
    if (view.block.kind !== "table_row") {
      table = null;
      continue;
    }
    const cells = view.folded.split("\t");
    const opened = openTable(cells);
    if (opened !== null) tables.push(opened);
    table = opened ?? table;
    if (table === null) continue;
    sentences.add(view.sentence.ordinal);
    if (opened === null) enter(table, cells, view);
  }
  const findings = tables.flatMap(({ entries }) => [...entries.values()].flatMap(findProject));
  return { findings, sentences };
}

/** A row of headings that names projects and says when they were signed or how far they are. */
function openTable(cells: readonly string[]): Table | null {
  const columns = cells.map(readHeading);
  const named = columns.map((column) => column?.field);
  const tells = named.some(
    (field) =>
      field === "signed" || field === "stage" || answers.some((answer) => answer === field),
  );
  return named.includes("name") && tells ? { columns, entries: new Map() } : null;
}

function enter({ columns, entries }: Table, cells: readonly string[], view: SentenceView): void {
  const told = readTold(cells);
  if (told !== null) {
    const { name, column, text } = told;
    const entry = entries.get(name) ?? { name: { text: name, view } };
    entries.set(name, { ...entry, [column.field]: { text: withUnit(text, column.unit), view } });
    return;
  }
  const entry: Partial<Record<Field, Cell>> = {};
  for (const [at, column] of columns.entries()) {
    const text = (cells[at] ?? "").trim();
    if (column !== null && text !== "")
      entry[column.field] ??= { text: withUnit(text, column.unit), view };
  }
  const { name } = entry;
  // The same name twice is two rows: a second contract of one project.
  if (name !== undefined) entries.set(`${name.text} ${view.sentence.ordinal}`, { ...entry, name });
}

/** 签约时间：⇥A⇥2022年7月 or, of a column of values, A：⇥总投资⇥12.5亿元. */
function readTold(
  cells: readonly string[],
): { readonly name: string; readonly column: Column; readonly text: string } | null {
  const [first = "", second = "", text = ""] = cells;
  if (cells.length !== 3 || (!first.endsWith("：") && !first.endsWith(":"))) return null;
  const opening = first.slice(0, -1);
  const byColumn = readHeading(opening);
  if (byColumn !== null) return { name: second.trim(), column: byColumn, text: text.trim() };
  const byRow = readHeading(second);
  return byRow === null ? null : { name: opening.trim(), column: byRow, text: text.trim() };
}

function withUnit(text: string, unit: string): string {
  return /^\d+(?:\.\d+)?$/.test(text) ? `${text}${unit}` : text;
}

function findProject(entry: Entry): readonly ProjectFinding[] {
  const { view } = entry.stage ?? entry.signed ?? entry.name;
  const name = entry.name.text.replace(/^\d{1,3}[.、．]\s*/, "").replace(/\s+/g, "");
  const start = view.folded.indexOf(entry.name.text);
  if (start < 0 || name.length < 2 || /^(?:合计|总计|小计|共计)/.test(name)) return [];
  const { place } = view.part;
  const places = place === null ? [] : [place.name, place.name.replace(/[省市县区]$/, "")];
  const standing = readStanding(entry);
  const signed = entry.signed?.text ?? "";
  return [
    {
      kind: "project",
      name,
      canonical: foldProjectName(name, places),
      ...standing,
      isPlanned: false,
      signed,
      signedYear: yearOf(signed, view),
      place: entry.place?.text ?? "",
      investor: entry.investor?.text ?? "",
      investment: entry.investment?.text ?? "",
      expected: entry.expected?.text ?? "",
      at: { start: view.offset + start, end: view.offset + start + entry.name.text.length },
      sentence: view.sentence.ordinal,
      rule: "ledger_row",
    },
  ];
}

/** What is signed and shows no stage of building yet (办理手续, 前期工作) stands as signed. */
function readStanding(entry: Entry): Pick<ProjectFinding, "stage" | "denied"> {
  const said = entry.stage?.text ?? "";
  const stage = findStage(said) ?? "unknown";
  const answered = answers.filter((answer) => isYes(entry[answer]?.text)).at(-1);
  const refused = answers.find((answer) => isNo(entry[answer]?.text)) ?? null;
  const isEarly = stage === "unknown" || stage === "negotiating";
  const byAnswer = answered === undefined ? null : reached[answered];
  const least = entry.signed === undefined ? stage : "signed";
  return {
    stage: isEarly ? (byAnswer ?? least) : stage,
    denied: findDenied(said) ?? (isEarly ? refused : null),
  };
}

function isYes(text: string | undefined): boolean {
  return text !== undefined && /^(?:是|√|✓|✔|已)/.test(text);
}

function isNo(text: string | undefined): boolean {
  return text !== undefined && /^(?:否|×|✗|✘|未|没有)/.test(text);
}
