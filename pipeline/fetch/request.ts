/** One request and its answer, within limits of size and time. Knows HTTP; knows nothing of robots, hosts or retries. */
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { lookupPublic, PrivateAddressError, refusePrivateLiteral } from "./addresses.ts";
import type { FetchLimits } from "./limits.ts";

export type RequestFault = "private_address" | "too_large" | "timeout" | "network";

export type Answer =
  | {
      readonly kind: "response";
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      /** Decompressed. Empty unless the status is 200. */
      readonly body: Uint8Array;
    }
  | { readonly kind: "fault"; readonly fault: RequestFault; readonly reason: string };

export interface PageRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: FetchLimits;
}

class TooLargeError extends Error {}

/** Never throws: whatever goes wrong on the way is a fault. */
export async function sendRequest({ url, headers, limits }: PageRequest): Promise<Answer> {
  const deadline = AbortSignal.timeout(limits.milliseconds);
  try {
    if (!limits.allowsPrivate) refusePrivateLiteral(url.hostname);
    const response = await openResponse(url, headers, deadline, limits.allowsPrivate);
    const status = response.statusCode ?? 0;
    const body = status === 200 ? await readBody(response, limits.byteCount) : new Uint8Array();
    response.destroy();
    return { kind: "response", status, headers: response.headers, body };
  } catch (error) {
    return explainFault(error, deadline, limits);
  }
}

function openResponse(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  allowsPrivate: boolean,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const options = {
      headers: { ...headers, "accept-encoding": "gzip, deflate, br" },
      signal,
      // A connection kept open would outlive the pause between two requests and keep the process waiting.
      agent: false as const,
      ...(allowsPrivate ? {} : { lookup: lookupPublic }),
    };
    const request = send(url, options, resolve);
    request.on("error", reject);
    request.end();
  });
}

function decompress(response: IncomingMessage): Readable {
  switch (response.headers["content-encoding"]?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return pipeErrors(response, createGunzip());
    case "deflate":
      return pipeErrors(response, createInflate());
    case "br":
      return pipeErrors(response, createBrotliDecompress());
    default:
      return response;
  }
}

function pipeErrors(from: IncomingMessage, to: ReturnType<typeof createGunzip>): Readable {
  from.on("error", (error) => to.destroy(error));
  return from.pipe(to);
}

/** Stops reading at the limit, which counts what comes out of the decompression: a small bomb stays small. */
async function readBody(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of decompress(response)) {
      length += (chunk as Buffer).length;
      if (length > limit) throw new TooLargeError();
      chunks.push(chunk as Buffer);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function explainFault(error: unknown, deadline: AbortSignal, limits: FetchLimits): Answer {
  const fault = (kind: RequestFault, reason: string): Answer => {
    return { kind: "fault", fault: kind, reason };
  };
  if (error instanceof PrivateAddressError) return fault("private_address", error.message);
  if (error instanceof TooLargeError) {
    return fault("too_large", `${Math.round(limits.byteCount / 1024 / 1024)} MB`);
  }
  if (deadline.aborted) return fault("timeout", `${Math.round(limits.milliseconds / 1000)} s`);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return fault("network", code || (error instanceof Error ? error.message : String(error)));
}
