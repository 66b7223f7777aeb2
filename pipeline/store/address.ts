/** What `--store` may name: a folder, or `s3://bucket/prefix?endpoint=https://host&region=name&style=host`. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../error.ts";

export interface BucketAddress {
  readonly kind: "bucket";
  /** As it is told to people: without what stands behind `?`. */
  readonly shown: string;
  readonly bucket: string;
  /** Stands before every key: "", or ends in `/`. */
  readonly prefix: string;
  /** Null where the environment says it (AWS_ENDPOINT_URL_S3), or it is Amazon's own. */
  readonly endpoint: string | null;
  readonly region: string | null;
  /** The bucket is part of the host's name, not of the path: Aliyun OSS asks for it. */
  readonly isInHost: boolean;
}

export type StoreAddress = { readonly kind: "folder"; readonly folder: string } | BucketAddress;

const wanted =
  "Name a folder that all machines share, or s3://bucket/prefix, optionally with ?endpoint=https://host&region=name";

/** Throws a `UsageError` for an address of another kind. */
export function parseAddress(address: string): StoreAddress {
  if (address.trim() === "") throw new UsageError(`--store is empty. ${wanted}.`);
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return folderAt(resolve(address));
  if (scheme === "file") return folderAt(pathOf(address));
  if (scheme === "s3") return bucketAt(address);
  throw new UsageError(`A store cannot be at ${scheme}://. ${wanted}.`);
}

function pathOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    throw new UsageError(`${address} is no folder of this machine. Write file:///path/to/folder.`);
  }
}

function folderAt(folder: string): StoreAddress {
  const state = statSync(folder, { throwIfNoEntry: false });
  if (state !== undefined && !state.isDirectory()) {
    throw new UsageError(`${folder} is a file, not a folder. Name a folder with --store.`);
  }
  return { kind: "folder", folder };
}

const settings = ["endpoint", "region", "style"];

function bucketAt(address: string): BucketAddress {
  const url = parseUrl(address);
  // The address is shown by ps and written into the ledger.
  if (url.username !== "" || url.password !== "") {
    throw new UsageError(
      "Keys do not belong into the address of a store: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile.",
    );
  }
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.hostname)) {
    throw new UsageError(`${address} names no bucket. ${wanted}.`);
  }
  const unknown = [...url.searchParams.keys()].find((name) => !settings.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `${address} has the setting "${unknown}"; a store knows ${settings.join(", ")}.`,
    );
  }
  const path = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, "");
  const style = url.searchParams.get("style") ?? "path";
  if (!["path", "host"].includes(style)) {
    throw new UsageError(`style=${style} in ${address} is neither path nor host.`);
  }
  return {
    kind: "bucket",
    shown: `s3://${url.hostname}/${path}`,
    bucket: url.hostname,
    prefix: path === "" ? "" : `${path}/`,
    endpoint: readEndpoint(url, address),
    region: url.searchParams.get("region"),
    isInHost: style === "host",
  };
}

function readEndpoint(url: URL, address: string): string | null {
  const endpoint = url.searchParams.get("endpoint");
  if (endpoint !== null && !/^https?:\/\/[^/]+/.test(endpoint)) {
    throw new UsageError(`The endpoint in ${address} is no address: write endpoint=https://host.`);
  }
  return endpoint;
}

function parseUrl(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw new UsageError(`${address} is no address. ${wanted}.`);
  }
}
