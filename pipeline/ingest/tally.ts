/** Counts what becomes of files while a run goes on, and tells of it. */
import type { FactKind, IngestEffects, IngestSummary } from "./events.ts";
import type { Outcome } from "./outcome.ts";

const factKinds: readonly FactKind[] = [
  "target",
  "result",
  "commitment",
  "enterprise",
  "project",
  "no_target",
];

export class Tally {
  readonly startedAt: Date;
  /** Paths that were met. */
  readonly met: Set<string> = new Set();
  private readonly effects: IngestEffects;
  private readonly statuses: Map<Outcome["status"], number> = new Map();
  private readonly facts: Map<FactKind, number> = new Map();
  private total = 0;
  private done = 0;

  constructor(effects: IngestEffects) {
    this.effects = effects;
    this.startedAt = effects.now();
  }

  /** More files than were known of. */
  find(count: number): void {
    this.total += count;
  }

  /** A file is through: its notes and the progress are told. */
  tell(outcome: Outcome): void {
    const { path, notes, crash, status, reason, durationMilliseconds: milliseconds } = outcome;
    if (crash !== null) this.effects.report({ kind: "crash", path, error: crash });
    for (const note of notes) this.effects.report({ kind: "note", path, note });
    this.effects.report({ kind: "file", path, status, reason, milliseconds });
    this.done += 1;
    this.effects.report({ kind: "progress", done: this.done, total: this.total, path });
  }

  add({ path, status, facts }: Outcome): void {
    this.met.add(path);
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    for (const [kind, count] of facts) this.facts.set(kind, (this.facts.get(kind) ?? 0) + count);
  }

  summarize(): IngestSummary {
    const milliseconds = this.effects.now().getTime() - this.startedAt.getTime();
    return {
      found: this.total,
      read: this.statuses.get("loaded") ?? 0,
      unchanged: this.statuses.get("unchanged") ?? 0,
      quarantined: this.statuses.get("quarantined") ?? 0,
      vanished: this.statuses.get("vanished") ?? 0,
      facts: factKinds.map((kind) => ({ kind, count: this.facts.get(kind) ?? 0 })),
      // A clock that was moved back gives no negative time.
      seconds: Math.max(0, milliseconds) / 1000,
    };
  }
}
