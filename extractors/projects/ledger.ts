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
    if (opened === null && !cells.some(isTotal)) enter(table, cells, view);
  }
  const findings = tables.flatMap(({ entries }) => [...entries.values()].flatMap(findProject));
  return { findings, sentences };
}

function isTotal(cell: string): boolean {
  return /^(?:合计|总计|小计|共计)(?:[：:]|$)/.test(cell.replace(/\s+/g, ""));
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
  const written = view.text.split("\t");
  const cell = (at: number, unit = ""): Cell => {
    const [text = "", folded = ""] = [written[at], cells[at]].map((side) => side?.trim());
    return { text: withUnit(text, unit), folded, view };
  };
  const told = readTold(cells);
  if (told !== null) {
    const name = told.name === 0 ? openingOf(cell(0)) : cell(told.name);
    const entry = entries.get(name.folded) ?? { name };
    entries.set(name.folded, { ...entry, [told.column.field]: cell(2, told.column.unit) });
    return;
  }
  const entry: Partial<Record<Field, Cell>> = {};
  for (const [at, column] of columns.entries()) {
    if (column !== null && cell(at).text !== "") entry[column.field] ??= cell(at, column.unit);
  }
  const { name } = entry;
  // The same name twice is two rows: a second contract of one project.
  if (name !== undefined) entries.set(`${name.text} ${view.sentence.ordinal}`, { ...entry, name });
}

/** 签约时间：⇥A⇥2022年7月 or, of a column of values, A：⇥总投资⇥12.5亿元. `name`: index of the cell that names the project. */
function readTold(
  cells: readonly string[],
): { readonly name: 0 | 1; readonly column: Column } | null {
  const [first = "", second = ""] = cells;
  if (cells.length !== 3 || !/[：:]$/.test(first)) return null;
  const byColumn = readHeading(first.slice(0, -1));
  if (byColumn !== null) return { name: 1, column: byColumn };
  const byRow = readHeading(second);
  return byRow === null ? null : { name: 0, column: byRow };
}

function openingOf({ text, folded, view }: Cell): Cell {
  return { text: text.slice(0, -1), folded: folded.slice(0, -1), view };
}

function withUnit(text: string, unit: string): string {
  return /^\d+(?:\.\d+)?$/.test(text) ? `${text}${unit}` : text;
}

function findProject(entry: Entry): readonly ProjectFinding[] {
  const { view } = entry.stage ?? entry.signed ?? entry.name;
  const name = entry.name.text.replace(/^\d{1,3}[.、．]\s*/, "").replace(/\s+/g, "");
  const start = view.text.indexOf(entry.name.text);
  if (start < 0 || name.length < 2) return [];
  const { place } = view.part;
  const places = place === null ? [] : [place.name, place.name.replace(/[省市县区]$/, "")];
  return [
    {
      kind: "project",
      name,
      canonical: foldProjectName(name, places),
      ...readStanding(entry),
      isPlanned: false,
      signed: entry.signed?.text ?? "",
      signedYear: yearOf(entry.signed?.folded ?? "", view),
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
  const said = entry.stage?.folded ?? "";
  const stage = findStage(said) ?? "unknown";
  const answered = answers.filter((answer) => isYes(entry[answer]?.folded)).at(-1);
  const refused = answers.find((answer) => isNo(entry[answer]?.folded)) ?? null;
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
