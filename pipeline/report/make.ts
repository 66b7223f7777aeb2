/** Each kind of report: what it reads, and what it quotes. */
import type { Database } from "../database.ts";
import { UsageError } from "../error.ts";
import { buildBulletin, evidenceOfBulletin } from "./kinds/bulletin.ts";
import { evidenceOfCommitment } from "./kinds/commitment-cells.ts";
import { buildDispatch } from "./kinds/dispatch.ts";
import { buildEvidence } from "./kinds/evidence-sheet.ts";
import { buildFollowThrough, evidenceOfFollowThrough } from "./kinds/follow-through.ts";
import { completeReport, type Draft, type Frame } from "./kinds/frame.ts";
import { buildLedger } from "./kinds/ledger.ts";
import { buildRanking } from "./kinds/ranking.ts";
import type { Report } from "./model.ts";
import { type CommitmentRow, isOfYear, readCommitments } from "./reads/commitments.ts";
import { readNewDocuments } from "./reads/documents.ts";
import { readEvidence, type WantedEvidence } from "./reads/evidence.ts";
import { readDocumentText, readFacts } from "./reads/facts.ts";
import { readRates } from "./reads/rates.ts";
import { readTargets, type TargetRow } from "./reads/targets.ts";

type Kind = (database: Database, frame: Frame) => Promise<Report>;

export const kinds: Readonly<Record<string, Kind>> = {
  "follow-through": makeFollowThrough,
  ledger: makeLedger,
  bulletin: makeBulletin,
  dispatch: makeDispatch,
  ranking: makeRanking,
  evidence: makeEvidence,
};

async function prove(
  database: Database,
  draft: Draft,
  wanted: readonly WantedEvidence[],
): Promise<Report> {
  return completeReport(draft, await readEvidence(database, wanted));
}

/** Of the year, where one is asked for. */
async function readTasks(database: Database, frame: Frame): Promise<readonly CommitmentRow[]> {
  const { place, document, body, year, head } = frame;
  const rows = await readCommitments(database, { place, document, body, asOf: head.asOf });
  return year === null ? rows : rows.filter((row) => isOfYear(row, year));
}

async function readAims(
  database: Database,
  frame: Frame,
  year: number | null = frame.year,
): Promise<readonly TargetRow[]> {
  const { place, document, head } = frame;
  return await readTargets(database, { place, document, year, asOf: head.asOf });
}

async function makeFollowThrough(database: Database, frame: Frame): Promise<Report> {
  const rows = {
    targets: await readAims(database, frame),
    history: frame.place === null ? [] : await readAims(database, frame, null),
    commitments: await readTasks(database, frame),
  };
  return prove(database, buildFollowThrough(frame, rows), evidenceOfFollowThrough(rows));
}

async function makeLedger(database: Database, frame: Frame): Promise<Report> {
  const rows = await readTasks(database, frame);
  return prove(database, buildLedger(frame, rows), rows.flatMap(evidenceOfCommitment));
}

const usualDays = 7;

/** The week before the day that the report stands for, unless a day is named. */
function sinceOf(frame: Frame): string {
  if (frame.since !== null) return frame.since;
  const day = new Date(`${frame.head.asOf}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - usualDays);
  return day.toISOString().slice(0, 10);
}

async function makeBulletin(database: Database, asked: Frame): Promise<Report> {
  const since = sinceOf(asked);
  const frame = { ...asked, since };
  const { place, head } = frame;
  const rows = {
    documents: await readNewDocuments(database, { place, since, asOf: head.asOf }),
    targets: await readAims(database, frame),
    commitments: await readTasks(database, frame),
  };
  return prove(database, buildBulletin(frame, rows), evidenceOfBulletin(frame, rows));
}

/** Unless a year is asked for: tasks of the year that the report stands for and of the year before. */
function isCurrent(row: CommitmentRow, { year, head }: Frame): boolean {
  const current = Number(head.asOf.slice(0, 4));
  return year !== null || isOfYear(row, current) || isOfYear(row, current - 1);
}

async function makeDispatch(database: Database, frame: Frame): Promise<Report> {
  const rows = (await readTasks(database, frame)).filter((row) => isCurrent(row, frame));
  return prove(database, buildDispatch(frame, rows), rows.flatMap(evidenceOfCommitment));
}

async function makeRanking(database: Database, frame: Frame): Promise<Report> {
  const { place, year } = frame;
  const targets = await readAims(database, { ...frame, place: null });
  const isAsked = (row: TargetRow): boolean =>
    place === null || row.place === place || row.parent_name === place;
  const rows = {
    targets: targets.filter(isAsked),
    rates: await readRates(database, { place, year }),
  };
  return completeReport(buildRanking(frame, rows), []);
}

async function makeEvidence(database: Database, frame: Frame): Promise<Report> {
  const { document } = frame;
  if (document === null) {
    throw new UsageError("Name the document with --document: its path, or the end of it.");
  }
  const facts = await readFacts(database, document);
  return completeReport(buildEvidence(frame, facts), await readDocumentText(database, document));
}
