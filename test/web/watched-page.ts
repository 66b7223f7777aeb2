/** A page of the browser that notes what no page may do: errors, and requests to another host. */
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

/** An address of every page that needs no id. */
export const everyPage: readonly string[] = [
  "/",
  "/news",
  "/due?month=2022-06",
  "/explore",
  "/explore?place=澜川",
  "/explore?place=澜川市&indicator=gdp&superior=1",
  "/commitments",
  "/projects",
  "/projects/timelines",
  "/projects/rates",
  "/enterprises",
  "/enterprises/timelines",
  "/contradictions",
  "/documents",
  "/unknown",
  "/search?q=外资",
  "/ask",
  "/ask?sql=from promises",
  "/ask/scores",
  "/runs",
  "/review",
  "/nothing",
];

export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What was wrong since the page was opened. */
  readonly faults: string[];
}

export async function openWatched(
  browser: Browser,
  url: string,
  width: number = 1280,
): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL: url,
    locale: "zh-CN",
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== url) faults.push(`another host: ${request.url()}`);
  });
  return { page, context, faults };
}

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Rules of WCAG 2 that the page breaks gravely, each with an example. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate<readonly AxeViolation[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** Pixels by which the page is wider than its window. */
export async function readOverflow(page: Page): Promise<number> {
  return await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
}

export async function expectSound({ page, faults }: WatchedPage): Promise<void> {
  const path = new URL(page.url()).pathname;
  expect([path, await findViolations(page)]).toEqual([path, []]);
  expect([path, faults]).toEqual([path, []]);
}
