/** LibreOffice on the command line. */
import { execFile, execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

export const howToInstall: string =
  "LibreOffice is missing; install it: apt-get install libreoffice-writer libreoffice-calc poppler-utils fonts-arphic-gbsn00lp";

export function hasOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Writes `files` in another format into `folder`, under their own names. `profile`: a folder for LibreOffice's settings. */
export async function convertFiles(
  files: readonly string[],
  format: "docx" | "doc" | "pdf",
  folder: string,
  profile: string,
): Promise<void> {
  const settings = `-env:UserInstallation=${pathToFileURL(profile)}`;
  const options = ["--headless", settings, "--convert-to", format, "--outdir", folder, ...files];
  await run("soffice", options, { timeout: 900_000 });
}
