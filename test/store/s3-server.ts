/**
 * An S3-compatible service for tests, on 127.0.0.1: it checks every signature (AWS Signature Version 4) and the hash of
 * every body, keeps objects in memory, lists them in pages, and refuses on demand.
 */
import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const accessKey = "duban-test";
const secretKey = "澜川 secret/key+1";
/** Fewer than the thousand of real services, so that few keys make several pages. */
const keysOfPage = 7;

interface Refusal {
  readonly status: number;
  readonly code: string;
  /** Of a request to be refused: `PUT /bucket/key`. */
  readonly of: RegExp;
  /** So many requests; left out for all. */
  times?: number;
}

export class S3Server {
  readonly objects: Map<string, Buffer> = new Map();
  /** `PUT /bucket/key`, in their order. */
  readonly requests: string[] = [];
  refusal: Refusal | null = null;
  private readonly server: Server = createServer((request, response) => {
    this.answer(request, response).catch((error: unknown) => {
      refuse(response, 500, "InternalError", String(error));
    });
  });

  /** Returns the endpoint. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? "", "http://server");
    const [, bucket = "", ...rest] = url.pathname.split("/").map(decodeURIComponent);
    const key = rest.join("/");
    const told = `${request.method} /${bucket}/${key}`;
    this.requests.push(told);
    const fault = checkSignature(request, url, body);
    if (fault !== null) return refuse(response, 403, fault, "refused");
    if (this.refusal?.of.test(told) === true && (this.refusal.times ?? 1) > 0) {
      if (this.refusal.times !== undefined) this.refusal.times -= 1;
      return refuse(response, this.refusal.status, this.refusal.code, "as told");
    }
    if (bucket !== "facts") return refuse(response, 404, "NoSuchBucket", "no such bucket");
    if (key === "") return this.list(url, response);
    const isTaken = request.headers["if-none-match"] === "*" && this.objects.has(key);
    if (isTaken) refuse(response, 412, "PreconditionFailed", "there is one");
    else this.serve(request.method ?? "", key, body, response);
  }

  private serve(method: string, key: string, body: Buffer, response: ServerResponse): void {
    const object = this.objects.get(key);
    if (method === "PUT") this.objects.set(key, body);
    if (method === "DELETE") this.objects.delete(key);
    if (method === "PUT" || method === "DELETE") {
      response.writeHead(method === "PUT" ? 200 : 204, { etag: '"0"' }).end();
      return;
    }
    if (object === undefined) refuse(response, 404, "NoSuchKey", "no such key");
    else
      response
        .writeHead(200, { "content-length": object.length })
        .end(method === "HEAD" ? undefined : object);
  }

  private list(url: URL, response: ServerResponse): void {
    const prefix = url.searchParams.get("prefix") ?? "";
    const after = url.searchParams.get("continuation-token") ?? "";
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(prefix) && key > after)
      .sort();
    const page = keys.slice(0, keysOfPage);
    const isTruncated = keys.length > page.length;
    const contents = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join("");
    const token = `<NextContinuationToken>${page.at(-1) ?? ""}</NextContinuationToken>`;
    response.writeHead(200, { "content-type": "application/xml" });
    response.end(
      `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${contents}${isTruncated ? token : ""}</ListBucketResult>`,
    );
  }
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(
    `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  );
}

function hashOf(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function sign(key: Buffer | string, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

/** AWS General Reference, "Create a signed AWS API request"; null where it is right. */
function checkSignature(request: IncomingMessage, url: URL, body: Buffer): string | null {
  const header = request.headers.authorization ?? "";
  const [, key, scope = "", names = "", signature] =
    /Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)/.exec(header) ??
    [];
  if (key !== accessKey) return "InvalidAccessKeyId";
  const stated = String(request.headers["x-amz-content-sha256"]);
  if (stated !== hashOf(body)) return "XAmzContentSHA256Mismatch";
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&");
  const headers = names
    .split(";")
    .map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const path = url.pathname
    .split("/")
    .map((part) => encode(decodeURIComponent(part)))
    .join("/");
  const canonical = [request.method, path, query, headers.join(""), names, stated].join("\n");
  const [date = "", region = "", service = ""] = scope.split("/");
  const time = String(request.headers["x-amz-date"]);
  const text = ["AWS4-HMAC-SHA256", time, scope, hashOf(canonical)].join("\n");
  const dated = sign(sign(sign(`AWS4${secretKey}`, date), region), service);
  return sign(sign(dated, "aws4_request"), text).toString("hex") === signature
    ? null
    : "SignatureDoesNotMatch";
}

/** RFC 3986, as signatures want it. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** What a process needs to use the service. */
export const environment: Readonly<Record<string, string>> = {
  AWS_ACCESS_KEY_ID: accessKey,
  AWS_SECRET_ACCESS_KEY: secretKey,
};
