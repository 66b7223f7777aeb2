/** Listens, and stops without losing a request that runs. */
import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, isIPv6 } from "node:net";
import { serve } from "@hono/node-server";
import { EnvironmentError } from "../error.ts";
import { createSite, queryPages } from "./app.ts";
import { endSqlProcesses, type SqlLimits, usualSqlLimits } from "./limited-sql.ts";
import { prepare } from "./prepare.ts";
import { SnapshotKeeper } from "./snapshot.ts";
import { dayOf } from "./times.ts";
import { readUsers } from "./users.ts";

export interface ServeOptions {
  readonly databasePath: string;
  /** The loopback address unless told otherwise. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Null where nobody needs to log in. */
  readonly usersFile: string | null;
  readonly sqlLimits?: SqlLimits;
  readonly report: (error: unknown) => void;
}

export interface RunningSite {
  readonly url: string;
  stop(): Promise<void>;
}

const secondsBetweenLooks = 10;

const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

export function isLoopback(host: string): boolean {
  return loopback.has(host);
}

/** Throws where the database or the users file cannot be read, or the port is taken. */
export async function startSite(options: ServeOptions): Promise<RunningSite> {
  const { databasePath, host, usersFile } = options;
  const users = usersFile === null ? new Map<string, never>() : readUsers(usersFile);
  const snapshots = new SnapshotKeeper(databasePath);
  await snapshots.use(() => Promise.resolve());
  const site = createSite({
    databasePath,
    snapshots,
    hosts: isLoopback(host) ? [...loopback, "[::1]"] : [],
    users,
    sqlLimits: options.sqlLimits ?? usualSqlLimits,
    now: Date.now,
    report: options.report,
  });
  const server = serve({ fetch: site.fetch, hostname: host, port: options.port }) as Server;
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  await untilListening(server, options);
  const stopPreparing = keepPrepared(snapshots, options.report);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${port}`,
    async stop() {
      await stopPreparing();
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      await closed;
      endSqlProcesses();
      snapshots.close();
    },
  };
}

/** Looks for a new snapshot, or a new day, now and then. The answer stops it, after what runs. */
function keepPrepared(
  snapshots: SnapshotKeeper,
  report: (error: unknown) => void,
): () => Promise<void> {
  let running = Promise.resolve();
  let isRunning = false;
  const look = (): void => {
    if (isRunning) return;
    isRunning = true;
    running = snapshots
      .use((database, kept) => prepare(database, kept, dayOf(Date.now()), queryPages))
      .catch(report)
      .finally(() => {
        isRunning = false;
      });
  };
  look();
  const timer = setInterval(look, secondsBetweenLooks * 1000);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function untilListening(server: Server, { host, port }: ServeOptions): Promise<void> {
  if (server.listening) return;
  try {
    await once(server, "listening");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError(
      `Cannot listen on ${host}:${port}: ${reason}. Name another with --port.`,
    );
  }
}
