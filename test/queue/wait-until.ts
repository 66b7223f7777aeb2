import { setTimeout as sleep } from "node:timers/promises";

/** Throws where it takes longer. */
export async function waitUntil(
  isSo: () => Promise<boolean>,
  { seconds, what }: { readonly seconds: number; readonly what: string },
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} seconds`);
    await sleep(200);
  }
}
