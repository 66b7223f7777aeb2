/** Reads a file of JSON lines; each fault is told with its line. */
import type { ScoredRecord } from "./annotation.ts";
import { readRecord } from "./read-record.ts";

export interface AnnotatedLine {
  /** Counted from 1. */
  readonly line: number;
  readonly record: ScoredRecord;
}

export interface LineFault {
  readonly line: number;
  readonly message: string;
}

export interface Annotations {
  readonly lines: readonly AnnotatedLine[];
  readonly faults: readonly LineFault[];
}

export function readAnnotations(text: string): Annotations {
  const lines: AnnotatedLine[] = [];
  const faults: LineFault[] = [];
  for (const [index, content] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (content.trim() === "") continue;
    const line = index + 1;
    const reading = readLine(content);
    if (reading.kind === "record") lines.push({ line, record: reading.record });
    if (reading.kind === "fault") faults.push({ line, message: reading.message });
  }
  return { lines, faults };
}

function readLine(content: string): ReturnType<typeof readRecord> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { kind: "fault", message: "the line is not JSON" };
  }
  return readRecord(value);
}
