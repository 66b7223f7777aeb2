/** Language of a block by the letters it is made of. */
import type { Language } from "../document.ts";

/** A Chinese sentence keeps its language although it names PM2.5, GDP or a firm in Latin letters. */
export function readLanguage(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  if (han > 0 && han * 2 >= words) return "zh";
  if (words > 0) return "en";
  return "other";
}
