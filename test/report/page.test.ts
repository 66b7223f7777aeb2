/** The follow-through report as its readers meet it: in a browser, by click, and on paper. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callDuban, makeFolder, root } from "../duban-process.ts";
import { findBrowser, howToInstallBrowser, openBrowser } from "./browser.ts";

const hasBrowser = findBrowser() !== null;
if (!hasBrowser) console.warn(`${howToInstallBrowser}. Its tests are skipped.`);
const shared = join(root, "..", "shared");

interface Case {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly filter: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "the fictional city",
    inputs: [join(root, "fixtures/documents/*/source.*")],
    filter: ["--place", "澜川", "--year", "2022"],
  },
  {
    name: "贵阳市 2021",
    inputs: ["2021.md", "2022.md"].map((name) => join(shared, "corpus/work-reports/贵阳市", name)),
    filter: ["--place", "贵阳市", "--year", "2021"],
  },
  {
    name: "湘潭",
    inputs: [join(shared, "seeds/001_b3d46afc7a365a6e.txt")],
    filter: ["--place", "湘潭"],
  },
];

let browser: Browser;

beforeAll(async () => {
  if (hasBrowser) browser = await openBrowser();
});

afterAll(async () => await browser?.close());

async function writeReport({ inputs, filter }: Case): Promise<string> {
  const folder = makeFolder();
  const database = join(folder, "reports.duckdb");
  const out = join(folder, "督查表.html");
  await callDuban(["ingest", ...inputs, "--db", database]);
  const words = ["report", "follow-through", ...filter, "--db", database, "--out", out];
  expect((await callDuban(words)).code).toBe(0);
  return pathToFileURL(out).href;
}

/** It asks for nothing but itself. */
async function openReport(address: string): Promise<Page> {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  expect(requests).toEqual([address]);
  return page;
}

interface Landing {
  readonly sentence: string;
  readonly isInView: boolean;
  /** Where the quote leads back to. */
  readonly back: string;
}

/** Runs in the page: what stands around the landing place, and whether it can be seen. */
const readLanding = `(() => {
  const target = document.getElementById(location.hash.slice(1));
  const { top, bottom } = target.getBoundingClientRect();
  let next = target.nextElementSibling;
  while (next !== null && next.tagName !== "MARK") next = next.nextElementSibling;
  return {
    sentence: target.closest(".sentence").textContent,
    isInView: top >= 0 && bottom <= window.innerHeight,
    back: next.querySelector("a").getAttribute("href"),
  };
})()`;

const readPrintStyles = `[
  getComputedStyle(document.querySelector("thead")).display,
  getComputedStyle(document.querySelector("tbody tr")).breakInside,
]`;

describe.skipIf(!hasBrowser).each(cases)("follow-through of $name", (each) => {
  const isThere = each.inputs.every((path) => path.includes("*") || existsSync(path));
  let address: string;

  beforeAll(async () => {
    if (isThere) address = await writeReport(each);
  });

  it.skipIf(!isThere)("leads from each quote to its sentence, and back", async () => {
    const page = await openReport(address);
    const links = page.locator('td a[href^="#q"]');
    const count = await links.count();
    expect(count).toBeGreaterThan(2);
    for (const at of [0, Math.floor(count / 2), count - 1]) {
      const link = links.nth(at);
      const quote = (await link.textContent()) ?? "";
      await link.click();
      const { sentence, isInView, back } = await page.evaluate<Landing>(readLanding);
      const isIn = sentence.includes(quote) || quote.startsWith(sentence);
      expect({ quote, isIn, isInView }).toEqual({ quote, isIn: true, isInView: true });
      expect(back).toMatch(/^#c\d+$/);
      expect(await page.locator(`td ${back.replace("#", "a#")}`).count()).toBe(1);
    }
    await page.close();
  });

  it.skipIf(!isThere)("prints on A4 with the head of its tables on every page", async () => {
    const page = await openReport(address);
    await page.emulateMedia({ media: "print" });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(10_000);
    expect(await page.evaluate(readPrintStyles)).toEqual(["table-header-group", "avoid"]);
    await page.close();
  });
});
