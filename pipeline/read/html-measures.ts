/** How much prose and how many links the elements of a page hold: menus and lists of titles hold no prose. */
import type { AnyNode, Element } from "domhandler";

export interface Measures {
  /** Stops in texts of 20 or more characters outside links. */
  readonly prose: number;
  readonly links: number;
  /** Characters in links, and in all, without white space. */
  readonly linked: number;
  readonly characters: number;
}

const inlineNames: ReadonlySet<string> = new Set(
  "a abbr b big br cite code del em font i img ins label mark o:p q s small span strong sub sup u".split(
    " ",
  ),
);
const stops = /[，。！？；：、,;!?]/g;
const shortestProse = 20;
const nothing: Measures = { prose: 0, links: 0, linked: 0, characters: 0 };

/** Measures of `root` and of every element in it, without what stands in `dropped`. One pass. */
export function measureElements(
  root: Element,
  dropped: ReadonlySet<AnyNode>,
): ReadonlyMap<AnyNode, Measures> {
  const found = new Map<AnyNode, Measures>();
  measure(root, dropped, found);
  return found;
}

function measure(
  element: Element,
  dropped: ReadonlySet<AnyNode>,
  found: Map<AnyNode, Measures>,
): Measures {
  // The text of an inline element counts for the block round it.
  let prose = inlineNames.has(element.name) ? 0 : stopsIn(ownText(element, dropped));
  let links = element.name === "a" ? 1 : 0;
  let linked = 0;
  let characters = 0;
  for (const child of element.children) {
    if (child.type === "text") characters += child.data.replace(/\s+/g, "").length;
    if (child.type !== "tag" || dropped.has(child)) continue;
    const inner = measure(child, dropped, found);
    prose += inner.prose;
    links += inner.links;
    linked += inner.linked;
    characters += inner.characters;
  }
  if (element.name === "a") linked = characters;
  const measures = { prose, links, linked, characters };
  found.set(element, measures);
  return measures;
}

export function measuresOf(found: ReadonlyMap<AnyNode, Measures>, node: AnyNode): Measures {
  return found.get(node) ?? nothing;
}

function ownText(element: Element, dropped: ReadonlySet<AnyNode>): string {
  let text = "";
  for (const child of element.children) {
    if (child.type === "text") text += child.data;
    else if (child.type === "tag" && child.name !== "a" && inlineNames.has(child.name)) {
      if (!dropped.has(child)) text += ownText(child, dropped);
    }
  }
  return text;
}

function stopsIn(text: string): number {
  const plain = text.trim();
  return plain.length < shortestProse ? 0 : (plain.match(stops)?.length ?? 0);
}
