/** Orientation of every block: headings first, then the run of sections, then the wording. */
import type { Orientation, PartKind } from "../document.ts";
import { type HeadingOrientation, orientNested, orientSection } from "./heading-orientation.ts";
import type { OutlinedBlock } from "./outline.ts";
import { orientByWording } from "./wording-orientation.ts";

export interface OrientationContext {
  readonly kind: PartKind;
  readonly current: number | null;
  readonly headLength: number;
  readonly texts: readonly string[];
}

/** 注：1.本公报中数据为初步统计数… below a communiqué or a table. */
const footnote = /^(?:注|注释|资料来源|数据来源)[:：]/;

/** The heading that decides for a block: the innermost that says anything. */
function decideByHeadings(
  headings: readonly string[],
  current: number | null,
): HeadingOrientation | null {
  for (let depth = headings.length - 1; depth >= 0; depth -= 1) {
    const label = headings[depth] ?? "";
    const found = depth === 0 ? orientSection(label, current) : orientNested(label);
    if (found !== null) return found;
  }
  return null;
}

function defaultOf(kind: PartKind): Orientation | null {
  if (kind === "communique") return "review";
  return kind === "plan" ? "plan" : null;
}

/** A section such as “十三五”时期发展成就和“十四五”时期主要目标任务 turns once, from back to ahead. */
class Turning {
  #section = "";
  #hasTurned = false;

  orient(section: string, text: string): Orientation {
    if (section !== this.#section) {
      this.#section = section;
      this.#hasTurned = false;
    }
    if (!this.#hasTurned && orientByWording(text) === "plan") this.#hasTurned = true;
    return this.#hasTurned ? "plan" : "review";
  }
}

/** One orientation a block. Needs the outline, the kind and, if known, the year of delivery. */
export function orient(
  blocks: readonly OutlinedBlock[],
  context: OrientationContext,
): readonly Orientation[] {
  const turning = new Turning();
  let hasPlanned = false;
  const hasSections = blocks.some((block) => block.label !== null);
  return blocks.map((block, at) => {
    const text = context.texts[at] ?? "";
    if (at < context.headLength || footnote.test(text)) return "neither";
    const headings = block.label === null ? block.path : [...block.path, block.label];
    const decided = decideByHeadings(headings, context.current);
    if (decided === "mixed") return turning.orient(headings[0] ?? "", text);
    if (decided !== null) {
      if (decided === "plan") hasPlanned = true;
      return decided;
    }
    const usual = defaultOf(context.kind);
    if (usual !== null) return usual;
    // Sections after the first plan section go on planning: 三、加强政府自身建设.
    if (context.kind === "work_report" && hasPlanned) return "plan";
    if (context.kind === "work_report" && hasSections) return orientOpening(text);
    return orientByWording(text, headings.length === 0 ? 0 : orientationLean(headings));
  });
}

/** 现在，我代表…报告工作 arranges nothing, though a report may begin with a word on the year behind it. */
function orientOpening(text: string): Orientation {
  return orientByWording(text) === "review" ? "review" : "neither";
}

function orientationLean(headings: readonly string[]): number {
  const wording = orientByWording(headings.join("，"));
  if (wording === "neither") return 0;
  return wording === "plan" ? 1 : -1;
}
