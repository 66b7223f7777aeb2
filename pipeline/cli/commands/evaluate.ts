/** `duban evaluate`: the pipeline against annotations made by hand. */
import { stat } from "node:fs/promises";
import { exitCode, UsageError } from "../../error.ts";
import { type Evaluation, evaluateFolder } from "../../evaluate.ts";
import { formatScores, jsonOfEvaluation } from "../score-tables.ts";
import { type Shell, say, tellCrash, tellNote } from "../shell.ts";

export interface EvaluateOptions {
  readonly format: string;
  readonly disagreements: boolean;
}

const shownFaults = 10;

export async function runEvaluate(
  folder: string,
  options: EvaluateOptions,
  shell: Shell,
): Promise<number> {
  const isFolder = await stat(folder).then(
    (state) => state.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(say(shell, "evaluateNoFolder", { folder }));
  const evaluation = await evaluateFolder(folder, {
    report: (path, note) => tellNote(shell, path, note),
    reportCrash: (path, error) => tellCrash(shell, path, error),
  });
  refuseFaults(evaluation, shell);
  if (evaluation.documents.length === 0) {
    throw new UsageError(say(shell, "evaluateNothing", { folder }));
  }
  if (options.format === "json") {
    shell.write(jsonOfEvaluation(evaluation, options.disagreements));
  } else shell.write(formatScores(evaluation, options.disagreements, shell));
  return evaluation.documents.every(({ isRead }) => isRead) ? exitCode.done : exitCode.foundWrong;
}

function refuseFaults({ faults }: Evaluation, shell: Shell): void {
  if (faults.length === 0) return;
  const lines = faults
    .slice(0, shownFaults)
    .map(({ file, line, message }) => `  ${file}:${line}: ${message}`);
  const count = faults.length;
  throw new UsageError([say(shell, "evaluateFaults", { count }), ...lines].join("\n"));
}
