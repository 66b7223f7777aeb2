/** Seeded damage: the same seed gives the same bytes and the same text. */

/** Numbers from 0 to 1. */
export type Random = () => number;

type ByteMutation = (bytes: Uint8Array, random: Random) => Uint8Array;

function at(length: number, random: Random): number {
  return Math.floor(random() * Math.max(length, 1));
}

function range(length: number, random: Random): readonly [start: number, end: number] {
  const start = at(length, random);
  const longest = random() < 0.7 ? 16 : Math.max(length / 3, 1);
  return [start, Math.min(length, start + 1 + at(longest, random))];
}

const tokens: readonly string[] = [
  "<table>",
  "</td>",
  "<!--",
  "]]>",
  "<script>",
  "&#x110000;",
  "&amp;amp;",
  "\u0000",
  "\ufeff",
  "\u2028",
  "%PDF-1.7",
  "endobj",
  "stream\n",
  "/Length 99999999",
  "PK\u0003\u0004",
  "w:p",
  "xml:space",
  "------=_NextPart",
  "9".repeat(400),
  "(".repeat(300),
  "一、".repeat(80),
  "charset=utf-7",
  "../../..",
];

function splice(bytes: Uint8Array, start: number, end: number, inserted: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(end)]);
}

const byteMutations: readonly ByteMutation[] = [
  function flipBits(bytes, random) {
    const changed = Uint8Array.from(bytes);
    for (let count = 1 + at(20, random); count > 0; count -= 1) {
      const index = at(changed.length, random);
      changed[index] = (changed[index] ?? 0) ^ (1 << at(8, random));
    }
    return changed;
  },
  (bytes, random) => bytes.subarray(0, at(bytes.length, random)),
  (bytes, random) => bytes.subarray(at(bytes.length, random)),
  (bytes, random) => splice(bytes, ...range(bytes.length, random), new Uint8Array()),
  function repeatRange(bytes, random) {
    const [start, end] = range(bytes.length, random);
    return splice(bytes, start, start, bytes.subarray(start, end));
  },
  function zeroRange(bytes, random) {
    const [start, end] = range(bytes.length, random);
    return splice(bytes, start, end, new Uint8Array(end - start));
  },
  function putNoise(bytes, random) {
    const [start, end] = range(bytes.length, random);
    const noise = Uint8Array.from({ length: end - start }, () => at(256, random));
    return splice(bytes, start, end, noise);
  },
  function putToken(bytes, random) {
    const start = at(bytes.length, random);
    const token = Buffer.from(tokens[at(tokens.length, random)] ?? "");
    return splice(bytes, start, start, token);
  },
  function swapHalves(bytes, random) {
    const middle = at(bytes.length, random);
    return Buffer.concat([bytes.subarray(middle), bytes.subarray(0, middle)]);
  },
];

/** One to four sorts of damage, one after the other. */
export function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let damaged = bytes;
  for (let count = 1 + at(4, random); count > 0; count -= 1) {
    damaged = byteMutations[at(byteMutations.length, random)]?.(damaged, random) ?? damaged;
  }
  return damaged;
}

const pieces: readonly string[] = [
  ..."0123456789０５９.,，、%％‰-—－~～+＋±×xX*某个十百千万亿零一二两三半几余多近超约又之分点成倍第",
  "左右",
  "以上",
  "以内",
  "不低于",
  "分别",
  "增长",
  "下降",
  "达到",
  "由",
  "亿元",
  "万美元",
  "个百分点",
  "分之",
  "1,100",
  "4.68",
  "10.5.3",
  "9".repeat(25),
  "同比",
  "年",
  "月底前",
  "（",
  "）",
  "“",
  "”",
  "\u{20BB7}",
];

/** Characters and pieces of expressions are put in, taken out, doubled and swapped. */
export function damageText(text: string, random: Random): string {
  let characters = [...text];
  for (let count = 1 + at(5, random); count > 0; count -= 1) {
    const [start, end] = range(characters.length, random);
    const piece = pieces[at(pieces.length, random)] ?? "";
    const kind = at(4, random);
    if (kind === 0) characters.splice(start, 0, piece);
    else if (kind === 1) characters.splice(start, end - start);
    else if (kind === 2) characters.splice(start, 0, ...characters.slice(start, end));
    else characters.splice(start, end - start, piece);
    characters = [...characters.join("").replaceAll("\n", "").slice(0, 400)];
  }
  return characters.join("");
}
