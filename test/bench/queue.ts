/**
 * How far the queue scales, and what it costs. In one run: 1, 2 and 3 workers on the cores of this machine; then the
 * reading replaced by a sleep, in 1 to 8 processes, which shows what the queue alone can hand out; then its share.
 *
 *   npm run bench:queue [documents]
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { usualLimits } from "../../pipeline/ingest/reading.ts";
import { openQueue, type Queue } from "../../pipeline/queue/connect.ts";
import { enqueueDocuments } from "../../pipeline/queue/enqueue.ts";
import { enterFinished } from "../../pipeline/queue/enter-finished.ts";
import { type HandInOptions, handIn } from "../../pipeline/queue/hand-in.ts";
import { type DocumentJob, outcomeIdOfJob, taskOf } from "../../pipeline/queue/job.ts";
import { takeJobs } from "../../pipeline/queue/taking.ts";
import { work } from "../../pipeline/queue/worker.ts";
import { startPostgres } from "../queue/postgres.ts";
import { buildProgram, callProgram, type Program, startDuban } from "../queue/program.ts";
import { waitUntil } from "../queue/wait-until.ts";
import { writeReports } from "./generated-reports.ts";
import { type ProcessorTimes, readProcessorTimes } from "./processor-times.ts";

const version = "bench";
/** Milliseconds that a document is slept over. */
const pause = 100;
const atOnce = 40;

if (process.argv[2] === "sleeper") await sleepOver(process.argv[3] ?? "", Number(process.argv[4]));
else await measure(Number(process.argv[2] ?? 120));

/** A worker that sleeps instead of reading: it takes jobs, enters them as done and removes them, as one that reads. */
async function sleepOver(address: string, milliseconds: number): Promise<void> {
  const queue = await openQueue(address, "look");
  const enter = enterFinished(queue, `sleeper ${process.pid}`);
  const taking = await takeJobs(queue, { task: taskOf(version), atOnce }, async (job, attempts) => {
    if (milliseconds > 0) await sleep(milliseconds);
    await enter({
      job_key: outcomeIdOfJob(job, version),
      status: "loaded",
      attempts,
      milliseconds,
    });
  });
  await new Promise((resolve) => process.once("message", resolve));
  await taking.stop();
  await queue.close();
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000, () => process.disconnect());
}

async function measure(documents: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "duban-bench-queue-"));
  const server = await startPostgres();
  const program = buildProgram();
  try {
    const queue = await openQueue(server.address, "make");
    const inputs = join(folder, "reports");
    writeReports(inputs, documents);
    const given = { queue, address: server.address, program, inputs };
    for (const count of [1, 2, 3]) {
      await runReaders(given, { count, store: join(folder, `store-${count}`) });
    }
    await runSleepers(given, { count: 1, jobs: 4000, milliseconds: 0 });
    for (const count of [1, 2, 4, 8]) {
      await runSleepers(given, { count, jobs: count * 1000, milliseconds: pause });
    }
    await tellShares(given, folder);
    await queue.close();
  } finally {
    await server.remove();
    program.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Given {
  readonly queue: Queue;
  readonly address: string;
  readonly program: Program;
  readonly inputs: string;
}

async function runReaders(
  { queue, address, program, inputs }: Given,
  { count, store }: { readonly count: number; readonly store: string },
): Promise<void> {
  await empty(queue);
  const shared = ["--queue", address, "--store", store];
  await callProgram(program, ["ingest", inputs, ...shared]);
  const words = ["worker", ...shared, "--jobs", "1", "--until-empty"];
  await Promise.all(Array.from({ length: count }, () => startDuban(program, words).ended));
  const { rate, reading } = await readPace(queue);
  console.log(
    `${count} worker(s) that read: ${rate.toFixed(1)} documents/s; ${reading.toFixed(0)} ms each in its reader`,
  );
}

async function runSleepers(
  { queue, address }: Given,
  { count, jobs, milliseconds }: { count: number; jobs: number; milliseconds: number },
): Promise<void> {
  await empty(queue);
  for (let from = 0; from < jobs; from += 500) {
    const batch = Array.from({ length: Math.min(500, jobs - from) }, (_, at) => jobAt(from + at));
    await enqueueDocuments(queue, version, batch);
  }
  const sleepers = Array.from({ length: count }, () => startSleeper(address, milliseconds));
  const before = readProcessorTimes().postgres;
  await waitUntil(async () => (await countOpen(queue)) === 0, { seconds: 600, what: "sleepers" });
  const used = await Promise.all(sleepers.map(endSleeper));
  const served = readProcessorTimes().postgres - before;
  const { rate } = await readPace(queue);
  const most = milliseconds === 0 ? "" : ` of ${(count * atOnce * 1000) / milliseconds} at most`;
  console.log(
    `${count} process(es) that sleep ${milliseconds} ms, ${atOnce} at once: ${rate.toFixed(0)} documents/s${most}`,
  );
  const own = used.reduce((sum, each) => sum + each, 0);
  console.log(
    `  processor time of a document: ${(own / jobs).toFixed(2)} ms in the process, ${(served / jobs).toFixed(2)} ms in PostgreSQL`,
  );
}

function startSleeper(address: string, milliseconds: number): ChildProcess {
  const words = ["sleeper", address, String(milliseconds)];
  return fork(fileURLToPath(import.meta.url), words, { execArgv: process.execArgv });
}

/** Returns the milliseconds of processor that it used. */
function endSleeper(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("message", (used) => resolve(Number(used)));
    child.send("end");
  });
}

function jobAt(number: number): DocumentJob {
  const documentId = number.toString(16).padStart(64, "0");
  const found = { path: `${number}.txt`, documentId, byteCount: 1, placeHint: "" };
  return { ...found, origin: null, reason: "new", notes: [], page: null };
}

async function empty({ pool }: Queue): Promise<void> {
  await pool.query("truncate duban.documents, duban.workers, graphile_worker._private_jobs");
}

async function countOpen({ pool }: Queue): Promise<number> {
  const { rows } = await pool.query(
    "select count(*)::integer as open from duban.documents where finished_at is null",
  );
  return Number(rows[0]?.open);
}

/** Documents a second between the first tenth and the last, so that starting and ending do not count. */
async function readPace({
  pool,
}: Queue): Promise<{ readonly rate: number; readonly reading: number }> {
  const { rows } = await pool.query(`
    with ranked as (
        select finished_at, milliseconds, percent_rank() over (order by finished_at) as share from duban.documents
    )
    select count(*) / extract(epoch from max(finished_at) - min(finished_at)) as rate, avg(milliseconds) as reading
    from ranked where share between 0.1 and 0.9`);
  return { rate: Number(rows[0]?.rate), reading: Number(rows[0]?.reading) };
}

/**
 * What a document costs, in processor time, which other work on the machine does not change. A worker in this process:
 * its readers are others, so what it uses itself is all else. The first documents warm it up.
 */
async function tellShares({ queue, address, inputs }: Given, folder: string): Promise<void> {
  const never = new AbortController().signal;
  const workHere = async (store: string, input: string): Promise<number> => {
    await empty(queue);
    await handIn(inputsOf(address, store, input), {
      now: () => new Date(),
      report: () => undefined,
    });
    const options = { queue: address, store, jobs: 1, endsWhenEmpty: true, leaseSeconds: 15 };
    const given = { ...options, companies: "", limits: usualLimits };
    const signals = { end: never, abandon: never };
    return (await work(given, { report: () => undefined }, signals)).loaded;
  };
  await workHere(join(folder, "warm"), firstOf(inputs));
  const before = readProcessorTimes();
  const documents = await workHere(join(folder, "cold"), inputs);
  const after = readProcessorTimes();
  const each = (part: keyof ProcessorTimes): number => (after[part] - before[part]) / documents;
  const total = each("readers") + each("self") + each("postgres");
  const tell = (name: string, part: number): void =>
    console.log(`  ${name}: ${part.toFixed(1)} ms, ${((part / total) * 100).toFixed(1)} %`);
  console.log(`processor time of a document, handing in and working, over ${documents}:`);
  tell("reading and extracting", each("readers"));
  tell("handing in, bytes, Parquet files, the worker's part of the queue", each("self"));
  tell("PostgreSQL", each("postgres"));
}

function inputsOf(queue: string, store: string, input: string): HandInOptions {
  return {
    queue,
    store,
    inputs: [{ input, placeHint: "" }],
    jobs: 1,
    isForced: false,
    allowsPrivate: false,
    requestsPerSecond: 1,
    companies: "",
    limits: usualLimits,
  };
}

/** The folder of one place. */
function firstOf(inputs: string): string {
  return join(inputs, readdirSync(inputs)[0] ?? "");
}
