/**
 * Ingests killed at random moments: the published database is whole at any time, the next run goes on, and what comes
 * of it is what an undisturbed run gives. `DUBAN_KILLS=500 npx vitest run test/ingest/crash.test.ts` takes longer.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { makeRandom } from "../bench/generated-reports.ts";
import { makeFolder, root } from "../duban-process.ts";
import { endOf, exportFacts, removeDatabase, startIngest, writeTexts } from "./nights.ts";

const kills = Number(process.env["DUBAN_KILLS"] ?? 50);
/** Kills between two runs that are let through. */
const killsInRow = 5;
const lanes = 2;
const folder = makeFolder();
const texts = join(folder, "texts");
const inputs = [texts, join(root, "fixtures/documents/report-2021")];

interface Undisturbed {
  readonly facts: Readonly<Record<string, string>>;
  readonly milliseconds: number;
}

async function runUndisturbed(): Promise<Undisturbed> {
  const startedAt = performance.now();
  const database = join(folder, "undisturbed.duckdb");
  const end = await endOf(startIngest(inputs, database));
  expect(end).toMatchObject({ code: 0 });
  return { facts: await exportFacts(database), milliseconds: performance.now() - startedAt };
}

/** True where it was killed before it was done. */
async function killOnce(database: string, milliseconds: number): Promise<boolean> {
  const child = startIngest(inputs, database);
  const end = endOf(child);
  await Promise.race([sleep(milliseconds), end]);
  child.kill("SIGKILL");
  const { code, signal, stderr } = await end;
  if (signal === null) expect({ code, stderr }).toMatchObject({ code: 0 });
  return signal !== null;
}

async function runLane(lane: number, undisturbed: Undisturbed): Promise<number> {
  const random = makeRandom(20_260 + lane);
  const own = join(folder, `lane-${lane}`);
  mkdirSync(own);
  const database = join(own, "killed.duckdb");
  let killed = 0;
  while (killed < kills / lanes) {
    // Two lanes share the processors: what took one time alone takes longer now.
    const isKilled = await killOnce(database, random() * undisturbed.milliseconds * 1.2);
    if (existsSync(database)) expect(await exportFacts(database)).toEqual(undisturbed.facts);
    if (isKilled) killed += 1;
    if (isKilled && killed % killsInRow !== 0) continue;
    expect(await endOf(startIngest(inputs, database))).toMatchObject({ code: 0 });
    expect(await exportFacts(database)).toEqual(undisturbed.facts);
    removeDatabase(database);
  }
  return killed;
}

it(`an ingest killed at ${kills} random moments ends as one that was left alone`, {
  timeout: kills * 60_000,
}, async () => {
  writeTexts(texts, 40);
  const undisturbed = await runUndisturbed();
  const counts = await Promise.all(
    Array.from({ length: lanes }, (_, lane) => runLane(lane, undisturbed)),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(kills);
});
