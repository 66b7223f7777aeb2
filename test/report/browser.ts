/** The browser of the machine, Debian's chromium, driven without a window. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const paths: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

export const howToInstallBrowser: string =
  "Chromium is missing; install it: apt-get install chromium";

export function findBrowser(): string | null {
  return paths.find((path) => existsSync(path)) ?? null;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(howToInstallBrowser);
  return await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}
