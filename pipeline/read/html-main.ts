/** Chooses the element of a page that holds its text, and marks what in it is none. The page itself is not changed. */
import type { CheerioAPI } from "cheerio";
import type { AnyNode, Element } from "domhandler";
import { measureElements, measuresOf } from "./html-measures.ts";

export interface MainText {
  readonly element: Element;
  /** Elements in it, or round it, to be passed over. */
  readonly dropped: ReadonlySet<AnyNode>;
}

/** Parts of a page that are never its text. */
const furniture = [
  "script,style,noscript,template,iframe,object,svg,button,select,textarea,nav,footer,aside",
  "[hidden],[role='navigation'],[role='complementary'],[role='banner'],[role='contentinfo']",
].join(",");
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const furnitureNames =
  /(?:^|[\s_-])(?:share|bdshare|bshare|social|related|relation|recommend|tuijian|xiangguan|hot|breadcrumb|crumbs?|position|location|nav|navbar|menu|sidebar|side|footer|foot|copyright|comments?|cmt|reply|pagination|pager|prevnext|qrcode|qcode|ewm|toolbar|tools?|advert|ads?|banner|login|search|topbar|zrbj|print|printer|priter|fontsize|zoom|tag|tags)(?=$|[\s_-])/i;
/** Share of a page's prose above which an element is its text, whatever its name. */
const largeShare = 0.3;
/** Share of the prose that the main element must keep on every step inwards. */
const mainShare = 0.75;
const textNames = /^(?:p|li|h[1-6]|blockquote|pre|dd)$/;
const boxNames = /^(?:ul|ol|div|section|dl)$/;

/** The innermost element that holds nearly all prose of the page. A page without prose is all main. */
export function findMainText($: CheerioAPI): MainText | null {
  const body = $("body").get(0);
  if (body === undefined) return null;
  const dropped = new Set<AnyNode>($(furniture).toArray());
  addNamedFurniture($, body, dropped);
  const measures = measureElements(body, dropped);
  const all = measuresOf(measures, body).prose;
  if (all === 0) return { element: body, dropped };
  let main = body;
  for (;;) {
    const heaviest = heaviestChild(main, (node) => measuresOf(measures, node).prose);
    if (heaviest === null || textNames.test(heaviest.name)) break;
    if (measuresOf(measures, heaviest).prose < all * mainShare) break;
    main = heaviest;
  }
  for (const [node, { prose, links, linked, characters }] of measures) {
    const isBox = node.type === "tag" && boxNames.test(node.name);
    const isMenu = prose === 0 && links >= 2 && linked > characters * 0.6;
    if (isBox && (isMenu || isTeaserList(node, characters))) dropped.add(node);
  }
  return { element: main, dropped };
}

const fewestTeasers = 3;
const longestTeaser = 120;

/** Boxes of one class, each a picture, a link and a title of another text; an article's pictures stand in paragraphs. */
function isTeaserList(box: Element, characters: number): boolean {
  const classes = box.children.flatMap((child) => {
    const isTeaser = child.type === "tag" && boxNames.test(child.name) && holdsTeaser(child);
    return isTeaser ? [child.attribs["class"] ?? ""] : [];
  });
  const [first] = classes;
  if (first === undefined || first === "" || classes.length < fewestTeasers) return false;
  return classes.every((name) => name === first) && characters < classes.length * longestTeaser;
}

function holdsTeaser(element: Element): boolean {
  const names = new Set<string>();
  const collect = (node: AnyNode): void => {
    if (node.type !== "tag") return;
    names.add(node.name);
    for (const child of node.children) collect(child);
  };
  collect(element);
  return names.has("img") && names.has("a") && !names.has("p") && !names.has("table");
}

/** What a page names or hides as furniture, unless much of its prose stands in it. */
function addNamedFurniture($: CheerioAPI, body: Element, dropped: Set<AnyNode>): void {
  const measures = measureElements(body, dropped);
  const all = measuresOf(measures, body).prose;
  for (const element of $("body *").toArray()) {
    const { class: names = "", id = "", style = "" } = element.attribs;
    const isNamed = furnitureNames.test(names) || furnitureNames.test(id);
    if (!isNamed && !hiddenStyle.test(style)) continue;
    if (measuresOf(measures, element).prose <= all * largeShare) dropped.add(element);
  }
}

function heaviestChild(element: Element, weigh: (node: AnyNode) => number): Element | null {
  let best: Element | null = null;
  for (const child of element.children) {
    if (child.type === "tag" && (best === null || weigh(child) > weigh(best))) best = child;
  }
  return best;
}
