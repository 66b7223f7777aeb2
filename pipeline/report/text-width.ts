/** Columns that text takes in a terminal: a Chinese character takes two. */
import stringWidth from "string-width";

export function textWidth(text: string): number {
  return stringWidth(text);
}

/**
 * Breaks text into at most `lines` lines of at most `width` columns. What does not fit ends in "…".
 * Chinese breaks between any two characters, but never before a closing mark; a run of Latin letters or digits
 * stays whole where it fits in a line.
 */
export function fitText(text: string, width: number, lines: number): string {
  const fitted: string[] = [];
  let line = "";
  for (const piece of splitUnbreakable(text.replace(/\s+/g, " ").trim(), width)) {
    if (textWidth(line + piece) <= width) {
      line += piece;
      continue;
    }
    fitted.push(line.trimEnd());
    if (fitted.length === lines) return shortenLast(fitted, width);
    line = piece.trimStart();
  }
  return [...fitted, line].join("\n");
}

function splitUnbreakable(text: string, width: number): readonly string[] {
  const pieces = text.match(/(?:[\w.,%+\-０-９．％]+|[\s\S])[，。；：、！？）》”％]*/gu) ?? [];
  return pieces.flatMap((piece) => (textWidth(piece) > width ? [...piece] : [piece]));
}

function shortenLast(fitted: readonly string[], width: number): string {
  let last = fitted.at(-1) ?? "";
  while (textWidth(last) > width - 1) last = [...last].slice(0, -1).join("");
  return [...fitted.slice(0, -1), `${last}…`].join("\n");
}
