/** What is asked of all workers at once. */
import { openQueue, type Queue } from "./connect.ts";

export type QueueOrder = "pause" | "resume" | "drain" | "retry";

/** Returns how many workers it concerns; for `retry`, how many documents are tried again. */
export async function orderQueue(address: string, order: QueueOrder): Promise<number> {
  const queue = await openQueue(address, "look");
  try {
    return await carryOut(queue, order);
  } finally {
    await queue.close();
  }
}

async function carryOut(queue: Queue, order: QueueOrder): Promise<number> {
  switch (order) {
    case "pause":
      await queue.ask("pause", true);
      break;
    case "resume":
      await queue.ask("pause", false);
      break;
    case "drain":
      await queue.ask("drain");
      break;
    case "retry":
      return Number((await queue.ask("retry"))[0]?.["documents"]);
  }
  return Number((await queue.ask("live_workers"))[0]?.["workers"]);
}
