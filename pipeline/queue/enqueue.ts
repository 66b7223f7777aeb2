/** Hands documents to the workers: each once, however often it is handed in. */
import type { Queue } from "./connect.ts";
import { type DocumentJob, isAgain, mostAttempts, outcomeIdOfJob } from "./job.ts";

/** Returns how many jobs were added; the others wait already. All or nothing. */
export async function enqueueDocuments(
  queue: Queue,
  version: string,
  documents: readonly DocumentJob[],
): Promise<number> {
  if (documents.length === 0) return 0;
  const rows = [...documents]
    // Two that hand in the same paths lock them in one order.
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map((document) => ({
      path: document.path,
      job_key: outcomeIdOfJob(document, version),
      version,
      document_id: document.documentId,
      byte_count: document.byteCount,
      place_hint: document.placeHint,
      reason: document.reason,
      page: document.page,
      is_again: isAgain(document.reason),
      job: document,
    }));
  return await addJobs(queue, JSON.stringify(rows));
}

async function addJobs(queue: Queue, rows: string): Promise<number> {
  const client = await queue.pool.connect();
  try {
    await client.query("begin");
    const superseded = await client.query(queue.textOf("superseded"), [rows]);
    for (const { job_key } of superseded.rows) {
      await client.query("select graphile_worker.remove_job($1)", [job_key]);
    }
    const added = await client.query(queue.textOf("enqueue"), [rows, mostAttempts]);
    await client.query("commit");
    client.release();
    return Number(added.rows[0]?.["added"]);
  } catch (error) {
    client.release(true);
    throw error;
  }
}
