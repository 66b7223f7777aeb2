/** Files that pages load: the style sheet, two small scripts, and the chart library as its package ships it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { assetFolder } from "../paths.ts";

interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const require = createRequire(import.meta.url);

const files: Readonly<Record<string, readonly [file: () => string, type: string]>> = {
  "style.css": [() => join(assetFolder, "style.css"), "text/css; charset=utf-8"],
  "page.js": [() => join(assetFolder, "page.js"), "text/javascript; charset=utf-8"],
  "explore.js": [() => join(assetFolder, "explore.js"), "text/javascript; charset=utf-8"],
  "review.js": [() => join(assetFolder, "review.js"), "text/javascript; charset=utf-8"],
  "icon.svg": [() => join(assetFolder, "icon.svg"), "image/svg+xml"],
  "echarts.js": [
    () => require.resolve("echarts/dist/echarts.min.js"),
    "text/javascript; charset=utf-8",
  ],
};

const loaded = new Map<string, Asset>();

/** Null where a page names no such file: only these are ever read. */
export function readAsset(name: string): Asset | null {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  if (!Object.hasOwn(files, name)) return null;
  const [file, type] = files[name] ?? [() => "", ""];
  const asset: Asset = { body: new Uint8Array(readFileSync(file())), type };
  loaded.set(name, asset);
  return asset;
}
