/** `duban.yaml`: what an ingest reads every night. Faults are told with their lines, all at once. */
import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { UsageError } from "../error.ts";
import { isWebAddress } from "../fetch/index.ts";
import type { IngestInput } from "./events.ts";

const text = z.string().trim().min(1);

const source = z
  .strictObject({
    /** A file, a folder, a glob pattern or a list of paths and addresses. */
    path: text.optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    place: text.optional(),
    schedule: text.optional(),
  })
  .refine(({ path, url }) => (path === undefined) !== (url === undefined), {
    error: "path | url",
  });

const shape = z.strictObject({
  database: text.optional(),
  companies: text.optional(),
  rate: z.number().min(0.01).max(100).optional(),
  timeout: z.int().min(1).max(86_400).optional(),
  jobs: z.int().min(1).max(64).optional(),
  sources: z.array(source).min(1),
});

export interface SourcesFile {
  readonly inputs: readonly IngestInput[];
  /** Null where the file does not say. */
  readonly database: string | null;
  readonly companies: string | null;
  readonly rate: number | null;
  readonly timeout: number | null;
  readonly jobs: number | null;
}

export interface SourcesRequest {
  readonly file: string;
  /** Only the sources of this schedule; null for all. */
  readonly schedule: string | null;
  readonly language: "zh" | "en";
}

/** Reads and checks the file; throws a `UsageError` that names each fault with its line. Paths stand beside the file. */
export async function readSources(request: SourcesRequest): Promise<SourcesFile> {
  const { file, schedule } = request;
  const content = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(
      `${file} cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  });
  const settings = parse(content, request);
  const beside = (path: string): string =>
    isAbsolute(path) || isWebAddress(path) ? path : join(dirname(file), path);
  const chosen = settings.sources.filter((each) => schedule === null || each.schedule === schedule);
  if (chosen.length === 0) {
    const names = [...new Set(settings.sources.flatMap((each) => each.schedule ?? []))];
    throw new UsageError(
      `${file} has no source of the schedule "${schedule}". It has: ${names.join(", ") || "none"}.`,
    );
  }
  return {
    inputs: chosen.map(({ path, url, place = "" }) => ({
      input: url ?? beside(path ?? ""),
      placeHint: place,
    })),
    database: settings.database === undefined ? null : beside(settings.database),
    companies: settings.companies === undefined ? null : beside(settings.companies),
    rate: settings.rate ?? null,
    timeout: settings.timeout ?? null,
    jobs: settings.jobs ?? null,
  };
}

function parse(content: string, { file, language }: SourcesRequest): z.infer<typeof shape> {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const refuse = (faults: readonly (readonly [line: number, message: string])[]): never => {
    const told = faults
      .toSorted(([one], [other]) => one - other)
      .map(([line, message]) => `${file}:${line}: ${message}`);
    throw new UsageError(told.join("\n"));
  };
  if (document.errors.length > 0) {
    refuse(document.errors.map(({ pos, message }) => [lines.linePos(pos[0]).line, message]));
  }
  const checked = shape.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {}, {
    error: localeOf(language),
  });
  if (checked.success) return checked.data;
  return refuse(
    checked.error.issues.map(({ path, message }) => {
      const keys = path.map((key) => (typeof key === "symbol" ? String(key) : key));
      return [lineOf(keys), `${keys.join(".")}: ${message}`.replace(/^: /, "")];
    }),
  );

  /** Of the value at `keys`, or of what holds it where it is missing. */
  function lineOf(keys: readonly (string | number)[]): number {
    for (let length = keys.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

function localeOf(language: "zh" | "en"): z.core.$ZodErrorMap {
  return (language === "zh" ? z.locales.zhCN() : z.locales.en()).localeError;
}
