/** The programs that write documents: LibreOffice, and two that print pages. */
import { execFile, execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

export type Program = "soffice" | "chromium" | "weasyprint";

export const howToInstall: string =
  "install what is missing: apt-get install libreoffice-writer libreoffice-calc poppler-utils fonts-arphic-gbsn00lp chromium weasyprint";

const installed = new Map<Program, boolean>();

export function isInstalled(program: Program): boolean {
  const known = installed.get(program);
  if (known !== undefined) return known;
  let found = true;
  try {
    execFileSync(program, ["--version"], { stdio: "ignore", timeout: 60_000 });
  } catch {
    found = false;
  }
  installed.set(program, found);
  return found;
}

/** Comma, double quote, UTF-8. */
const sheetFilter = "--infilter=CSV:44,34,76";

/** Writes `files` in another format into `folder`, under their own names. `profile`: a folder for LibreOffice's settings. */
export async function convertFiles(
  files: readonly string[],
  format: string,
  folder: string,
  profile: string,
): Promise<void> {
  const settings = `-env:UserInstallation=${pathToFileURL(profile)}`;
  const filter = format.startsWith("xls") ? [sheetFilter] : [];
  const options = ["--headless", settings, ...filter, "--convert-to", format, "--outdir", folder];
  await run("soffice", [...options, ...files], { timeout: 900_000 });
}
