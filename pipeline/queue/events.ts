/** What a worker is given and what it tells while it runs. */
import type { FileLimits } from "../ingest/events.ts";

export interface WorkerOptions {
  /** Of PostgreSQL. */
  readonly queue: string;
  readonly store: string;
  /** Processes that read files at the same time. */
  readonly jobs: number;
  /** Ends when no job of its version is left, instead of waiting for more. */
  readonly endsWhenEmpty: boolean;
  /** Without a beat for so long it counts as gone, and its jobs go to others. */
  readonly leaseSeconds: number;
  /** A user's own list of companies; "" for none. */
  readonly companies: string;
  readonly limits: FileLimits;
}

export type WorkerState = "working" | "paused" | "waiting" | "draining" | "ended";

export type WorkerEvent =
  | { readonly kind: "started"; readonly worker: string; readonly version: string }
  | { readonly kind: "state"; readonly state: WorkerState; readonly trouble: string | null }
  /** Only what changes is told: the queue was lost, or found again. */
  | { readonly kind: "queue"; readonly isThere: boolean; readonly reason: string }
  | {
      readonly kind: "document";
      readonly path: string;
      readonly status: "loaded" | "quarantined";
      readonly milliseconds: number;
    }
  | { readonly kind: "failed"; readonly path: string; readonly reason: string }
  | { readonly kind: "freed"; readonly jobs: number };

export interface WorkerEffects {
  readonly report: (event: WorkerEvent) => void;
}

export interface WorkerSummary {
  readonly worker: string;
  readonly loaded: number;
  readonly quarantined: number;
  readonly failed: number;
}
