/** Language of a block by the letters it is made of. */
import type { Language } from "../document.ts";

/** A Chinese sentence keeps its language although it names PM2.5, GDP or a firm in Latin letters. */
export function readLanguage(text: string): Language {
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  if (holdsHan(text, Math.max(1, Math.ceil(words / 2)))) return "zh";
  if (words > 0) return "en";
  return "other";
}

/** True where at least `count` Chinese characters stand in the text. */
function holdsHan(text: string, count: number): boolean {
  const han = /\p{Script=Han}/gu;
  for (let left = count; left > 0; left -= 1) if (!han.test(text)) return false;
  return true;
}
