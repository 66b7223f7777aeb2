/**
 * Fetches pages and papers from the web, politely: what robots.txt allows, one request at a time to a host, with
 * pauses, within limits. Whatever goes wrong with an address is a note on it. Knows no stage.
 */
import { failure, type Note, type Result, success } from "../result.ts";
import { explainFault, explainStatus, robotsDisallowed, tooManyRedirects } from "./faults.ts";
import { HostTurns } from "./host-turns.ts";
import { type FetchLimits, usualLimits } from "./limits.ts";
import { readMediaType } from "./media-type.ts";
import { type Answer, sendRequest } from "./request.ts";
import { retry } from "./retry.ts";
import { askRobots, type RobotsAnswer, robotName } from "./robots.ts";
import { parseAddress } from "./web-address.ts";

export { extensionOf } from "./media-type.ts";
export { hostOfAddress, isWebAddress, nameOfAddress, tidyAddress } from "./web-address.ts";

/** What a server gave with an answer, to be given back when the same page is asked for again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchedBytes extends Validators {
  readonly kind: "page";
  readonly bytes: Uint8Array;
  /** After redirects. */
  readonly finalUrl: string;
  readonly mediaType: string | null;
  /** As the header of the answer names it. */
  readonly charset: string | null;
}

export type Fetched = FetchedBytes | { readonly kind: "not_modified" };

export interface Fetcher {
  /** `held`: validators of the copy that the caller has; null where it has none. */
  fetch(address: string, held: Validators | null): Promise<Result<Fetched>>;
}

type Step = { readonly answer: Answer; readonly url: URL } | { readonly note: Note };

const mostRedirects = 5;
/** A host that failed so often in a row is left alone for the rest of the run. */
const mostFaults = 3;

class PoliteFetcher implements Fetcher {
  private readonly limits: FetchLimits;
  private readonly turns: HostTurns;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly robots: Map<string, Promise<RobotsAnswer>> = new Map();
  /** Faults in a row, by host, with the last answer. */
  private readonly faults: Map<string, { count: number; answer: Answer }> = new Map();

  constructor(version: string, limits: FetchLimits) {
    this.limits = limits;
    this.turns = new HostTurns(limits.requestsPerSecond);
    this.headers = {
      "user-agent": `${robotName}/${version}`,
      accept: "text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.5",
      "accept-language": "zh-CN,zh;q=0.9,en;q=0.5",
    };
  }

  async fetch(address: string, held: Validators | null): Promise<Result<Fetched>> {
    const parsed = parseAddress(address);
    if (parsed.value === null) return failure(...parsed.notes);
    const step = await this.follow(parsed.value, conditionalHeaders(held), (url) =>
      this.refuseByRobots(url),
    );
    if ("note" in step) return failure(step.note);
    const { answer, url } = step;
    if (answer.kind === "fault") return failure(explainFault(answer.fault, answer.reason));
    if (answer.status === 304 && held !== null) return success({ kind: "not_modified" });
    if (answer.status !== 200) return failure(explainStatus(answer.status));
    const { headers, body } = answer;
    return success({
      kind: "page",
      bytes: body,
      finalUrl: url.href,
      ...readMediaType(headers["content-type"]),
      etag: headers.etag ?? null,
      lastModified: headers["last-modified"] ?? null,
    });
  }

  /** Asks an address and goes where it sends on; every address on the way is checked. */
  private async follow(
    start: URL,
    headers: Readonly<Record<string, string>>,
    refuse: (url: URL) => Promise<Note | null>,
  ): Promise<Step> {
    let url = start;
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const refusal = await refuse(url);
      if (refusal !== null) return { note: refusal };
      const answer = await this.ask(url, headers);
      const target = redirectTarget(answer);
      if (target === null) return { answer, url };
      const next = parseAddress(target, url);
      const [note] = next.notes;
      if (next.value === null && note !== undefined) return { note };
      url = next.value ?? url;
    }
    return { note: tooManyRedirects(mostRedirects) };
  }

  private async ask(url: URL, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const { limits } = this;
    const all = { ...this.headers, ...headers };
    return await this.turns.take(url.host, async (leastPause) => {
      const former = this.faults.get(url.host);
      if (former !== undefined && former.count >= mostFaults) return former.answer;
      const answer = await retry(
        () => sendRequest({ url, headers: all, limits }),
        limits,
        leastPause,
      );
      const isDown =
        answer.kind === "fault" && (answer.fault === "network" || answer.fault === "timeout");
      if (isDown) this.faults.set(url.host, { count: (former?.count ?? 0) + 1, answer });
      else this.faults.delete(url.host);
      return answer;
    });
  }

  private async refuseByRobots(url: URL): Promise<Note | null> {
    const known = this.robots.get(url.origin) ?? this.readRobots(url.origin);
    this.robots.set(url.origin, known);
    const robots = await known;
    if (robots.kind === "rules") return robots.rules.allows(url) ? null : robotsDisallowed;
    const { answer } = robots;
    return answer.kind === "fault"
      ? explainFault(answer.fault, answer.reason)
      : explainStatus(answer.status, "robots.txt");
  }

  private async readRobots(origin: string): Promise<RobotsAnswer> {
    const robots = await askRobots(origin, async (address) => {
      const step = await this.follow(address, {}, () => Promise.resolve(null));
      // Redirects without end, or to what is no web page: as if there were no file.
      if ("note" in step)
        return { kind: "response", status: 404, headers: {}, body: new Uint8Array() };
      return step.answer;
    });
    if (robots.kind === "rules") {
      this.turns.slowDown(new URL(origin).host, robots.rules.delayMilliseconds);
    }
    return robots;
  }
}

function conditionalHeaders(held: Validators | null): Readonly<Record<string, string>> {
  return {
    ...(held?.etag == null ? {} : { "if-none-match": held.etag }),
    ...(held?.lastModified == null ? {} : { "if-modified-since": held.lastModified }),
  };
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function redirectTarget(answer: Answer): string | null {
  if (answer.kind === "fault" || !redirects.has(answer.status)) return null;
  return answer.headers.location ?? null;
}

/** One fetcher a run: it remembers hosts and their robots.txt. `version` is that of the program. */
export function createFetcher(version: string, limits: Partial<FetchLimits> = {}): Fetcher {
  return new PoliteFetcher(version, { ...usualLimits, ...limits });
}
