/** A store in a bucket of an S3-compatible service. A value is put by one request, which the service takes whole or not. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { S3Client } from "@aws-sdk/client-s3";
import type { BucketAddress } from "./address.ts";
import type { Blobs } from "./blobs.ts";
import { explainBucketFault, isNotFound, isTaken } from "./bucket-faults.ts";
import { lostPart } from "./faults.ts";

type Sdk = typeof import("@aws-sdk/client-s3");

/** The SDK pauses longer before each. */
const attempts = 5;

/** Loads the SDK, which takes a tenth of a second: a folder does without. */
export async function openBucket(address: BucketAddress): Promise<Blobs> {
  // It tells on standard error of every command that versions to come need a later Node.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  const sdk = await import("@aws-sdk/client-s3");
  const { endpoint, region, isInHost } = address;
  const client = new sdk.S3Client({
    ...(endpoint === null ? {} : { endpoint }),
    region: region ?? process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"] ?? "us-east-1",
    forcePathStyle: !isInHost,
    maxAttempts: attempts,
    // Other services than Amazon's do not know the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  return new BucketBlobs(address, sdk, client);
}

class BucketBlobs implements Blobs {
  readonly address: string;
  private readonly place: BucketAddress;
  private readonly sdk: Sdk;
  private readonly client: S3Client;

  constructor(place: BucketAddress, sdk: Sdk, client: S3Client) {
    this.address = place.shown;
    this.place = place;
    this.sdk = sdk;
    this.client = client;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const command = new this.sdk.PutObjectCommand({ ...this.at(key), Body: bytes });
    await this.explain(() => this.client.send(command));
  }

  async putNew(key: string, bytes: Uint8Array): Promise<boolean> {
    const command = { ...this.at(key), Body: bytes, IfNoneMatch: "*" };
    return await this.explain(async () => {
      try {
        await this.client.send(new this.sdk.PutObjectCommand(command));
        return true;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    });
  }

  async get(key: string): Promise<Uint8Array | null> {
    return await this.explain(async () => {
      try {
        const { Body } = await this.client.send(new this.sdk.GetObjectCommand(this.at(key)));
        return (await Body?.transformToByteArray()) ?? null;
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    });
  }

  async has(key: string): Promise<boolean> {
    return await this.explain(async () => {
      try {
        await this.client.send(new this.sdk.HeadObjectCommand(this.at(key)));
        return true;
      } catch (error) {
        if (isNotFound(error)) return false;
        throw error;
      }
    });
  }

  async *list(prefix: string): AsyncIterable<string> {
    const { bucket, prefix: root } = this.place;
    let token: string | undefined;
    do {
      const command = new this.sdk.ListObjectsV2Command({
        Bucket: bucket,
        Prefix: `${root}${prefix}`,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      });
      const page = await this.explain(() => this.client.send(command));
      for (const { Key = "" } of page.Contents ?? []) yield Key.slice(root.length);
      token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  async remove(key: string): Promise<void> {
    await this.explain(() => this.client.send(new this.sdk.DeleteObjectCommand(this.at(key))));
  }

  async fileOf(key: string, scratch: string): Promise<string> {
    const bytes = await this.get(key);
    if (bytes === null) throw lostPart(this.address, key);
    const file = join(scratch, ...key.split("/"));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    return file;
  }

  /** A request that broke off leaves nothing. */
  sweep(): Promise<number> {
    return Promise.resolve(0);
  }

  close(): void {
    this.client.destroy();
  }

  private at(key: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.place.bucket, Key: `${this.place.prefix}${key}` };
  }

  private async explain<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explainBucketFault(error, this.address);
    }
  }
}
