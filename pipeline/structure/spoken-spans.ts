/** The years that a heading names: 2023年, “十四五”, 过去五年, 今年. */
import { findAll } from "../find-all.ts";

export interface NamedYears {
  readonly first: number;
  readonly last: number;
}

const ordinals = "一二三四五六七八九十";
const digits = "〇一二三四五六七八九";

/** The five-year plan 十五 runs from 2026: the first one began in 1953, from the seventh (1986) on without a gap. */
function spanOfPlan(name: string): NamedYears | null {
  const tens = name.startsWith("十") ? 10 : 0;
  const unit = tens === 0 ? name : name.slice(1);
  const number = tens + (unit === "" ? 0 : ordinals.indexOf(unit) + 1);
  if (number < 7) return null;
  const first = 1986 + (number - 7) * 5;
  return { first, last: first + 4 };
}

function readYear(written: string): number {
  const plain = [...written].map((character) => {
    const digit = digits.indexOf(character === "○" || character === "零" ? "〇" : character);
    return digit >= 0 ? String(digit) : character;
  });
  return Number(plain.join(""));
}

/** Every calendar year and five-year plan that `text` names, in order. */
export function readNamedYears(text: string): readonly NamedYears[] {
  const found: NamedYears[] = [];
  const pattern =
    /((?:19|20)\d{2}|二[〇○零][一二三四五六七八九〇○零]{2}) ?年?(?:[-—~～至到]((?:19|20)\d{2}) ?年)?|[“"]?(十?[一二三四五六七八九])五[”"]?(?=[时规发期目计和及、，]|$)/g;
  for (const match of findAll(text, pattern)) {
    if (match[1] !== undefined) {
      const first = readYear(match[1]);
      found.push({ first, last: match[2] === undefined ? first : Number(match[2]) });
    } else {
      const span = spanOfPlan(match[3] ?? "");
      if (span !== null) found.push(span);
    }
  }
  return found;
}
