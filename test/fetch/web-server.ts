/** A web server on this machine for tests: a free port, closed by `close`. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Page = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebServer {
  /** `http://127.0.0.1:port`, without a slash at its end. */
  readonly origin: string;
  readonly host: string;
  /** Paths asked for, in their order, with when, in milliseconds. */
  readonly asked: { readonly path: string; readonly at: number; readonly agent: string }[];
  /** Requests that were under way at the same time, at most. */
  readonly mostAtOnce: () => number;
  readonly close: () => Promise<void>;
}

/** Pages by path; a path that is not there is answered with 404. */
export async function startServer(pages: Readonly<Record<string, Page>>): Promise<WebServer> {
  const asked: { path: string; at: number; agent: string }[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, at: performance.now(), agent: request.headers["user-agent"] ?? "" });
    open += 1;
    most = Math.max(most, open);
    response.on("close", () => {
      open -= 1;
    });
    const page = pages[path];
    if (page === undefined) response.writeHead(404).end();
    else page(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A page with its headers. */
export function give(body: string | Uint8Array, headers: Record<string, string> = {}): Page {
  return (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
  };
}

export function refuse(status: number, headers: Record<string, string> = {}): Page {
  return (_, response) => {
    response.writeHead(status, headers).end();
  };
}

/** The answers one after the other, the last one for good. */
export function inTurn(...pages: readonly Page[]): Page {
  let at = 0;
  return (request, response) => {
    const page = pages[Math.min(at, pages.length - 1)];
    at += 1;
    page?.(request, response);
  };
}
