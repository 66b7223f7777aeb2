/** Gives each host one request at a time, with a pause between two. Hosts do not wait for one another. */
import { pause } from "./limits.ts";

interface Host {
  /** Ends when the last request that was asked for is through. */
  tail: Promise<void>;
  /** When the next request may begin, in milliseconds of the monotonic clock. */
  nextAt: number;
  /** Least time from one request to the next. */
  interval: number;
}

export class HostTurns {
  private readonly hosts: Map<string, Host> = new Map();
  private readonly interval: number;

  constructor(requestsPerSecond: number) {
    this.interval = 1000 / requestsPerSecond;
  }

  /** Runs `work` when it is this host's turn; it is given the least pause between two requests. */
  async take<T>(host: string, work: (leastPause: number) => Promise<T>): Promise<T> {
    const state = this.stateOf(host);
    const before = state.tail;
    let release: () => void = () => undefined;
    state.tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    try {
      const wait = state.nextAt - performance.now();
      if (wait > 0) await pause(wait);
      return await work(state.interval);
    } finally {
      state.nextAt = performance.now() + state.interval;
      release();
    }
  }

  /** A host may ask for longer pauses (Crawl-delay), never for shorter ones. */
  slowDown(host: string, milliseconds: number): void {
    const state = this.stateOf(host);
    const longer = Math.max(state.interval, milliseconds);
    state.nextAt += longer - state.interval;
    state.interval = longer;
  }

  private stateOf(host: string): Host {
    const known = this.hosts.get(host);
    if (known !== undefined) return known;
    const state: Host = { tail: Promise.resolve(), nextAt: 0, interval: this.interval };
    this.hosts.set(host, state);
    return state;
  }
}
