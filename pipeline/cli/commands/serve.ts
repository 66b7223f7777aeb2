/** `duban serve`: the published database in a browser, until it is told to stop. */
import { once } from "node:events";
import { exitCode, UsageError } from "../../error.ts";
import { isLoopback, startSite } from "../../web/serve.ts";
import { type Shell, say, tellCrash } from "../shell.ts";

export interface ServeCommandOptions {
  readonly db: string;
  readonly port: number;
  readonly host: string;
  readonly users?: string;
}

export async function runServe(options: ServeCommandOptions, shell: Shell): Promise<number> {
  const { db, port, host, users } = options;
  if (!isLoopback(host) && users === undefined) {
    throw new UsageError(say(shell, "hostNeedsUsers", { host }));
  }
  const site = await startSite({
    databasePath: db,
    host,
    port,
    usersFile: users ?? null,
    report: (error) => {
      shell.tell(`${new Date().toISOString()} ${error instanceof Error ? error.message : error}`);
      tellCrash(shell, db, error);
    },
  });
  shell.tell(say(shell, "serving", { url: site.url }));
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await site.stop();
  return exitCode.done;
}
