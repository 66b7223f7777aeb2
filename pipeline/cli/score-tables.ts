/** `evaluate`: scores over all and by document, and what the two sides disagree on. */

import { fieldNames } from "../evaluate/same-field.ts";
import { ratesOf, type Score } from "../evaluate/score.ts";
import { type MeasuredName, measuredNames, type Scores } from "../evaluate/score-document.ts";
import type { EvaluatedDocument, Evaluation } from "../evaluate.ts";
import { formatTable } from "../report/table.ts";
import { type Shell, say } from "./shell.ts";

export function formatScores(
  evaluation: Evaluation,
  withDisagreements: boolean,
  shell: Shell,
): string {
  const { documents, total } = evaluation;
  const blocks = [formatTotal(total, shell), formatFields(total, shell)];
  if (documents.length > 1) blocks.push(...formatDocuments(documents, shell));
  if (withDisagreements) blocks.push(...documents.map((each) => formatDisagreements(each, shell)));
  return blocks.join("\n");
}

function formatTotal({ scores }: Scores, shell: Shell): string {
  const titles = [
    say(shell, "columnMeasured"),
    ...(["columnPrecision", "columnRecall"] as const).map((key) => say(shell, key)),
    "F1",
    ...(["columnFound", "columnAnnotated", "columnExtracted"] as const).map((key) =>
      say(shell, key),
    ),
  ];
  const rows = measuredNames.map((name) => {
    const score = scores[name];
    const { precision, recall, f1 } = ratesOf(score);
    const counts = [score.found, score.annotated, score.extracted];
    return [name, ...[precision, recall, f1].map(printRate), ...counts.map(String)];
  });
  return formatTable(titles, rows, shell.width);
}

function formatFields({ fields }: Scores, shell: Shell): string {
  const titles = (["columnField", "columnRight", "columnCompared", "columnShare"] as const).map(
    (key) => say(shell, key),
  );
  const rows = fieldNames.map((name) => {
    const { found, annotated } = fields[name];
    return [name, String(found), String(annotated), printShare(fields[name])];
  });
  return formatTable(titles, rows, shell.width);
}

const ofQuantities: readonly MeasuredName[] = ["quantities", "typed", "target", "result", "full"];
const ofOthers = measuredNames.filter((name) => !ofQuantities.includes(name));

/** F1 of each measure by document: one table for quantities and their fields, one for the rest. */
function formatDocuments(documents: readonly EvaluatedDocument[], shell: Shell): readonly string[] {
  const names = documents.map(({ document }) => document);
  const shorten = shortenerOf(names);
  const formatOne = (
    measure: string,
    titles: readonly string[],
    cells: (each: EvaluatedDocument) => readonly string[],
  ): string =>
    formatTable(
      [`${measure} · ${say(shell, "columnDocument")}`, ...titles],
      documents.map((each) => [shorten(each.document), ...cells(each)]),
      shell.width,
    );
  const f1 = (each: EvaluatedDocument, name: MeasuredName): string =>
    printRate(ratesOf(each.scores[name]).f1);
  return [
    formatOne("F1", ofQuantities, (each) => ofQuantities.map((name) => f1(each, name))),
    formatOne(say(shell, "columnShare"), fieldNames, (each) =>
      fieldNames.map((name) => printShare(each.fields[name])),
    ),
    formatOne("F1", ofOthers, (each) => ofOthers.map((name) => f1(each, name))),
  ];
}

/** Leaves out the folders that all paths share. */
function shortenerOf(paths: readonly string[]): (path: string) => string {
  const folders = paths.map((path) => path.split("/").slice(0, -1));
  const [first = []] = folders;
  const differs = first.findIndex((folder, at) => folders.some((each) => each[at] !== folder));
  const shared = differs < 0 ? Math.min(...folders.map((each) => each.length)) : differs;
  return (path) => path.split("/").slice(shared).join("/");
}

function formatDisagreements(document: EvaluatedDocument, shell: Shell): string {
  const heading = `${document.document} (${document.disagreements.length})`;
  if (document.disagreements.length === 0) return `${heading}\n`;
  const titles = (
    ["columnDisagreement", "columnQuote", "columnAnnotated", "columnExtracted"] as const
  ).map((key) => say(shell, key));
  const rows = document.disagreements.map(({ kind, what, quote, annotated, extracted }) => [
    kind === "field" ? what : `${say(shell, kind)} ${what}`,
    quote.replace(/\s+/g, ""),
    annotated ?? "",
    extracted ?? "",
  ]);
  return `${heading}\n${formatTable(titles, rows, shell.width)}`;
}

function printRate(rate: number | null): string {
  return rate === null ? "" : rate.toFixed(3);
}

function printShare(score: Score): string {
  return printRate(ratesOf(score).recall);
}

/** Counts and rates; `fields` have `right` of `compared`. */
export function jsonOfEvaluation(evaluation: Evaluation, withDisagreements: boolean): string {
  const documents = evaluation.documents.map((each) => ({
    document: each.document,
    annotations: each.annotations,
    ...jsonOfScores(each),
    ...(withDisagreements ? { disagreements: each.disagreements } : {}),
  }));
  return `${JSON.stringify({ total: jsonOfScores(evaluation.total), documents }, null, 2)}\n`;
}

interface PlainScores {
  readonly scores: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, unknown>>;
}

function jsonOfScores({ scores, fields }: Scores): PlainScores {
  return {
    scores: Object.fromEntries(
      measuredNames.map((name) => [name, { ...ratesOf(scores[name]), ...scores[name] }]),
    ),
    fields: Object.fromEntries(
      fieldNames.map((name) => {
        const { found, annotated } = fields[name];
        const share = ratesOf(fields[name]).recall;
        return [name, { right: found, compared: annotated, share }];
      }),
    ),
  };
}
