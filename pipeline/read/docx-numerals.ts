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

type Writer = (value: number) => string;

const counting: Writer = (value) => chineseNumeral(value, digits, "十百千");
const legal: Writer = (value) => chineseNumeral(value, financial, "拾佰仟");
const circled: Writer = (value) =>
  value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
const digital: Writer = (value) =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
const fullWidth: Writer = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ["none", () => ""],
  ["decimalZero", (value) => String(value).padStart(2, "0")],
  ["decimalFullWidth", fullWidth],
  ["decimalFullWidth2", fullWidth],
  ["decimalEnclosedCircle", circled],
  ["decimalEnclosedCircleChinese", circled],
  ["chineseCounting", counting],
  ["chineseCountingThousand", counting],
  ["taiwaneseCounting", counting],
  ["taiwaneseCountingThousand", counting],
  ["japaneseCounting", counting],
  ["chineseLegalSimplified", legal],
  ["ideographLegalTraditional", legal],
  ["ideographDigital", digital],
  ["taiwaneseDigital", digital],
  ["japaneseDigitalTenThousand", digital],
  ["ideographTraditional", (value) => stems[value - 1] ?? String(value)],
  ["ideographZodiac", (value) => branches[value - 1] ?? String(value)],
  ["upperLetter", letters],
  ["lowerLetter", (value) => letters(value).toLowerCase()],
  ["upperRoman", (value) => romanNumeral(value).toUpperCase()],
  ["lowerRoman", romanNumeral],
]);

/** `value` in `format`; an unknown format is written in decimal digits, as word processors do. */
export function formatNumber(value: number, format: string): string {
  return writers.get(format)?.(value) ?? String(value);
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
