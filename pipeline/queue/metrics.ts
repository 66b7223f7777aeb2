/** Metrics in the text format of Prometheus, on an address of this machine. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { EnvironmentError } from "../error.ts";
import { openQueue, type Queue } from "./connect.ts";
import type { WorkerEvent } from "./events.ts";
import { readQueueStatus } from "./status.ts";

export interface Metrics {
  readonly address: string;
  take(event: WorkerEvent): void;
  close(): Promise<void>;
}

export interface Listening {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
}

/** A report takes a tenth of a second, a scan of 200 pages twenty minutes. Seconds. */
const buckets = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120, 600, 1800];

/** `queueAddress` is asked anew whenever somebody looks. Throws an `EnvironmentError` where the port is taken. */
export async function serveMetrics(
  queueAddress: string,
  { host, port }: Listening,
): Promise<Metrics> {
  const registry = new Registry();
  const own = ownMetrics(registry);
  const queue = await openQueue(queueAddress, "make");
  queueMetrics(registry, queue);
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") {
      response.writeHead(404).end("/metrics\n");
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
      (error: unknown) => response.writeHead(503).end(`${String(error)}\n`),
    );
  });
  try {
    const address = await listen(server, { host, port });
    return { address, take: own, close: () => close(server, queue) };
  } catch (error) {
    await queue.close();
    throw error;
  }
}

function ownMetrics(registry: Registry): Metrics["take"] {
  const documents = new Counter({
    name: "duban_worker_documents_total",
    help: "Documents this worker finished",
    labelNames: ["status"],
    registers: [registry],
  });
  const failures = new Counter({
    name: "duban_worker_failed_attempts_total",
    help: "Attempts of this worker that failed and are tried again",
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "duban_worker_document_seconds",
    help: "Seconds that reading and extracting a document took",
    buckets,
    registers: [registry],
  });
  const troubled = new Gauge({
    name: "duban_worker_is_waiting",
    help: "1 while this worker waits for the store",
    registers: [registry],
  });
  return (event) => {
    if (event.kind === "document") {
      documents.inc({ status: event.status });
      seconds.observe(event.milliseconds / 1000);
    } else if (event.kind === "failed") failures.inc();
    else if (event.kind === "state") troubled.set(event.state === "waiting" ? 1 : 0);
  };
}

const states = ["loaded", "quarantined", "running", "waiting", "retrying", "given_up"] as const;

/** The first gauge asks for all: they are collected in the order in which they are made. */
function queueMetrics(registry: Registry, queue: Queue): void {
  const documents = new Gauge({
    name: "duban_queue_documents",
    help: "Documents of the queue by version of the rules and state",
    labelNames: ["version", "state"],
    registers: [registry],
    collect: async () => {
      const status = await readQueueStatus(queue);
      paused.set(status.isPaused ? 1 : 0);
      documents.reset();
      workers.reset();
      for (const progress of status.progress) {
        const { version } = progress;
        workers.set({ version }, progress.workers);
        for (const state of states) documents.set({ version, state }, progress[state]);
      }
    },
  });
  const workers = new Gauge({
    name: "duban_queue_workers",
    help: "Live workers by version of the rules",
    labelNames: ["version"],
    registers: [registry],
  });
  const paused = new Gauge({
    name: "duban_queue_is_paused",
    help: "1 while the queue is paused",
    registers: [registry],
  });
}

function listen(server: Server, { host, port }: Listening): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject(
        new EnvironmentError(
          `Metrics cannot be served at ${host}:${port} (${error.message}). Choose another port with --metrics.`,
          { cause: error },
        ),
      ),
    );
    server.listen(port, host, () => {
      const { address, port: taken } = server.address() as AddressInfo;
      resolve(`http://${address.includes(":") ? `[${address}]` : address}:${taken}/metrics`);
    });
  });
}

async function close(server: Server, queue: Queue): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  await queue.close();
}
