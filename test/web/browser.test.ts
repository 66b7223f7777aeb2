/** The pages as readers meet them: in a browser, by mouse, by keyboard, on a telephone, while a snapshot is published. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingest } from "../../pipeline/index.ts";
import { type RunningSite, startSite } from "../../pipeline/web/serve.ts";
import { makeUserLine } from "../../pipeline/web/users.ts";
import { findBrowser, howToInstallBrowser, openBrowser } from "../report/browser.ts";
import { publishDocuments } from "./site.ts";
import { everyPage, expectSound, openWatched, readOverflow } from "./watched-page.ts";

const hasBrowser = findBrowser() !== null;
if (!hasBrowser) console.warn(`${howToInstallBrowser}. The tests of the pages in it are skipped.`);

interface Published {
  readonly folder: string;
  readonly inputs: string;
  readonly databasePath: string;
}

let browser: Browser;
let published: Published;
let site: RunningSite;
const faults: unknown[] = [];

async function start(usersFile: string | null): Promise<RunningSite> {
  return await startSite({
    databasePath: published.databasePath,
    host: "127.0.0.1",
    port: 0,
    usersFile,
    report: (error) => faults.push(error),
  });
}

beforeAll(async () => {
  if (!hasBrowser) return;
  published = await publishDocuments();
  [browser, site] = await Promise.all([openBrowser(), start(null)]);
});

afterAll(async () => {
  if (!hasBrowser) return;
  await browser.close();
  await site.stop();
  rmSync(published.folder, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

const gdp = "/explore?place=澜川市&indicator=gdp";

describe.skipIf(!hasBrowser)("every page in a browser", () => {
  it("is sound for screen readers, asks no other host, and fits a telephone", async () => {
    const watched = await openWatched(browser, site.url);
    const { page, context } = watched;
    for (const path of everyPage) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      if (path === "/nothing") watched.faults.length = 0;
      await expectSound(watched);
      expect([path, await readOverflow(page)]).toEqual([path, 0]);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectSound(watched);
      expect([path, await readOverflow(page)]).toEqual([path, 0]);
    }
    await context.close();
  });
});

describe.skipIf(!hasBrowser)("a reader", () => {
  it("sees what is due by body, and goes from a task to what was said of it later, in the words of the document", async () => {
    const watched = await openWatched(browser, site.url);
    const { page, context } = watched;
    await page.goto("/due?month=2022-06&as_of=2022-06-10");
    expect(await page.locator("section.body h2").textContent()).toMatch(/澜川市 · 市商务局.*黄 1/s);
    await page.locator("section.body td.quote a").first().click();
    await page.waitForURL("**/fact/**");
    await expectSound(watched);
    const later = page.locator("#later");
    expect(await later.locator("mark.chosen").first().textContent()).toContain(
      "云栈物流园建成投用",
    );
    await later.locator("a.path").first().click();
    await page.waitForURL("**/document?**at=**");
    const marked = await page.locator("mark.found").allTextContents();
    expect(marked.join("")).toBe("云栈物流园建成投用");
    expect(await page.locator("mark:has(> .anchor:target)").isVisible()).toBe(true);
    await context.close();
  });

  it("prints a page without its menus and forms", async () => {
    const { page, context } = await openWatched(browser, site.url);
    await page.goto("/commitments");
    await page.emulateMedia({ media: "print" });
    const isShown = async (selector: string): Promise<boolean> =>
      await page.locator(selector).first().isVisible();
    expect(await isShown("header nav")).toBe(false);
    expect(await isShown("form.filter")).toBe(false);
    expect([await isShown("h1"), await isShown("tbody tr")]).toEqual([true, true]);
    await context.close();
  });

  it("goes from the first page over chart and table to the sentences and the original", async () => {
    const watched = await openWatched(browser, site.url);
    const { page, context } = watched;
    await page.goto("/");
    const form = page.locator("main form[action='/explore']");
    await form.locator("[name=place]").fill("澜川市");
    await form.locator("[name=indicator]").fill("gdp");
    await form.locator("button").click();
    await page.waitForURL("**/explore?**");
    await page.locator(".chart-box svg text").first().waitFor();
    await page.locator("tbody a.verdict").first().click();
    await page.waitForURL("**/promise/**");
    await expectSound(watched);
    const sides = page.locator(".sides section");
    expect(await sides.nth(0).locator("mark.chosen").textContent()).toContain("增长6%以上");
    expect(await sides.nth(1).locator("mark.chosen").textContent()).toContain("增长6.4%");
    await page.getByRole("link", { name: "在全文中看" }).first().click();
    await page.waitForURL("**/document?**");
    await expectSound(watched);
    expect(await page.locator("mark:has(> .anchor:target)").isVisible()).toBe(true);
    await page.getByRole("link", { name: "原件" }).click();
    await page.waitForURL("**/original?**");
    expect(await page.locator("body").textContent()).toContain("实际利用外资2.3亿美元");
    await context.close();
  });

  it("clicks a dot of the chart", async () => {
    const { page, context, faults: own } = await openWatched(browser, site.url);
    await page.goto(gdp);
    await page.locator(".chart-box svg text").first().waitFor();
    const box = page.locator(".chart-box").first();
    const { x, y } = (await box.boundingBox()) ?? { x: 0, y: 0 };
    const [left = 0, top = 0] = await page.evaluate<readonly number[]>(
      "echarts.getInstanceByDom(document.querySelector('.chart-box')).convertToPixel({ seriesIndex: 1 }, ['2022', 6.4])",
    );
    await page.mouse.click(x + left, y + top);
    await page.waitForURL("**/promise/**");
    expect(own).toEqual([]);
    await context.close();
  });

  it("searches, and finds the sentence marked in its document", async () => {
    const { page, context, faults: own } = await openWatched(browser, site.url);
    await page.goto("/");
    await page.getByRole("searchbox").fill("实际利用外资");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?**");
    expect(await page.locator(".hits mark").first().textContent()).toContain("外资");
    await page.locator(".hits a.path").first().click();
    await page.waitForURL("**/document?**");
    expect(await page.locator("article").textContent()).toContain("实际利用外资2.3亿美元");
    expect(own).toEqual([]);
    await context.close();
  });

  it("asks in SQL, is told what is wrong, and takes the rows away", async () => {
    const { page, context } = await openWatched(browser, site.url);
    await page.goto("/ask");
    await page.locator("#sql").fill("selekt 1");
    await page.getByRole("button", { name: "运行" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("syntax error");
    await page.locator("#sql").fill("select place, indicator from promises where year = 2022");
    await page.getByRole("button", { name: "运行" }).click();
    await page.locator("tbody tr").first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    expect(readFileSync(await file.path(), "utf8")).toContain("澜川市");
    await context.close();
  });

  it("skips to the content by keyboard and sees where the focus is", async () => {
    const { page, context } = await openWatched(browser, site.url);
    await page.goto(gdp);
    await page.keyboard.press("Tab");
    expect(await page.locator(".skip:focus").boundingBox()).toMatchObject({ x: 8, y: 8 });
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineWidth")).toBe(
      "3px",
    );
    await context.close();
  });
});

describe.skipIf(!hasBrowser)("who logs in", () => {
  it("is refused with a wrong password, and as a reader may not review", async () => {
    const usersFile = join(published.folder, "users");
    writeFileSync(usersFile, await makeUserLine("reader", "read", "a long password"));
    const guarded = await start(usersFile);
    const { page, context } = await openWatched(browser, guarded.url);
    const logIn = async (password: string): Promise<void> => {
      await page.getByLabel("姓名").fill("reader");
      await page.getByLabel("密码").fill(password);
      await page.getByRole("button", { name: "登录" }).click();
    };
    await page.goto(gdp);
    await logIn("not the password");
    expect(await page.getByRole("alert").textContent()).toContain("密码不对");
    await page.goto(gdp);
    await logIn("a long password");
    await page.waitForURL("**/explore?**");
    expect(await page.getByRole("link", { name: "复核" }).count()).toBe(0);
    expect((await page.goto("/review"))?.status()).toBe(403);
    expect(await page.locator("body").textContent()).toContain("不能复核");
    await page.goto("/");
    await page.getByRole("button", { name: "退出" }).click();
    await page.waitForURL("**/login");
    await context.close();
    await guarded.stop();
  });
});

describe.skipIf(!hasBrowser)("a reviewer", () => {
  it("decides by keyboard, and the decisions outlive the next ingest", async () => {
    const { page, context } = await openWatched(browser, site.url);
    await page.goto("/review?reviewer=甲");
    const shownFact = page.locator("input[name=fact_id]");
    const accepted = await shownFact.inputValue();
    await page.keyboard.press("a");
    await page.waitForFunction(
      `document.querySelector("input[name=fact_id]")?.value !== ${JSON.stringify(accepted)}`,
    );
    const rejected = await shownFact.inputValue();
    await page.keyboard.press("j");
    await page.waitForURL("**fact=**");
    await page.keyboard.press("k");
    await page.waitForURL(`**fact=${rejected}**`);
    await page.keyboard.press("r");
    await page.keyboard.type("说的是另一件事");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      `document.querySelector("input[name=fact_id]")?.value !== ${JSON.stringify(rejected)}`,
    );
    for (const name of ["2022.md", "2023.md"]) {
      appendFileSync(join(published.inputs, name), "\n以上安排请各位代表审议。\n");
    }
    await ingest({ inputs: [published.inputs], databasePath: published.databasePath });
    await page.goto("/ask/review_decisions");
    const states = await page.locator("tbody tr").allInnerTexts();
    expect(states.map((row) => /生效.*?(不属实|属实)/s.exec(row)?.[1]).sort()).toEqual([
      "不属实",
      "属实",
    ]);
    await page.goto("/review?reviewer=甲");
    expect(await page.locator("main").textContent()).toContain("已有决定 2 条");
    expect([accepted, rejected]).not.toContain(await shownFact.inputValue());
    await context.close();
  });
});

describe.skipIf(!hasBrowser)("a page that is open while a snapshot is published", () => {
  it("goes on, no request is lost, and the new documents are shown", async () => {
    const { page, context, faults: own } = await openWatched(browser, site.url);
    await page.goto("/documents");
    expect(await page.locator("tbody").textContent()).not.toContain("2025.md");
    let isPublished = false;
    const statuses: number[] = [];
    const readOn = async (path: string): Promise<void> => {
      while (!isPublished) {
        const response = await context.request.get(path);
        statuses.push(response.status());
      }
    };
    const readers = ["/documents", "/commitments", gdp].map(readOn);
    writeFileSync(
      join(published.inputs, "2025.md"),
      "# 澜川市2025年政府工作报告\n\n地区生产总值增长5.8%。\n",
    );
    await ingest({ inputs: [published.inputs], databasePath: published.databasePath });
    isPublished = true;
    await Promise.all(readers);
    expect(statuses.length).toBeGreaterThan(3);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    await page.reload();
    expect(await page.locator("tbody").textContent()).toContain("2025.md");
    expect(own).toEqual([]);
    await context.close();
  });
});
