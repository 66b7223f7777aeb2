/** Reasons of verdicts in the reader's language, with the documents that they name cut short. */
import { translateReason } from "../../track/english-reason.ts";
import { shortenPath } from "../table.ts";
import type { Visit } from "../visit.ts";

export function sayReason(visit: Visit, reason: unknown): string {
  const short = String(reason ?? "").replace(
    /（([^（）]*\/[^（）]*)）/g,
    (_, path) => `（${shortenPath(String(path))}）`,
  );
  return visit.language === "zh" ? short : translateReason(short);
}
