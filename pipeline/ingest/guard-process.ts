/** Ends this process from a thread of its own where it grows too large or is left alone, whatever its main thread does. */
import { Worker } from "node:worker_threads";

/** What is printed on standard error before the end. */
export const grownMessage = "duban: memory limit reached";

const watching = `
const { workerData } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const { mostBytes, parent, message } = workerData;
setInterval(() => {
  const isGrown = process.memoryUsage.rss() > mostBytes;
  if (isGrown) writeSync(2, message);
  if (isGrown || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 100);
`;

/** JavaScript in a text, so that the thread needs no loader and no time to start. */
export function guardProcess(mostMegabytes: number): void {
  const mostBytes = mostMegabytes * 1024 * 1024;
  const workerData = { mostBytes, parent: process.ppid, message: grownMessage };
  new Worker(watching, { eval: true, workerData, stdout: true, stderr: true }).unref();
}
