/** `duban search`: sentences that hold what is asked for, best first. */
import { openDatabase } from "../../database.ts";
import { exitCode } from "../../error.ts";
import { formatCsv, formatJson, printCell } from "../../report/rows.ts";
import { formatTable } from "../../report/table.ts";
import { type SearchHit, search } from "../../track/search/index.ts";
import { type Shell, say } from "../shell.ts";

export interface SearchOptions {
  readonly db: string;
  readonly format: string;
  readonly place?: string;
  readonly year?: number;
  readonly kind?: string;
  readonly limit: number;
}

/** The public order of the columns. */
const publicColumns: readonly (keyof SearchHit)[] = [
  "score",
  "place",
  "year",
  "title",
  "document",
  "page",
  "outline",
  "snippet",
  "sentence",
  "part_id",
  "span_start",
  "span_end",
];

export async function runSearch(
  words: readonly string[],
  options: SearchOptions,
  shell: Shell,
): Promise<number> {
  const database = await openDatabase(options.db, { readOnly: true });
  try {
    const { place, year, kind, limit } = options;
    const hits = await search(database, words.map(keepQuoted).join(" "), {
      place,
      year,
      kind,
      limit,
    });
    shell.write(formatHits(hits, options.format, shell));
    if (hits.length === 0) shell.tell(say(shell, "noRows"));
    return exitCode.done;
  } finally {
    database.close();
  }
}

/** The terminal's own quotation marks are gone: an argument that holds a blank was quoted, hence a phrase. */
function keepQuoted(word: string): string {
  return /\s/.test(word) && !/["“”「」]/.test(word) ? `"${word}"` : word;
}

function formatHits(hits: readonly SearchHit[], format: string, shell: Shell): string {
  if (format === "json") return formatJson(hits.map((hit) => ({ ...hit })));
  if (format === "csv") {
    const rows = hits.map((hit) => ({ ...hit, outline: hit.outline.join(" › ") }));
    return formatCsv(publicColumns, rows);
  }
  if (hits.length === 0) return "";
  const titles = ["columnPlace", "columnYear", "columnDocument", "columnSentence"] as const;
  const table = formatTable(
    titles.map((title) => say(shell, title)),
    hits.map((hit) => [printCell(hit.place), printCell(hit.year), nameSource(hit), hit.snippet]),
    shell.width,
  );
  return `${table}${say(shell, "hitCount", { count: hits.length })}\n`;
}

function nameSource({ document, page }: SearchHit): string {
  return page === null ? document : `${document}:${page}`;
}
