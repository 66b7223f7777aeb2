/** The visible text of a page as lines, for reading metadata that stands anywhere on it. */
import type { AnyNode, Element } from "domhandler";

const hidden: ReadonlySet<string> = new Set(["script", "style", "noscript", "template"]);
const lineNames: ReadonlySet<string> = new Set(
  "br dd div dt h1 h2 h3 h4 li p span td th tr".split(" "),
);

/** Each cell, item, paragraph and span on a line of its own; runs of blanks are one. */
export function pageText(root: Element): string {
  const pieces: string[] = [];
  collect(root, pieces);
  return pieces
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function collect(node: AnyNode, pieces: string[]): void {
  if (node.type === "text") pieces.push(node.data.replace(/\n/g, " "));
  if (!("children" in node) || ("name" in node && hidden.has(node.name))) return;
  for (const child of node.children) collect(child, pieces);
  if (node.type === "tag" && lineNames.has(node.name)) pieces.push("\n");
}
