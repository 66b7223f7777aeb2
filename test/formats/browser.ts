/** Prints pages to PDF by programs unlike a word processor: a browser, and a typesetter of CSS. */
import { execFile } from "node:child_process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Program } from "./office.ts";

const run = promisify(execFile);

/** Writes a PDF beside each page. `profile`: a folder for the browser's settings. */
export async function printPages(
  program: Exclude<Program, "soffice">,
  pages: readonly string[],
  profile: string,
): Promise<void> {
  for (const page of pages) {
    const target = page.replace(/\.\w+$/, ".pdf");
    const options =
      program === "weasyprint"
        ? [page, target]
        : [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            `--user-data-dir=${profile}-browser`,
            "--no-pdf-header-footer",
            `--print-to-pdf=${target}`,
            pathToFileURL(page).href,
          ];
    await run(program, options, { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 });
  }
}
