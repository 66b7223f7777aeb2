import { afterAll, beforeAll, expect, it } from "vitest";
import { runOutage } from "./outage.ts";
import { missingPostgres } from "./postgres.ts";
import { buildProgram, type Program } from "./program.ts";

let program: Program;

beforeAll(() => {
  program = buildProgram();
});

afterAll(() => program.remove());

const documents = 60;

it.skipIf(missingPostgres !== null)(
  "workers killed, PostgreSQL restarted, storage full: the facts are those of one machine, none twice, none lost",
  async () => {
    const result = await runOutage(program, documents);
    expect(result.differing).toEqual([]);
    expect(result.doubled).toBe(0);
    // The broken ones are there as well, quarantined.
    expect(result.rows).toMatchObject({ document_paths: documents });
    for (const kind of ["targets", "results", "commitments"]) {
      expect(result.rows[kind]).toBeGreaterThan(documents * 0.9);
    }
    // A fast machine is through after a few seconds.
    expect(result.killed).toBeGreaterThan(0);
    expect(result.exitCodes).toEqual([0, 0, 0]);
  },
  300_000,
);
