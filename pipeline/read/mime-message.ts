/**
 * The parts of a MIME message (RFC 2045, 2046, 2557). The kept parsers of mail hand out text that they have decoded
 * themselves; a saved page often has no charset in its head or a wrong one, so its bytes are needed.
 */

export interface MimePart {
  /** Lower case, without parameters: text/html. */
  readonly type: string;
  readonly charset: string | null;
  /** Content-Location: the address it was saved from. */
  readonly location: string | null;
  readonly bytes: Uint8Array;
}

type Headers = ReadonlyMap<string, string>;

const mostParts = 1000;
const deepestPart = 5;
const longestHead = 64 * 1024;

/** Parts that hold content, in order; those of nested multiparts too. */
export function readMimeParts(message: Buffer): readonly MimePart[] {
  const parts: MimePart[] = [];
  collect(message, 0, parts);
  return parts;
}

function collect(message: Buffer, depth: number, parts: MimePart[]): void {
  if (parts.length >= mostParts || depth > deepestPart) return;
  const { headers, body } = splitMessage(message);
  const contentType = headers.get("content-type") ?? "text/plain";
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const boundary = parameter(contentType, "boundary");
  if (type.startsWith("multipart/") && boundary !== null) {
    for (const part of splitBody(body, boundary)) collect(part, depth + 1, parts);
    return;
  }
  parts.push({
    type,
    charset: parameter(contentType, "charset"),
    location: headers.get("content-location") ?? headers.get("snapshot-content-location") ?? null,
    bytes: decodeBody(body, headers.get("content-transfer-encoding") ?? ""),
  });
}

function splitMessage(message: Buffer): { readonly headers: Headers; readonly body: Buffer } {
  const start = message.subarray(0, longestHead).toString("latin1");
  const end = /\r?\n\r?\n/.exec(start);
  const head = end === null ? start : start.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== "" && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  const body = end === null ? message.length : end.index + end[0].length;
  return { headers, body: message.subarray(body) };
}

function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

function splitBody(body: Buffer, boundary: string): readonly Buffer[] {
  const mark = Buffer.from(`--${boundary}`, "latin1");
  const parts: Buffer[] = [];
  let start = body.indexOf(mark);
  while (start >= 0 && parts.length < mostParts) {
    const from = start + mark.length;
    if (body.subarray(from, from + 2).toString("latin1") === "--") break;
    const next = body.indexOf(mark, from);
    const part = body.subarray(from, next < 0 ? body.length : next);
    const lineEnd = part.indexOf("\n");
    parts.push(part.subarray(lineEnd + 1));
    start = next;
  }
  return parts;
}

function decodeBody(body: Buffer, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case "base64":
      return Buffer.from(body.toString("latin1"), "base64");
    case "quoted-printable":
      return decodeQuotedPrintable(body);
    default:
      return body;
  }
}

/** RFC 2045, 6.7: =E4 is a byte, = at the end of a line joins it with the next. */
function decodeQuotedPrintable(body: Buffer): Buffer {
  const text = body
    .toString("latin1")
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(text, "latin1");
}
