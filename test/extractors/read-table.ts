/** Tables beside the tests: tab-separated with a header. */
import { readFileSync } from "node:fs";

export type TableRow = Readonly<Record<string, string>>;

export function readTable(name: string): readonly TableRow[] {
  const [header = "", ...lines] = readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
}
