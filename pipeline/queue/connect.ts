/** Opens the job database: PostgreSQL with graphile-worker's tables and our own beside them, made where they are missing. */
import { Socket } from "node:net";
import { makeWorkerUtils } from "graphile-worker";
import pg from "pg";
import { EnvironmentError, UsageError } from "../error.ts";
import { readSqlFile, readSqlFolder } from "../sql-files.ts";
import { explainQueueFault } from "./faults.ts";
import { quietLogger } from "./logger.ts";

export type QueueRow = Readonly<Record<string, unknown>>;

export interface Queue {
  /** As given, without the password: for messages. */
  readonly name: string;
  readonly pool: pg.Pool;
  /** Of `sql/queue/<statement>.sql`. */
  textOf(statement: string): string;
  /** Runs `sql/queue/<statement>.sql`. Faults of the server throw as they come: a worker outlives them. */
  ask(statement: string, ...values: readonly unknown[]): Promise<readonly QueueRow[]>;
  /** Ends every connection at once: what waits for an answer that cannot come fails, and connects anew. */
  dropConnections(): void;
  close(): Promise<void>;
}

/** graphile-worker asks for 12. */
const oldestServer = 120_000;
/** A connection that is cut off is noticed after so many milliseconds. */
const connectTimeout = 10_000;

/** `make` creates what is missing; without it a database that is no queue throws a `UsageError`. */
export async function openQueue(address: string, make: "make" | "look"): Promise<Queue> {
  const name = nameOfAddress(address);
  const sockets = new Set<Socket>();
  const pool = new pg.Pool({
    connectionString: address,
    stream: () => openSocket(sockets),
    connectionTimeoutMillis: connectTimeout,
    keepAlive: true,
    keepAliveInitialDelayMillis: connectTimeout,
    application_name: "duban",
  });
  // The pool drops a connection that breaks while it rests; the next question opens another.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  const queue: Queue = {
    name,
    pool,
    textOf,
    ask: async (statement, ...values) => (await pool.query(textOf(statement), [...values])).rows,
    dropConnections: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => pool.end(),
  };
  try {
    await prepare(queue, make);
    return queue;
  } catch (error) {
    await pool.end();
    throw explainQueueFault(error, name);
  }
}

function openSocket(sockets: Set<Socket>): Socket {
  const socket = new Socket();
  sockets.add(socket);
  socket.once("close", () => sockets.delete(socket));
  return socket;
}

const texts = new Map<string, string>();

function textOf(statement: string): string {
  const text = texts.get(statement) ?? readSqlFile("queue", statement).text;
  texts.set(statement, text);
  return text;
}

/** Throws a `UsageError` where it is no address of PostgreSQL. */
function nameOfAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol)) {
    throw new UsageError(
      `--queue takes the address of a PostgreSQL database, such as postgres://duban@db.example/duban; "${address}" is none.`,
    );
  }
  url.password = "";
  return url.href;
}

async function prepare(queue: Queue, make: "make" | "look"): Promise<void> {
  const [state] = await queue.ask("is_there");
  const server = Number(state?.["server"]);
  if (server < oldestServer) {
    throw new EnvironmentError(
      `${queue.name} runs PostgreSQL ${Math.floor(server / 10_000)}; the queue needs 12 or later.`,
    );
  }
  if (make === "make") await createTables(queue);
  else if (state?.["is_queue"] !== true) {
    throw new UsageError(
      `${queue.name} holds no queue yet. Hand in documents first: duban ingest <files> --queue … --store …`,
    );
  }
}

/** So that two that come at the same time make them once. */
const lockOfTables = "select pg_advisory_xact_lock(hashtext('duban queue'))";

async function createTables({ pool }: Queue): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(lockOfTables);
    const utilities = await makeWorkerUtils({ pgPool: pool, logger: quietLogger });
    await utilities.migrate();
    await utilities.release();
    for (const { text } of readSqlFolder("queue/schema")) await client.query(text);
    await client.query("commit");
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
