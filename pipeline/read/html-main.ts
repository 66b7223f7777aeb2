/** Chooses the element of a page that holds its text, and takes out of it what is none. */
import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { measureProse } from "./html-prose.ts";

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

/** Takes out of the page what is never text, unless much of its prose stands in it. */
export function dropHtmlFurniture($: CheerioAPI): void {
  $(furniture).remove();
  const body = $("body").get(0);
  if (body === undefined) return;
  const prose = measureProse(body);
  const all = prose.get(body) ?? 0;
  for (const element of $("body *").toArray()) {
    const { class: names = "", id = "", style = "" } = element.attribs;
    const isNamed = furnitureNames.test(names) || furnitureNames.test(id);
    if (!isNamed && !hiddenStyle.test(style)) continue;
    const own = prose.get(element) ?? 0;
    if (own <= all * largeShare) $(element).remove();
  }
}

/** The innermost element that holds nearly all prose of the page. A page without prose is all main. */
export function findMainElement($: CheerioAPI): Element | null {
  let main = $("body").get(0) ?? null;
  if (main === null) return null;
  const prose = measureProse(main);
  const all = prose.get(main) ?? 0;
  while (all > 0) {
    const heaviest: Element | undefined = $(main)
      .children()
      .toArray()
      .sort((a, b) => (prose.get(b) ?? 0) - (prose.get(a) ?? 0))[0];
    const share = heaviest === undefined ? 0 : (prose.get(heaviest) ?? 0) / all;
    if (heaviest === undefined || share < mainShare || textNames.test(heaviest.name)) break;
    main = heaviest;
  }
  dropLinkLists($, main);
  return main;
}

/** Boxes of links inside the text: 相关阅读, lists of other titles. */
function dropLinkLists($: CheerioAPI, main: Element): void {
  const prose = measureProse(main);
  for (const box of $(main).find("ul,ol,div,section,dl").toArray()) {
    if ((prose.get(box) ?? 0) > 0) continue;
    const links = $(box).find("a");
    const linked = links.text().replace(/\s+/g, "").length;
    const whole = $(box).text().replace(/\s+/g, "").length;
    if (links.length >= 2 && linked > whole * 0.6) $(box).remove();
  }
}
