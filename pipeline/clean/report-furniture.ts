/** Says how many lines were dropped in all. */
import { countOf } from "../plural.ts";
import { note } from "../result.ts";
import type { Rule } from "./draft.ts";

export const reportFurniture: Rule = (draft) => {
  if (draft.droppedCount === 0) return draft;
  const message = `Page furniture was left out: ${countOf(draft.droppedCount, "line")}; the source blocks still hold it.`;
  return { ...draft, notes: [...draft.notes, note("furniture_dropped", "information", message)] };
};
