/** The pages of evidence, at the width of a screen and of a telephone, in Chinese and in English. */
import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSite, startSite } from "../../pipeline/web/serve.ts";
import { findBrowser, howToInstallBrowser, openBrowser } from "../report/browser.ts";
import { publishDocuments } from "./site.ts";
import { expectSound, openWatched, readOverflow } from "./watched-page.ts";

const hasBrowser = findBrowser() !== null;
if (!hasBrowser) console.warn(`${howToInstallBrowser}. The tests of the pages in it are skipped.`);

let browser: Browser;
let site: RunningSite;
let folder: string;
const faults: unknown[] = [];

beforeAll(async () => {
  if (!hasBrowser) return;
  const published = await publishDocuments();
  folder = published.folder;
  site = await startSite({
    databasePath: published.databasePath,
    host: "127.0.0.1",
    port: 0,
    usersFile: null,
    report: (error) => faults.push(error),
  });
  browser = await openBrowser();
});

afterAll(async () => {
  if (!hasBrowser) return;
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

describe.skipIf(!hasBrowser)("the pages of a promise, a fact and a document", () => {
  it.each(["zh", "en"])("are sound at both widths in %s", async (language) => {
    const watched = await openWatched(browser, site.url);
    const { page, context } = watched;
    await page.goto(`/explore?place=澜川市&indicator=gdp&lang=${language}`);
    const linkTo = async (selector: string): Promise<string> =>
      (await page.locator(selector).first().getAttribute("href")) ?? "";
    const promise = await linkTo("tbody a.verdict");
    const fact = await linkTo("tbody td.quote a");
    await page.goto(fact);
    const document = await linkTo("main a.path");
    await page.goto("/commitments?place=澜川市");
    const paths = [promise, fact, document, await linkTo("tbody td.quote a")];
    for (const path of paths) {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        for (const fold of await page.locator("details:not([open]) > summary").all())
          await fold.click();
        await expectSound(watched);
        expect([path, await readOverflow(page)]).toEqual([path, 0]);
      }
    }
    await context.close();
  });
});
