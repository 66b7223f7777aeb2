import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Extractor } from "../../extractors/extractor.ts";
import { viewSentences } from "../../extractors/sentence-view.ts";
import { partOf } from "./sample-part.ts";

/** The extractor that the README shows, without its types. */
async function exampleOfReadme(): Promise<Extractor> {
  const readme = readFileSync(new URL("../../extractors/README.md", import.meta.url), "utf8");
  const source = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const plain = source
    .replace(/^import .*$/m, "")
    .replace(": Extractor", "")
    .replace(": ProjectFinding", "");
  const module = await import(`data:text/javascript,${encodeURIComponent(plain)}`);
  return module.extractCampaigns as Extractor;
}

describe("extractors/README.md", () => {
  it("shows an extractor that runs", async () => {
    const part = await partOf("全市开展“清水进城”行动，成效明显。\n");
    const extract = await exampleOfReadme();
    expect(extract(viewSentences(part), [])).toMatchObject([{ name: "清水进城" }]);
  });
});
