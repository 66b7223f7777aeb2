/**
 * Turns reports into other formats and measures what the readers keep of them: `npm run formats`.
 * What LibreOffice, Chromium or WeasyPrint write is left out where they are missing; office.ts says how to install them.
 */
import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { globSync } from "tinyglobby";
import { compare, difference, readFacts } from "./compare.ts";
import { type Manuscript, readManuscript } from "./manuscript.ts";
import { howToInstall } from "./office.ts";
import { baselineOf, type Variant, variants, writableVariants, writeVariants } from "./variants.ts";

const { values } = parseArgs({
  options: {
    from: { type: "string", default: "../shared/corpus/work-reports" },
    count: { type: "string", default: "12" },
    work: { type: "string" },
    differences: { type: "boolean", default: false },
    only: { type: "string", default: "" },
  },
});

/** Evenly over the sorted files, so that every place has its turn. */
function chooseFiles(folder: string, count: number): readonly string[] {
  const files = [...globSync("**/*.{md,txt}", { cwd: folder, absolute: true })].sort();
  const step = Math.max(1, files.length / count);
  return Array.from(
    { length: Math.min(count, files.length) },
    (_, at) => files[Math.floor((at + 0.5) * step)] ?? "",
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

interface Sums {
  kept: number;
  added: number;
  facts: number;
  worstKept: number;
  worstFacts: number;
}

async function measure(
  manuscripts: readonly Manuscript[],
  chosen: readonly Variant[],
  work: string,
): Promise<void> {
  const rows: string[] = [];
  for (const variant of chosen) {
    const sums: Sums = { kept: 0, added: 0, facts: 0, worstKept: 1, worstFacts: 1 };
    for (const manuscript of manuscripts) {
      const { name, bytes } = baselineOf(manuscript, variant);
      const expected = await readFacts(name, bytes);
      const path = join(work, variant.name, `${manuscript.name}.${variant.extension}`);
      const found = await readFacts(`${manuscript.name}.${variant.extension}`, readFileSync(path));
      const { kept, added, facts } = compare(expected, found);
      sums.kept += kept / manuscripts.length;
      sums.added += added / manuscripts.length;
      sums.facts += facts / manuscripts.length;
      sums.worstKept = Math.min(sums.worstKept, kept);
      sums.worstFacts = Math.min(sums.worstFacts, facts);
      if (values.differences && (facts < 1 || kept < 1)) {
        console.log(
          `${variant.name} ${manuscript.name}: ${percent(kept)} ${percent(facts)} ${found.notes.join(" ")}`,
        );
        for (const fact of difference(expected.facts, found.facts)) console.log(`  - ${fact}`);
        for (const fact of difference(found.facts, expected.facts)) console.log(`  + ${fact}`);
      }
    }
    rows.push(
      [
        variant.name,
        manuscripts.length,
        percent(sums.kept),
        percent(sums.worstKept),
        percent(sums.added),
        percent(sums.facts),
        percent(sums.worstFacts),
      ].join(" | "),
    );
  }
  console.log("| format | reports | characters kept | worst | added | same facts | worst |");
  console.log("|---|---|---|---|---|---|---|");
  for (const row of rows) console.log(`| ${row} |`);
}

const wanted = variants.filter(({ name }) => name.includes(values.only));
const chosen = writableVariants().filter((variant) => wanted.includes(variant));
const files = chooseFiles(values.from, Number(values.count));
const manuscripts: Manuscript[] = [];
for (const file of files) {
  const name = join(basename(dirname(file)), basename(file).replace(/\.\w+$/, ""));
  manuscripts.push(await readManuscript(name, readFileSync(file)));
}
const work = values.work ?? mkdtempSync(join(tmpdir(), "duban-formats-"));
mkdirSync(work, { recursive: true });
await writeVariants(manuscripts, chosen, work);
await measure(manuscripts, chosen, work);
const leftOut = wanted.filter((variant) => !chosen.includes(variant)).map(({ name }) => name);
if (leftOut.length > 0) console.error(`left out: ${leftOut.join(", ")}; ${howToInstall}`);
