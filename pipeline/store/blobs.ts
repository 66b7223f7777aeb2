/** Where the bytes of a store lie: a folder or a bucket. Keys are paths with `/`; a value is there whole or not at all. */
export interface Blobs {
  /** As the user gave it. */
  readonly address: string;
  /** Writes `bytes` under `key`, in the place of what was there. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Writes `bytes` under `key` unless something is there; of several machines only one is told true. */
  putNew(key: string, bytes: Uint8Array): Promise<boolean>;
  /** Null where there is nothing. */
  get(key: string): Promise<Uint8Array | null>;
  has(key: string): Promise<boolean>;
  /** Keys that begin with `prefix`, a folder with its `/`; in no order. */
  list(prefix: string): AsyncIterable<string>;
  /** Nothing happens where there is nothing. */
  remove(key: string): Promise<void>;
  /** A file of this machine with these bytes: the store's own, or a copy in `scratch`. Throws where there is nothing. */
  fileOf(key: string, scratch: string): Promise<string>;
  /** Removes what writers left that died; returns the number of files. */
  sweep(): Promise<number>;
  close(): void;
}
