/** Finds the parts that say what a loaded part says: candidates by their signatures, the proof by their texts. */
import type { Database, PlainRow } from "../database.ts";
import { containment, shingles } from "./shingles.ts";

/** Share of the shorter text that must stand in the longer one. */
const leastContainment = 0.8;

interface Compared {
  readonly shingles: ReadonlySet<number>;
  readonly placeId: string | null;
  /** Year of delivery where the text itself states it. */
  readonly statedYear: string | null;
}

const candidateQuery = `
with fresh as (
    select part_id, band, band_key from part_signatures where part_id in (select unnest($ids))
)
select least(a.part_id, b.part_id) as part_id, greatest(a.part_id, b.part_id) as other_part_id
from fresh a join part_signatures b using (band, band_key)
where a.part_id <> b.part_id
group by all
having count(distinct band) >= 2`;

const textQuery = `
select part_id, text, place_id,
    case when delivered_origin = 'text' then substr(delivered_on, 1, 4) end as stated_year
from parts where part_id in (select unnest($ids))`;

function readCompared({ text, place_id, stated_year }: PlainRow): Compared {
  return {
    shingles: shingles(String(text)),
    placeId: place_id === null ? null : String(place_id),
    statedYear: stated_year === null ? null : String(stated_year),
  };
}

/** A report copied from another place's, or from last year's, is a report of its own. */
function areOfOneOccasion(one: Compared, other: Compared): boolean {
  const agree = (a: string | null, b: string | null): boolean =>
    a === null || b === null || a === b;
  return agree(one.placeId, other.placeId) && agree(one.statedYear, other.statedYear);
}

/** Compares the parts named with all that are loaded; call it when they stand in `parts` and `part_signatures`. */
export async function findNearDuplicates(
  database: Database,
  partIds: readonly string[],
): Promise<void> {
  if (partIds.length === 0) return;
  const pairs = (await database.rows(candidateQuery, { ids: partIds })).map((row) => {
    return [String(row["part_id"]), String(row["other_part_id"])] as const;
  });
  if (pairs.length === 0) return;
  const rows = await database.rows(textQuery, { ids: [...new Set(pairs.flat())] });
  const texts = new Map(rows.map((row) => [String(row["part_id"]), readCompared(row)]));
  const found = pairs.flatMap(([partId, otherId]) => {
    const [one, other] = [texts.get(partId), texts.get(otherId)];
    if (one === undefined || other === undefined || !areOfOneOccasion(one, other)) return [];
    const share = containment(one.shingles, other.shingles);
    return share < leastContainment
      ? []
      : [{ part_id: partId, other_part_id: otherId, containment: Math.round(share * 1000) / 1000 }];
  });
  await database.append("near_duplicates", found);
}
