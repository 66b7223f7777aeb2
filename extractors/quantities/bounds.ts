/** The words around a number that turn it into a bound or an approximation. */
import type { Operator } from "../../pipeline/document.ts";

/** 约 by itself: in 签约86个, 履约44个, 节约30万元 it ends a word; in 折合约30亿元 it does not. */
export const aboutAlone = "(?<![履签解节预违条公契协特集简失]|(?<!折)合)约";

const before: readonly (readonly [RegExp, Operator])[] = [
  [
    /(?:不高于|不超过|不超出|不突破|不大于|不多于|(?<!不)低于|(?<!不)少于|(?<!不)小于|最多|至多|不足|不到|控制在|控制到|压控在)$/,
    "le",
  ],
  [
    /(?:不低于|不少于|不小于|不下于|不低|高于|多于|大于|超过|超越|超出|突破|首破|跨过|跨上|跨入|跨越|登上|迈入|越过|迈过|迈上|跃上|跃过|站上|冲破|逾|至少|最低|超|破|(?<![通经不])过|上)$/,
    "ge",
  ],
  [new RegExp(`(?:大约|大概|大致|将近|接近|临近|${aboutAlone}为?|近)$`), "approx"],
];

const after: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:及)?以上|^开外/, "ge"],
  [/^以内|^之内|^(?:及)?以下/, "le"],
  [/^左右|^上下/, "approx"],
];

export interface Bound {
  readonly operator: Operator;
  /** Length of the bounding words before the number, of those after it. */
  readonly before: number;
  readonly after: number;
}

/** 上 bounds a round magnitude alone (上亿群众, 上万人); 通过 and 经过 bound nothing. */
function isLoose(word: string, number: string): boolean {
  if (word === "上") return !/^[百千万亿]/.test(number);
  return false;
}

/**
 * Reads the bounding words around a number. The words after it decide over those before it:
 * 控制在3%左右 is approx, 突破80%以上 is ge (guide: 控制在X without 左右 is le).
 */
export function readBound(textBefore: string, number: string, textAfter: string): Bound {
  let operator: Operator = "eq";
  let lengthBefore = 0;
  let rest = textBefore.trimEnd();
  const blanks = textBefore.length - rest.length;
  for (let more = true; more; ) {
    more = false;
    for (const [pattern, meaning] of before) {
      const word = pattern.exec(rest)?.[0];
      if (word === undefined || isLoose(word, number)) continue;
      if (operator === "eq") operator = meaning;
      lengthBefore += word.length;
      rest = rest.slice(0, -word.length);
      more = true;
    }
  }
  const withBlanks = (): number => (lengthBefore === 0 ? 0 : lengthBefore + blanks);
  for (const [pattern, meaning] of after) {
    const word = pattern.exec(textAfter)?.[0];
    if (word !== undefined) return { operator: meaning, before: withBlanks(), after: word.length };
  }
  return { operator, before: withBlanks(), after: 0 };
}
