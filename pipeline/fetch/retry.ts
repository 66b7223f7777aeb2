/** Asks again where a later answer may be better: too many requests, a server at fault, a broken connection. */
import { type FetchLimits, pause } from "./limits.ts";
import type { Answer } from "./request.ts";

const passingStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
const passingErrors =
  /ECONNRESET|ECONNREFUSED|EPIPE|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|socket hang up/;

function isPassing(answer: Answer): boolean {
  if (answer.kind === "response") return passingStatuses.has(answer.status);
  if (answer.fault === "timeout") return true;
  return answer.fault === "network" && passingErrors.test(answer.reason);
}

/** Milliseconds that the server asks to wait (RFC 9110, 10.2.3: seconds or a date); null where it asks for nothing. */
export function readRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/**
 * `send` is called until it gives a lasting answer, or the attempts are used up; the last answer is returned.
 * `leastPause`: milliseconds that the host wants between two requests.
 */
export async function retry(
  send: () => Promise<Answer>,
  limits: FetchLimits,
  leastPause: number,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send();
    if (attempt >= limits.attempts || !isPassing(answer)) return answer;
    const asked =
      answer.kind === "response" ? readRetryAfter(answer.headers["retry-after"], Date.now()) : null;
    const usual = limits.pauseMilliseconds * 2 ** (attempt - 1);
    const wait = Math.max(asked ?? 0, usual, leastPause);
    if (wait > limits.longestPauseMilliseconds) return answer;
    await pause(wait);
  }
}
