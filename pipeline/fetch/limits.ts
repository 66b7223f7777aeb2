/** What a run of fetching may do and how long it may take. */

export interface FetchLimits {
  /** Requests a second to one host. */
  readonly requestsPerSecond: number;
  /** Private, loopback and link-local addresses may be asked: a site inside the office. */
  readonly allowsPrivate: boolean;
  /** Largest page or paper, in bytes after decompression. */
  readonly byteCount: number;
  /** Longest time of one request, from the first to the last byte. */
  readonly milliseconds: number;
  /** Requests for one address, the first included. */
  readonly attempts: number;
  /** Pause before the second attempt; it doubles before each further one. */
  readonly pauseMilliseconds: number;
  /** A server that asks for a longer pause is left alone. */
  readonly longestPauseMilliseconds: number;
}

export const usualLimits: FetchLimits = {
  requestsPerSecond: 1,
  allowsPrivate: false,
  byteCount: 64 * 1024 * 1024,
  milliseconds: 60_000,
  attempts: 4,
  pauseMilliseconds: 1000,
  longestPauseMilliseconds: 120_000,
};

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
