/** Says how many lines were dropped in all. */
import { note } from "../result.ts";
import type { Rule } from "./draft.ts";

export const reportFurniture: Rule = (draft) => {
  if (draft.droppedCount === 0) return draft;
  const message = `${draft.droppedCount} lines of page furniture were left out; the source blocks still hold them.`;
  return { ...draft, notes: [...draft.notes, note("furniture_dropped", "information", message)] };
};
