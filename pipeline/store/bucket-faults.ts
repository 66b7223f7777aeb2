/** What an S3-compatible service answers when it refuses, as errors that say what to do next. */
import { isExpectedError } from "../error.ts";
import { StoreError, type StoreFault, storageFull } from "./faults.ts";

interface ServiceError {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

function isServiceError(error: unknown): error is ServiceError & Error {
  return error instanceof Error;
}

function statusOf({ $metadata }: ServiceError): number {
  return $metadata?.httpStatusCode ?? 0;
}

/** A bucket that is not there is another matter than a key. */
export function isNotFound(error: unknown): boolean {
  if (!isServiceError(error) || error.name === "NoSuchBucket") return false;
  return statusOf(error) === 404 || ["NoSuchKey", "NotFound"].includes(error.name);
}

/** The answer to a request that only a new key fulfils. */
export function isTaken(error: unknown): boolean {
  return isServiceError(error) && [409, 412].includes(statusOf(error));
}

type Remedy = readonly [names: RegExp, fault: StoreFault, remedy: string];

const remedies: readonly Remedy[] = [
  [/^NoSuchBucket$/, "unreachable", "There is no such bucket: make it, or mend the address."],
  [
    /^CredentialsProviderError$/,
    "forbidden",
    "No keys were found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile.",
  ],
  [
    /^(?:InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|ExpiredToken)$/,
    "forbidden",
    "The service does not accept the keys: mend AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the profile.",
  ],
  [
    /^RequestTimeTooSkewed$/,
    "forbidden",
    "The clock of this machine is more than a quarter of an hour off: set it.",
  ],
  [
    /^(?:AuthorizationHeaderMalformed|PermanentRedirect|IllegalLocationConstraintException)$/,
    "forbidden",
    "The bucket is in another region: add region=<name> to the address, or set AWS_REGION.",
  ],
];

export function explainBucketFault(error: unknown, address: string): unknown {
  if (isExpectedError(error) || !isServiceError(error)) return error;
  const { name, code = "", message } = error;
  const status = statusOf(error);
  const told = `The store ${address} cannot be used. ${name}${status === 0 ? "" : ` (${status})`}: ${message}`;
  const refuse = (fault: StoreFault, remedy: string): StoreError =>
    new StoreError(fault, `${told.replace(/[.\s]*$/, ".")} ${remedy}`, { cause: error });
  const known = remedies.find(([names]) => names.test(name));
  if (known !== undefined) return refuse(known[1], known[2]);
  if (status === 507 || /Quota|StorageFull|DiskFull/i.test(name))
    return storageFull(address, error);
  if (status === 401 || status === 403) {
    return refuse(
      "forbidden",
      "Allow the keys to list the bucket and to read, write and delete objects below the prefix.",
    );
  }
  if (status >= 500 || status === 429 || isOfTheNetwork(name, code)) {
    return refuse(
      "unreachable",
      "See whether the endpoint is right and its server runs, then run again; what was finished is kept.",
    );
  }
  return error;
}

function isOfTheNetwork(name: string, code: string): boolean {
  return (
    /^E[A-Z]+$|^CERT_|^DEPTH_ZERO|^SELF_SIGNED|^UND_ERR/.test(code) ||
    /^(?:TimeoutError|NetworkingError|AbortError)$/.test(name)
  );
}
