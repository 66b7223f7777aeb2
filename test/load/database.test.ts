import { afterEach, beforeEach, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";

let database: Database;

beforeEach(async () => {
  database = await openDatabase(":memory:", { readOnly: false });
});

afterEach(() => database.close());

it("gives plain values: numbers, ISO dates, lists and objects", async () => {
  const { columns, rows } = await database.read(
    `select 2::bigint as large, 90071992547409930::bigint as huge, 1.5::decimal(4, 1) as decimal,
            date '2024-03-05' as day, timestamp '2024-03-05 01:02:03' as moment,
            [1, 2] as list, {'a': 1::bigint} as struct, null as nothing`,
  );
  expect(columns).toEqual("large huge decimal day moment list struct nothing".split(" "));
  expect(rows).toEqual([
    {
      large: 2,
      huge: "90071992547409930",
      decimal: 1.5,
      day: "2024-03-05",
      moment: "2024-03-05T01:02:03.000Z",
      list: [1, 2],
      struct: { a: 1 },
      nothing: null,
    },
  ]);
});

it("names the columns of an answer without rows", async () => {
  expect(await database.read("select 1 as a, 2 as b where false")).toEqual({
    columns: ["a", "b"],
    rows: [],
  });
});

it("binds values, lists also when empty", async () => {
  const sql =
    "select $text as text, $number + 1 as number, len($list) as length, $none is null as none";
  const bind = (list: readonly string[]): ReturnType<Database["rows"]> =>
    database.rows(sql, { text: "'; drop table x", number: 2, list, none: null });
  expect(await bind(["a", "b"])).toEqual([
    { text: "'; drop table x", number: 3, length: 2, none: true },
  ]);
  expect(await bind([])).toMatchObject([{ length: 0 }]);
});

it("appends many rows by name, over the border of a chunk", async () => {
  await database.run("create table t (b varchar, a integer, l varchar[], m timestamp, n bigint)");
  const rows = Array.from({ length: 5000 }, (_, index) => {
    const m = "2024-03-05T01:02:03.000Z";
    return { a: index, b: `行${index}`, l: ["x", String(index)], m, n: index };
  });
  await database.append("t", rows);
  const [last] = await database.rows("select * from t order by a desc limit 1");
  expect(last).toEqual(rows.at(-1));
  expect(await database.rows("select count(*) as n, sum(a) as s from t")).toEqual([
    { n: 5000, s: (4999 * 5000) / 2 },
  ]);
  await expect(database.append("t", [{ c: 1 }])).rejects.toThrow("no column c");
});

it("undoes a transaction that fails", async () => {
  await database.run("create table t (a integer)");
  const work = database.transaction(async () => {
    await database.append("t", [{ a: 1 }]);
    throw new Error("midway");
  });
  await expect(work).rejects.toThrow("midway");
  expect(await database.rows("select * from t")).toEqual([]);
});
