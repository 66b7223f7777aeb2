/** Pairs annotated with extracted records, each at most once. */

export interface Pair<Annotated, Extracted> {
  readonly annotated: Annotated;
  readonly extracted: Extracted;
}

export interface Pairing<Annotated, Extracted> {
  readonly pairs: readonly Pair<Annotated, Extracted>[];
  readonly missed: readonly Annotated[];
  readonly extra: readonly Extracted[];
}

/**
 * In the order of the annotation, each record takes the extracted one that fits best and is still free;
 * of equals, the first. `fitOf` is 0 where the two do not belong together.
 */
export function pairRecords<Annotated, Extracted>(
  annotated: readonly Annotated[],
  extracted: readonly Extracted[],
  fitOf: (annotated: Annotated, extracted: Extracted) => number,
): Pairing<Annotated, Extracted> {
  const free = new Set(extracted);
  const pairs: Pair<Annotated, Extracted>[] = [];
  const missed: Annotated[] = [];
  for (const one of annotated) {
    let best: Extracted | null = null;
    let bestFit = 0;
    for (const other of free) {
      const fit = fitOf(one, other);
      if (fit > bestFit) {
        best = other;
        bestFit = fit;
      }
    }
    if (best === null) missed.push(one);
    else {
      free.delete(best);
      pairs.push({ annotated: one, extracted: best });
    }
  }
  return { pairs, missed, extra: [...free] };
}
