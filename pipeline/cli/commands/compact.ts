/** `duban compact`: the small files of a store into large ones. */
import { compact } from "../../compact.ts";
import { exitCode } from "../../error.ts";
import { startProgress } from "../progress.ts";
import { type Shell, say } from "../shell.ts";

export async function runCompact(
  { store }: { readonly store: string },
  shell: Shell,
): Promise<number> {
  const progress = startProgress(shell);
  const { generation, documents, written, removed, pending } = await compact(store, {
    now: () => new Date(),
    report: (event) => {
      if (event.kind === "progress") progress.show(event.done, event.total, event.path);
    },
  }).finally(() => progress.end());
  const done =
    generation === null
      ? say(shell, "compactNothing", { documents })
      : say(shell, "compactDone", { documents, written, removed, generation });
  shell.write(`${done}\n`);
  if (pending > 0) shell.tell(say(shell, "publishPending", { pending }));
  return exitCode.done;
}
