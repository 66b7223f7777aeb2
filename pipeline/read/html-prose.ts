/** How much prose the elements of a page hold: menus and lists of titles hold none. */
import type { AnyNode, Element } from "domhandler";

const inlineNames: ReadonlySet<string> = new Set(
  "a abbr b big br cite code del em font i img ins label mark o:p q s small span strong sub sup u".split(
    " ",
  ),
);
const stops = /[，。！？；：、,;!?]/g;
const shortestProse = 20;

/** Stops in the texts of 20 or more characters outside links, of every element with all that stands in it. */
export function measureProse(root: Element): ReadonlyMap<AnyNode, number> {
  const prose = new Map<AnyNode, number>();
  measure(root, prose);
  return prose;
}

function measure(element: Element, prose: Map<AnyNode, number>): number {
  let total = stopsIn(ownText(element));
  for (const child of element.children) {
    if (child.type === "tag")
      total += isInline(child) ? measureInside(child, prose) : measure(child, prose);
  }
  prose.set(element, total);
  return total;
}

/** The text of an inline element counts for its block; only blocks inside it are measured apart. */
function measureInside(element: Element, prose: Map<AnyNode, number>): number {
  let total = 0;
  for (const child of element.children) {
    if (child.type === "tag")
      total += isInline(child) ? measureInside(child, prose) : measure(child, prose);
  }
  prose.set(element, total);
  return total;
}

function ownText(element: Element): string {
  let text = "";
  for (const child of element.children) {
    if (child.type === "text") text += child.data;
    else if (child.type === "tag" && child.name !== "a" && isInline(child)) text += ownText(child);
  }
  return text;
}

function stopsIn(text: string): number {
  const plain = text.trim();
  return plain.length < shortestProse ? 0 : (plain.match(stops)?.length ?? 0);
}

function isInline(element: Element): boolean {
  return inlineNames.has(element.name);
}
