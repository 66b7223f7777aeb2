/** What every answer carries and every request must keep to. */
import type { Context, MiddlewareHandler } from "hono";

/** Scripts, styles and pictures come from this server alone; nothing may frame a page. */
const contentPolicy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A report is one file with its style inside and no script at all. */
const reportPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const longestBody: number = 256 * 1024;
const longestAddress: number = 16 * 1024;

export function sendSafeHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const headers = context.res.headers;
    const isReport = headers.get("x-own-style") === "1";
    headers.delete("x-own-style");
    headers.set("content-security-policy", isReport ? reportPolicy : contentPolicy);
    headers.set("x-content-type-options", "nosniff");
    headers.set("referrer-policy", "same-origin");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("cross-origin-resource-policy", "same-origin");
    headers.set("x-frame-options", "DENY");
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  };
}

/** A page of another site that names this server by a host name of its own gets nothing (DNS rebinding). */
export function refuseForeignHosts(allowed: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header("host") ?? "").replace(/:\d+$/, "").toLowerCase();
    if (allowed.length > 0 && !allowed.includes(host)) {
      return context.text(
        "This server does not answer to that host name; name it with --host.",
        421,
      );
    }
    return await next();
  };
}

export function refuseOversized(): MiddlewareHandler {
  return async (context, next) => {
    const length = Number(context.req.header("content-length") ?? "0");
    if (length > longestBody || isChunked(context)) {
      return context.text(`A request may hold ${longestBody / 1024} kB at most.`, 413);
    }
    if (context.req.url.length > longestAddress) {
      return context.text(`An address may hold ${longestAddress / 1024} kB at most.`, 414);
    }
    return await next();
  };
}

/** Forms of browsers always state their length. */
function isChunked(context: Context): boolean {
  return context.req.header("transfer-encoding") !== undefined;
}
