/** Workers as separate processes, each started again when it ends by force. */
import pg from "pg";
import { type Program, type Started, startDuban } from "./program.ts";
import { waitUntil } from "./wait-until.ts";

export class Crew {
  killed = 0;
  readonly said: string[] = [];
  private readonly program: Program;
  private readonly words: readonly string[];
  private readonly scratch: string;
  private members: Started[] = [];

  /** What workers leave behind that are killed goes into `scratch`. */
  constructor(program: Program, words: readonly string[], scratch: string) {
    this.program = program;
    this.words = words;
    this.scratch = scratch;
  }

  start(count: number): void {
    for (let at = 0; at < count; at += 1) this.members.push(this.startOne());
  }

  /** SIGKILL to any of them; another takes its place at once. */
  async killOne(): Promise<void> {
    const victim = this.members[Math.floor(Math.random() * this.members.length)];
    if (victim === undefined) return;
    victim.child.kill("SIGKILL");
    await victim.ended;
    this.said.push(victim.said());
    this.members = [...this.members.filter((each) => each !== victim), this.startOne()];
    this.killed += 1;
  }

  /** Asks all to finish what they began, once they have begun; returns their exit codes. */
  async end(): Promise<readonly (number | null)[]> {
    const isBegun = async (): Promise<boolean> =>
      this.members.every(({ said }) => said().includes("works with rules"));
    await waitUntil(isBegun, { seconds: 60, what: "workers at work" });
    for (const { child } of this.members) child.kill("SIGTERM");
    const codes = await Promise.all(this.members.map(({ ended }) => ended));
    this.said.push(...this.members.map(({ said }) => said()));
    this.members = [];
    return codes;
  }

  private startOne(): Started {
    const { program, words, scratch } = this;
    return startDuban(program, ["worker", ...words], { scratch });
  }
}

/** Documents that are through, as the queue's own table says; -1 while it does not answer. */
export async function countFinished(address: string): Promise<number> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      "select count(*)::integer as finished from duban.documents where finished_at is not null",
    );
    return Number(rows[0]?.finished);
  } catch {
    return -1;
  } finally {
    await client.end().catch(() => undefined);
  }
}
