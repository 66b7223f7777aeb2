/** Pieces of text on a page to lines in reading order: by base line from the top, then from the left. */
import type { TextPiece } from "./ofd-page.ts";

/** In sizes of the writing: how far base lines of one line differ, and gaps that stand for a blank or an indent. */
const lineTolerance = 0.45;
const wordGap = 0.22;
const columnGap = 1.2;
const smallestIndent = 1.3;
const indent = "\u3000\u3000";

interface Line {
  readonly pieces: TextPiece[];
  readonly base: number;
  size: number;
}

/** Texts of the lines. Lines that begin right of the page's left margin carry an indent of two wide blanks. */
export function writeLines(pieces: readonly TextPiece[]): readonly string[] {
  const lines = gatherLines(withoutEchoes(pieces));
  const margin = leftMargin(lines);
  return lines.map((line) => {
    const left = line.pieces[0]?.left ?? 0;
    const isIndented = left - margin > smallestIndent * line.size;
    return (isIndented ? indent : "") + joinPieces(line.pieces).trim();
  });
}

function gatherLines(pieces: readonly TextPiece[]): readonly Line[] {
  const lines: Line[] = [];
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const last = lines.at(-1);
    const isSame =
      last !== undefined &&
      piece.base - last.base <= lineTolerance * Math.max(piece.size, last.size);
    if (isSame) {
      last.pieces.push(piece);
      last.size = Math.max(last.size, piece.size);
    } else {
      lines.push({ pieces: [piece], base: piece.base, size: piece.size });
    }
  }
  for (const line of lines) line.pieces.sort((a, b) => a.left - b.left);
  return lines;
}

/** Bold and shadowed writing is often drawn twice in nearly the same place. */
function withoutEchoes(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const seen = new Map<string, TextPiece[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? [];
    const isEcho = same.some(
      (other) => Math.hypot(other.left - piece.left, other.base - piece.base) < 0.15 * piece.size,
    );
    if (same.length < 8) seen.set(piece.text, [...same, piece]);
    return !isEcho;
  });
}

function joinPieces(pieces: readonly TextPiece[]): string {
  let text = "";
  let right: number | null = null;
  for (const piece of pieces) {
    if (right !== null) {
      const gap = (piece.left - right) / piece.size;
      const isLatin = /[A-Za-z0-9,.;:)]$/.test(text) && /^[A-Za-z0-9(]/.test(piece.text);
      if (gap > (isLatin ? wordGap : columnGap)) text += " ";
    }
    text += piece.text;
    right = Math.max(right ?? piece.right, piece.right);
  }
  return text;
}

/** Where most lines begin; a line more to the left than that is rare. */
function leftMargin(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { pieces } of lines) {
    const left = Math.round(pieces[0]?.left ?? 0);
    counts.set(left, (counts.get(left) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const common = [...counts].filter(([, count]) => count >= most * 0.3).map(([left]) => left);
  return common.length === 0 ? 0 : Math.min(...common);
}
