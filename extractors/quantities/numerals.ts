/**
 * Reads numerals as official documents write them (GB/T 15835): 1,100.9 · 一万五千 · 二〇二四 · 两百 · 十.
 * Magnitudes that stand before a unit (万, 亿, 万亿) belong to the unit and are not read here.
 */

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const groups: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The value of one magnitude word before a unit: 万 is 1e4, 万亿 is 1e12, "" is 1. */
export function readMagnitude(word: string): number {
  let value = 1;
  for (const character of word) value *= places[character] ?? groups[character] ?? 1;
  return value;
}

/** The value of an Arabic numeral with optional thousands separators, or null. */
export function readArabic(text: string): number | null {
  const plain = text.replace(/[,\s]/g, "");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The value of a Chinese numeral: 一万五千 is 15000, 二〇二四 is 2024, 十五 is 15, 三点五 is 3.5; null where it is none. */
export function readChinese(text: string): number | null {
  const [whole = "", fraction] = text.split("点");
  const value = readWhole(whole);
  if (value === null || fraction === undefined) return value;
  let decimals = "";
  for (const character of fraction) {
    const digit = digits[character];
    if (digit === undefined) return null;
    decimals += digit;
  }
  return decimals === "" ? null : Number(`${value}.${decimals}`);
}

function readWhole(text: string): number | null {
  if (text === "") return null;
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) return readDigitString(text);
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const character of text) {
    const asDigit = digits[character];
    const asPlace = places[character];
    const asGroup = groups[character];
    if (asDigit !== undefined) {
      digit = asDigit;
    } else if (asPlace !== undefined) {
      group += (digit ?? 1) * asPlace;
      digit = null;
    } else if (asGroup !== undefined) {
      const below = group + (digit ?? 0);
      total = asGroup > total && total > 0 ? (total + below) * asGroup : total + below * asGroup;
      group = 0;
      digit = null;
    } else {
      return null;
    }
  }
  return total + group + (digit ?? 0);
}

function readDigitString(text: string): number {
  return Number([...text].map((character) => digits[character]).join(""));
}
