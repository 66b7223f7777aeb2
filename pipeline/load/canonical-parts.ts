/** Of parts that say the same, one is canonical: its facts count. Which one depends on the parts alone, not on their order. */
import type { Database, PlainRow, Row } from "../database.ts";
import { readLexicon } from "../lexicon.ts";

/** Copies shorter than this share of the longest have lost text: none of them is canonical. */
const leastLength = 0.9;

export interface Copy {
  readonly partId: string;
  readonly documentId: string;
  readonly path: string;
  readonly characterCount: number;
  /** 2 on the place's own site or issued by it, 1 on another government's site, else 0. */
  readonly siteRank: number;
}

/** Groups of parts that hang together by pairs. */
export function groupPairs(pairs: readonly (readonly [string, string])[]): readonly string[][] {
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) {
      leader = next;
    }
    return leader;
  };
  for (const [one, other] of pairs) {
    const [a, b] = [leaderOf(one), leaderOf(other)];
    if (a !== b) leaders.set(a, b);
  }
  const groups = new Map<string, string[]>();
  for (const id of new Set(pairs.flat())) {
    const leader = leaderOf(id);
    groups.set(leader, [...(groups.get(leader) ?? []), id]);
  }
  return [...groups.values()];
}

/** Among the whole copies: the place's own site, then the longer, then the earlier path. */
export function chooseCanonical(copies: readonly Copy[]): Copy | null {
  const longest = Math.max(...copies.map(({ characterCount }) => characterCount));
  const whole = copies.filter(({ characterCount }) => characterCount >= longest * leastLength);
  const [first] = whole.sort(
    (a, b) =>
      b.siteRank - a.siteRank ||
      b.characterCount - a.characterCount ||
      compareTexts(a.path, b.path) ||
      compareTexts(a.partId, b.partId),
  );
  return first ?? null;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The place's name stands in the issuer's (贵阳市人民政府办公厅), or its spelling in the host's (www.guiyang.gov.cn). */
function rankSite(row: PlainRow, spellings: ReadonlyMap<string, string>): number {
  const { url, publisher, place_name, short_name, code } = row;
  const host = /^https?:\/\/([^/]+)/.exec(String(url ?? ""))?.[1]?.toLowerCase() ?? "";
  const isGovernment = /\.gov\.cn(?::\d+)?$/.test(host);
  const spelling = spellings.get(String(code ?? "")) ?? "";
  if (isGovernment && spelling !== "" && host.includes(spelling)) return 2;
  const issuer = String(publisher ?? "");
  const isOffice = /(?:政府|办|局|委|厅|院)/.test(issuer);
  const names = [place_name, short_name].map((name) => String(name ?? ""));
  if (isOffice && names.some((name) => name !== "" && issuer.startsWith(name))) return 2;
  return isGovernment ? 1 : 0;
}

const copyQuery = `
select p.part_id, p.document_id, p.character_count, d.path, d.url, d.publisher,
    l.name as place_name, l.short_name, l.code
from parts p join documents d using (document_id) left join places l using (place_id)
where p.part_id in (select part_id from near_duplicates union select other_part_id from near_duplicates)`;

async function readCopies(database: Database): Promise<ReadonlyMap<string, Copy>> {
  const spellings = new Map(
    readLexicon("places").map(({ code = "", pinyin = "" }) => [code, pinyin]),
  );
  const rows = await database.rows(copyQuery);
  return new Map(
    rows.map((row) => {
      const copy: Copy = {
        partId: String(row["part_id"]),
        documentId: String(row["document_id"]),
        path: String(row["path"]),
        characterCount: Number(row["character_count"]),
        siteRank: rankSite(row, spellings),
      };
      return [copy.partId, copy];
    }),
  );
}

/** By part: the canonical part that stands for it, where that is another. */
async function decide(database: Database): Promise<readonly Row[]> {
  const pairs = await database.rows("select part_id, other_part_id from near_duplicates");
  if (pairs.length === 0) return [];
  const copies = await readCopies(database);
  const groups = groupPairs(
    pairs.map((row) => [String(row["part_id"]), String(row["other_part_id"])]),
  );
  return groups.flatMap((group) => {
    const members = group.flatMap((id) => copies.get(id) ?? []);
    const canonical = chooseCanonical(members);
    if (canonical === null) return [];
    return members
      .filter((copy) => copy !== canonical)
      .map((copy) => ({ part_id: copy.partId, canonical_part_id: canonical.partId }));
  });
}

/**
 * A document is a copy where each of its parts is one, of another document. The notes of copies are written anew, since a
 * document can become or cease to be a copy by what is loaded beside it.
 */
const settling = `
update parts set canonical_part_id = null where canonical_part_id is not null
    and part_id not in (select part_id from decided_copies);
update parts set canonical_part_id = d.canonical_part_id from decided_copies d
where d.part_id = parts.part_id and parts.canonical_part_id is distinct from d.canonical_part_id;
create or replace temporary table copied_documents as
select p.document_id, arg_min(c.document_id, p.ordinal) as canonical_document_id
from parts p left join parts c on c.part_id = p.canonical_part_id
group by p.document_id
having bool_and(c.document_id is not null and c.document_id <> p.document_id);
update documents set canonical_document_id = null where canonical_document_id is not null
    and document_id not in (select document_id from copied_documents);
update documents set canonical_document_id = c.canonical_document_id from copied_documents c
where c.document_id = documents.document_id
    and documents.canonical_document_id is distinct from c.canonical_document_id;
delete from notes where code = 'near_duplicate';
insert into notes by name
select p.path, d.document_id, 1000 as ordinal, 'near_duplicate' as code, 'information' as severity,
    'It says what ' || c.path || ' says, whose facts count; its own are kept but not counted. Leave one of the two out to be rid of this note.' as message,
    null as page
from documents d join document_paths p using (document_id)
    join documents c on c.document_id = d.canonical_document_id;
drop table copied_documents;
drop table decided_copies`;

/** Points every near-duplicate at its canonical part and document. Call it after the last documents of a run. */
export async function settleCanonicalParts(database: Database): Promise<void> {
  const decided = await decide(database);
  await database.run(
    "create or replace temporary table decided_copies (part_id varchar, canonical_part_id varchar)",
  );
  await database.append("decided_copies", decided);
  await database.run(settling);
}
