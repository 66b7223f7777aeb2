/** `duban review`: facts out to a spreadsheet, decisions back in, and how far reviewers agree. */

import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { openDatabase, type PlainRow } from "../../database.ts";
import { exitCode, UsageError } from "../../error.ts";
import { openWork } from "../../load/index.ts";
import { refreshDatabase } from "../../refresh.ts";
import { findWriter } from "../../report/index.ts";
import { buildReviewSheet } from "../../report/kinds/review-sheet.ts";
import { readHead } from "../../report/reads/head.ts";
import { formatTable } from "../../report/table.ts";
import { krippendorffAlpha } from "../../review/agreement.ts";
import { appendDecisions, decisionsFile, readPresentFacts } from "../../review/index.ts";
import {
  checkSheet,
  decidedColumns,
  decisionChoices,
  readSheet,
  shownColumns,
} from "../../review/sheet.ts";
import { runQuery } from "../../track/query.ts";
import { pickLanguage } from "../language.ts";
import { type Shell, say } from "../shell.ts";

export interface ReviewExportOptions {
  readonly db: string;
  readonly out: string;
  readonly place?: string;
  readonly year?: number;
  readonly kind?: string;
  readonly limit: number;
}

export async function runReviewExport(options: ReviewExportOptions, shell: Shell): Promise<number> {
  const { db, out, place, year, kind, limit } = options;
  const write = /\.(xlsx|csv)$/i.test(out) ? findWriter(out) : null;
  if (write === null) throw new UsageError(say(shell, "reviewEnding", { file: out }));
  const database = await openDatabase(db, { readOnly: true });
  try {
    const { rows } = await runQuery(database, "review_items", {
      ...(place === undefined ? {} : { place }),
      ...(year === undefined ? {} : { year: String(year) }),
      ...(kind === undefined ? {} : { kind }),
      limit: String(limit),
    });
    const { asOf } = await readHead(database, undefined);
    const choices = Object.keys(decisionChoices);
    const sheet = { asOf, shown: shownColumns, decided: decidedColumns, choices, rows };
    await writeFile(out, await write(buildReviewSheet(sheet)));
    shell.tell(say(shell, "reviewExported", { count: rows.length, file: out }));
    return exitCode.done;
  } finally {
    database.close();
  }
}

export interface ReviewImportOptions {
  readonly db: string;
  readonly reviewer?: string;
}

/** Good rows are kept even where others are bad; each bad one is named, and the command ends with 1. */
export async function runReviewImport(
  file: string,
  options: ReviewImportOptions,
  shell: Shell,
): Promise<number> {
  const rows = readSheet(basename(file), await readBytes(file, shell));
  const ids = rows.flatMap(({ row }) => row["fact_id"] ?? []);
  const reader = await openDatabase(options.db, { readOnly: true });
  const present = await readPresentFacts(reader, ids);
  reader.close();
  const given = { reviewer: options.reviewer ?? "", decidedAt: new Date().toISOString() };
  const { decisions, faults } = checkSheet(rows, present, given);
  for (const { number, message } of faults) {
    shell.tell(
      say(shell, "reviewRow", { file, number, message: pickLanguage(message, shell.language) }),
    );
  }
  appendDecisions(options.db, decisions);
  if (decisions.length > 0) await applyDecisions(options.db, shell);
  shell.write(
    `${say(shell, "reviewImported", { count: decisions.length, bad: faults.length, file: decisionsFile(options.db) })}\n`,
  );
  return faults.length > 0 ? exitCode.foundWrong : exitCode.done;
}

async function readBytes(file: string, shell: Shell): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(say(shell, "cannotRead", { file, reason }), { cause: error });
  }
}

/** Readers keep what they have open; the decisions show with the next request. */
async function applyDecisions(path: string, shell: Shell): Promise<void> {
  const work = await openWork(path);
  try {
    // What an interrupted ingest left is not whole: the next ingest finishes it, and applies the decisions.
    if (work.isResumed) throw new UsageError(say(shell, "reviewInterrupted"));
    await refreshDatabase(await work.write(), path);
    await work.publish();
  } catch (error) {
    await work.suspend(work.isResumed ? "whole" : "broken");
    throw error;
  }
}

/** Applies what was decided on the pages since the last ingest. */
export async function runReviewApply(
  { db }: { readonly db: string },
  shell: Shell,
): Promise<number> {
  await applyDecisions(db, shell);
  shell.tell(say(shell, "reviewApplied", { file: decisionsFile(db) }));
  return exitCode.done;
}

export async function runReviewStatus(
  { db }: { readonly db: string },
  shell: Shell,
): Promise<number> {
  const database = await openDatabase(db, { readOnly: true });
  try {
    const rows = await database.rows("select * from reviews order by decided_at, review_id");
    shell.write(formatStatus(rows, shell));
    return exitCode.done;
  } finally {
    database.close();
  }
}

function formatStatus(rows: readonly PlainRow[], shell: Shell): string {
  const states = ["applied", "disputed", "expired", "superseded"];
  const reviewers = [...new Set(rows.map(({ reviewer }) => String(reviewer)))].sort();
  const count = (reviewer: string, state: string): string =>
    String(rows.filter((row) => row["reviewer"] === reviewer && row["state"] === state).length);
  const cells = reviewers.map((reviewer) => [
    reviewer,
    ...states.map((state) => count(reviewer, state)),
  ]);
  const current = rows.filter(({ state }) => state === "applied" || state === "disputed");
  const alpha = krippendorffAlpha(
    current.map(({ fact_id, reviewer, decision, corrections }) => ({
      unit: String(fact_id),
      reviewer: String(reviewer),
      value: `${decision}${corrections}`,
    })),
  );
  const agreement =
    alpha === null
      ? say(shell, "agreementUnknown")
      : say(shell, "agreement", { alpha: alpha.toFixed(3) });
  const table =
    cells.length === 0
      ? ""
      : formatTable([say(shell, "columnReviewer"), ...states], cells, shell.width);
  return `${table}${agreement}\n`;
}
