/** Numbers written in the formats of ECMA-376 part 1, 17.18.59 (ST_NumberFormat), as far as Chinese documents use them. */

const digits = "〇一二三四五六七八九";
const financial = "零壹贰叁肆伍陆柒捌玖";
const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";
const romanSteps: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** `value` in `format`; an unknown format is written in decimal digits, as word processors do. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      );
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
      return chineseNumeral(value, digits, "十百千");
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return chineseNumeral(value, financial, "拾佰仟");
    case "ideographDigital":
    case "taiwaneseDigital":
    case "japaneseDigitalTenThousand":
      return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
    case "ideographTraditional":
      return stems[value - 1] ?? String(value);
    case "ideographZodiac":
      return branches[value - 1] ?? String(value);
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "upperRoman":
      return romanNumeral(value).toUpperCase();
    case "lowerRoman":
      return romanNumeral(value);
    default:
      return String(value);
  }
}

/** 1 to 9999: 十一, 二十, 一百零三. */
function chineseNumeral(value: number, numerals: string, units: string): string {
  if (value <= 0 || value > 9999) return String(value);
  const places = [...String(value)].map(Number);
  let text = "";
  let isGap = false;
  for (const [at, digit] of places.entries()) {
    const unit = units[places.length - at - 2] ?? "";
    if (digit === 0) {
      isGap = true;
      continue;
    }
    if (isGap) text += numerals.startsWith("〇") ? "零" : (numerals[0] ?? "");
    isGap = false;
    const isTen = digit === 1 && places.length === 2 && at === 0;
    text += isTen && numerals.startsWith("〇") ? unit : (numerals[digit] ?? "") + unit;
  }
  return text;
}

/** A to Z, then AA, BB, as word processors count. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function romanNumeral(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [step, sign] of romanSteps) {
    while (rest >= step) {
      text += sign;
      rest -= step;
    }
  }
  return text;
}
