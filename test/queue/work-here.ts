import { usualLimits } from "../../pipeline/ingest/reading.ts";
import type { WorkerEvent, WorkerSummary } from "../../pipeline/queue/events.ts";
import { work } from "../../pipeline/queue/worker.ts";
import type { QueueCase } from "./queue-case.ts";

/** Runs a worker in this process until `end` fires. */
export function workHere(
  given: QueueCase,
  end: AbortController,
  report: (event: WorkerEvent) => void,
): Promise<WorkerSummary> {
  const options = {
    queue: given.address,
    store: given.store,
    jobs: 1,
    endsWhenEmpty: false,
    leaseSeconds: 1,
    companies: "",
    limits: usualLimits,
  };
  return work(options, { report }, { end: end.signal, abandon: new AbortController().signal });
}
