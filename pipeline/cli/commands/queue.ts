/** `duban queue`: pauses, resumes and drains all workers, and tries again what was given up. */
import { exitCode } from "../../error.ts";
import { orderQueue, type QueueOrder } from "../../queue/control.ts";
import { type Shell, say } from "../shell.ts";

const answers = {
  pause: "queuePaused",
  resume: "queueResumed",
  drain: "queueDrained",
  retry: "queueRetried",
} as const;

export async function runQueueOrder(
  address: string,
  order: QueueOrder,
  shell: Shell,
): Promise<number> {
  const count = await orderQueue(address, order);
  shell.tell(say(shell, answers[order], { count }));
  return exitCode.done;
}
