/** Workers as separate processes, kept alive as a service manager keeps them (`Restart=on-failure`). */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Program, type Started, startDuban } from "./program.ts";
import { waitUntil } from "./wait-until.ts";

export class Crew {
  killed = 0;
  /** Started again because they ended by themselves: a worker that begins while PostgreSQL is away says so and ends. */
  failed = 0;
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
    this.members = this.members.filter((each) => each !== victim);
    victim.child.kill("SIGKILL");
    await victim.ended;
    this.said.push(victim.said());
    this.members.push(this.startOne());
    this.killed += 1;
  }

  /** Asks all to finish what they began, once they have begun; returns their exit codes. */
  async end(): Promise<readonly (number | null)[]> {
    const isBegun = async (): Promise<boolean> =>
      this.members.every(({ said }) => said().includes("works with rules"));
    await waitUntil(isBegun, { seconds: 60, what: "workers at work" });
    const last = this.members;
    this.members = [];
    for (const { child } of last) child.kill("SIGTERM");
    const codes = await Promise.all(last.map(({ ended }) => ended));
    this.said.push(...last.map(({ said }) => said()));
    return codes;
  }

  /** Nothing is left running, whatever happened. */
  dismiss(): void {
    const left = this.members;
    this.members = [];
    for (const { child } of left) child.kill("SIGKILL");
  }

  private startOne(): Started {
    const { program, words, scratch } = this;
    const member = startDuban(program, ["worker", ...words], { scratch });
    void member.ended.then(() => this.replace(member));
    return member;
  }

  private async replace(member: Started): Promise<void> {
    await sleep(500);
    if (!this.members.includes(member)) return;
    this.said.push(member.said());
    this.members = [...this.members.filter((each) => each !== member), this.startOne()];
    this.failed += 1;
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
