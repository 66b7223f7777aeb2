/**
 * Puts text boxes where mammoth finds them. Word writes a box twice, as a drawing and, for older programs, as VML;
 * other programs write the drawing alone, which mammoth passes over with all its text.
 */
import { walkXml } from "./docx-xml.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** An element that may hold boxes, and the boxes of its first version that has any. */
interface Carrier {
  readonly start: number;
  end: number;
  readonly boxes: Range[];
  /** Version (mc:Choice, mc:Fallback) that is open, and the one that the boxes are from. */
  version: number;
  chosen: number | null;
}

/** The document's XML with each drawing that holds text boxes replaced by their content, written once. */
export function writeTextBoxes(xml: string): string {
  if (!xml.includes("<w:txbxContent")) return xml;
  let result = "";
  let done = 0;
  for (const { start, end, boxes } of findCarriers(xml)) {
    if (boxes.length === 0) continue;
    const content = boxes.map((box) => xml.slice(box.start, box.end)).join("");
    result += `${xml.slice(done, start)}<w:pict>${content}</w:pict>`;
    done = end;
  }
  return result + xml.slice(done);
}

/** Outermost alternates and drawings in document order. Boxes inside boxes come with them. */
function findCarriers(xml: string): readonly Carrier[] {
  const carriers: Carrier[] = [];
  let carrierDepth = 0;
  let boxDepth = 0;
  let boxStart = 0;
  walkXml(xml, {
    open(name, _attributes, end) {
      const start = xml.lastIndexOf("<", end - 1);
      if (isCarrier(name)) {
        carrierDepth += 1;
        if (carrierDepth === 1) carriers.push({ start, end, boxes: [], version: 0, chosen: null });
      }
      const carrier = carriers.at(-1);
      if (carrierDepth === 0 || carrier === undefined) return;
      if (carrierDepth === 1 && /^mc:(?:Choice|Fallback)$/.test(name)) carrier.version += 1;
      if (name !== boxName) return;
      boxDepth += 1;
      if (boxDepth === 1) boxStart = start;
    },
    close(name, end) {
      const carrier = carriers.at(-1);
      if (carrierDepth === 0 || carrier === undefined) return;
      if (name === boxName) {
        boxDepth -= 1;
        carrier.chosen ??= carrier.version;
        const isChosen = carrier.chosen === carrier.version;
        if (boxDepth === 0 && isChosen) carrier.boxes.push({ start: boxStart, end });
      }
      if (!isCarrier(name)) return;
      carrierDepth -= 1;
      if (carrierDepth === 0) carrier.end = end;
    },
  });
  return carriers;
}

const boxName = "w:txbxContent";

function isCarrier(name: string): boolean {
  return name === "mc:AlternateContent" || name === "w:drawing";
}
