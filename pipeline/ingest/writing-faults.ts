/** Why writing the database failed, as an error that says what to do, and whether the work can go on from it. */
import { EnvironmentError, isExpectedError } from "../error.ts";

export interface WritingFault {
  readonly error: unknown;
  /** What was written cannot be trusted: the next run begins anew. */
  readonly isWorkBroken: boolean;
}

const kept =
  "The published database is as it was; what was read is kept, and the next run goes on from there.";

export function explainWriting(error: unknown, path: string): WritingFault {
  const message = error instanceof Error ? error.message : String(error);
  const explain = (what: string, isWorkBroken: boolean): WritingFault => ({
    error: new EnvironmentError(what, { cause: error }),
    isWorkBroken,
  });
  if (isExpectedError(error)) return { error, isWorkBroken: false };
  if (/No space left|ENOSPC|disk is full|quota/i.test(message)) {
    return explain(`The disk of ${path} is full: make room and run again. ${kept}`, false);
  }
  if (/Permission denied|EACCES|EPERM|Read-only file system|EROFS/i.test(message)) {
    return explain(
      `${path} cannot be written: allow writing in its folder, or name another file with --db. ${kept}`,
      false,
    );
  }
  if (/checksum|corrupt|Serialization Error|invalidated/i.test(message)) {
    return explain(
      `What was written beside ${path} is damaged and was removed; the published database is as it was. Run again.`,
      true,
    );
  }
  return { error, isWorkBroken: false };
}
