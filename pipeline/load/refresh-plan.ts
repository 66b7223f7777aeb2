/**
 * What a refresh fills, and in what order: the stored views and the tables of promises and evidence. Most of it concerns
 * one place at a time and is worked out slice by slice; the weights of words come from everything.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sqlFolder } from "../paths.ts";
import { readViews, type ViewFile, viewFolders } from "./schema.ts";

export interface Step {
  readonly table: string;
  /** Inserts all rows, those of the slice where it is sliced. */
  readonly statement: string;
  readonly isSliced: boolean;
}

/** Steps that follow each other, all in slices or all for everything. */
export interface Pass {
  readonly isSliced: boolean;
  readonly steps: readonly Step[];
  /** Names of all that its statements read, also through views. */
  readonly reads: ReadonlySet<string>;
}

/** Tables of their own files under sql/refresh/, each from what is known of a place. */
const refreshedTables = ["promises", "follow_evidence"];

function readSteps(views: readonly ViewFile[]): readonly Step[] {
  const stored = views.filter(({ isStored }) => isStored);
  return [
    ...stored.map(({ name, text, isSliced }) => ({
      table: name,
      statement: `insert into ${name}\n${text}`,
      isSliced,
    })),
    ...refreshedTables.map((table) => ({
      table,
      statement: readFileSync(join(sqlFolder, "refresh", `${table}.sql`), "utf8"),
      isSliced: true,
    })),
  ];
}

function namesRead(statement: string): readonly string[] {
  return [...statement.matchAll(/\b(?:from|join)\s+([a-z_]+)/g)].map(([, name]) => name ?? "");
}

/** What a statement reads, itself or through views; a table that another step fills stands for itself. */
function readAll(statement: string, views: ReadonlyMap<string, string>): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (text: string): void => {
    for (const name of namesRead(text)) {
      if (reached.has(name)) continue;
      reached.add(name);
      visit(views.get(name) ?? "");
    }
  };
  visit(statement);
  return reached;
}

type ReadStep = Step & { readonly reads: ReadonlySet<string> };

/** Each after those that it reads. */
function orderByUse(steps: readonly ReadStep[]): readonly ReadStep[] {
  const waiting = new Set(steps);
  const ordered: ReadStep[] = [];
  const visit = (step: ReadStep): void => {
    if (!waiting.delete(step)) return;
    for (const other of steps) if (step.reads.has(other.table)) visit(other);
    ordered.push(step);
  };
  for (const step of steps) visit(step);
  return ordered;
}

/** How often sliced and whole steps take turns after a step until the last that needs it: 0 can wait for the last pass. */
function countTurns(ordered: readonly ReadStep[]): ReadonlyMap<ReadStep, number> {
  const turns = new Map<ReadStep, number>();
  for (const step of [...ordered].reverse()) {
    const after = [...turns].filter(([other]) => other.reads.has(step.table));
    const needed = after.map(([other, turn]) => turn + Number(other.isSliced !== step.isSliced));
    turns.set(step, Math.max(0, ...needed));
  }
  return turns;
}

/** As few passes as the order allows: every pass over the slices copies the rows that it reads. */
export function planPasses(): readonly Pass[] {
  const views = viewFolders.flatMap(readViews);
  const texts = new Map(views.filter(({ isStored }) => !isStored).map((v) => [v.name, v.text]));
  const steps = readSteps(views).map((step) => ({
    ...step,
    reads: readAll(step.statement, texts),
  }));
  const ordered = orderByUse(steps);
  const turns = countTurns(ordered);
  const passes: Pass[] = [];
  for (let turn = Math.max(...turns.values()); turn >= 0; turn -= 1) {
    for (const isSliced of [false, true]) {
      const own = ordered.filter((step) => turns.get(step) === turn && step.isSliced === isSliced);
      const reads = new Set(own.flatMap((step) => [...step.reads]));
      if (own.length > 0) passes.push({ isSliced, steps: own, reads });
    }
  }
  return passes;
}
