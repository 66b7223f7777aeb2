/** What a site lets programs read: its robots.txt (RFC 9309), asked once a run. */
import robotsParser from "robots-parser";
import type { Answer } from "./request.ts";

// Its types describe a default export, its code is the function itself.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** The name that robots.txt files know this program by. */
export const robotName = "duban";

export interface RobotRules {
  readonly allows: (url: URL) => boolean;
  /** Pause between two requests that the site asks for; 0 where it asks for none. */
  readonly delayMilliseconds: number;
}

export type RobotsAnswer =
  | { readonly kind: "rules"; readonly rules: RobotRules }
  /** The site cannot say what it allows: nothing is (RFC 9309, 2.3.1.4). */
  | { readonly kind: "unreachable"; readonly answer: Answer };

const noRules: RobotRules = { allows: () => true, delayMilliseconds: 0 };
/** The standard asks for at least 500 kibibytes; what stands behind them is not read. */
const longestRobots = 500 * 1024;
/** A site that asks for more is read at this pace. */
const longestDelay = 60_000;

function parseRules(address: URL, body: Uint8Array): RobotRules {
  const text = new TextDecoder().decode(body.subarray(0, longestRobots));
  const robots = parseRobots(address.href, text);
  const seconds = robots.getCrawlDelay(robotName) ?? 0;
  return {
    allows: (url) => robots.isAllowed(url.href, robotName) !== false,
    delayMilliseconds: Math.min(seconds * 1000, longestDelay),
  };
}

/** `fetchText` fetches an address through redirects and retries, whatever robots.txt says. */
export async function askRobots(
  origin: string,
  fetchText: (address: URL) => Promise<Answer>,
): Promise<RobotsAnswer> {
  const address = new URL("/robots.txt", origin);
  const answer = await fetchText(address);
  if (answer.kind === "fault") {
    return answer.fault === "too_large"
      ? { kind: "rules", rules: noRules }
      : { kind: "unreachable", answer };
  }
  if (answer.status === 200) return { kind: "rules", rules: parseRules(address, answer.body) };
  return answer.status === 429 || answer.status >= 500
    ? { kind: "unreachable", answer }
    : { kind: "rules", rules: noRules };
}
