/** Lays the inputs out in batches. An archive gives its documents, in batches of their own where it holds many. */
import { isWebAddress, nameOfAddress } from "../fetch/index.ts";
import type { FetchedPage } from "../load/index.ts";
import { failure, type Result, success } from "../result.ts";
import { expandInput } from "../run.ts";
import { readInputFile } from "./read-input.ts";
import { type PageContext, readPage } from "./read-page.ts";

/** The bytes of a document and, where they were fetched, what is known of the page. */
export interface Input {
  readonly bytes: Uint8Array;
  /** Null for a file of this machine. */
  readonly page: FetchedPage | null;
  /** Its name in an archive; null where it is a file or page of its own. */
  readonly nameInside: string | null;
}

export interface BatchItem {
  readonly path: string;
  /** Fetched, so that waiting for it is no work. */
  readonly isRemote: boolean;
  readonly read: () => Promise<Result<Input>>;
}

export interface BatchPlan {
  readonly files: readonly string[];
  /** Documents of a batch. */
  readonly size: number;
  readonly pages: PageContext;
  /** Told how many inputs more there are than files, when an archive is opened. */
  readonly grow: (count: number) => void;
}

/** Batches in the order of the files; an archive is opened only when its turn comes. */
export async function* planBatches(plan: BatchPlan): AsyncGenerator<readonly BatchItem[]> {
  let waiting: BatchItem[] = [];
  for (const path of plan.files) {
    waiting.push(
      ...(isArchiveName(path) ? await openArchive(path, plan) : [plainItem(path, plan)]),
    );
    while (waiting.length >= plan.size) {
      yield waiting.slice(0, plan.size);
      waiting = waiting.slice(plan.size);
    }
  }
  if (waiting.length > 0) yield waiting;
}

function isArchiveName(path: string): boolean {
  return /\.zip$/i.test(isWebAddress(path) ? nameOfAddress(path) : path);
}

function plainItem(path: string, { pages }: BatchPlan): BatchItem {
  return { path, isRemote: isWebAddress(path), read: () => readInput(path, pages) };
}

async function readInput(path: string, pages: PageContext): Promise<Result<Input>> {
  if (isWebAddress(path)) {
    const { value, notes } = await readPage(path, pages);
    return value === null ? failure(...notes) : success({ ...value, nameInside: null }, notes);
  }
  const { value, notes } = await readInputFile(path);
  const input = value === null ? null : { bytes: value, page: null, nameInside: null };
  return input === null ? failure(...notes) : success(input, notes);
}

/** One item a document. What was left out of the archive is noted on the first of them. */
async function openArchive(path: string, plan: BatchPlan): Promise<readonly BatchItem[]> {
  const whole = await readInput(path, plan.pages);
  const single = [{ path, isRemote: false, read: () => Promise.resolve(whole) }];
  if (whole.value === null) return single;
  const { bytes, page } = whole.value;
  const opened = await expandInput({ path, bytes });
  // A document whose name says ZIP.
  if (opened === null) return single;
  const notes = [...whole.notes, ...opened.notes];
  if (opened.value === null) {
    return [{ path, isRemote: false, read: () => Promise.resolve(failure<Input>(...notes)) }];
  }
  plan.grow(opened.value.length - 1);
  return opened.value.map((file, at) => {
    const input = { bytes: file.bytes, page, nameInside: file.path.slice(path.length + 1) };
    const result = success<Input>(input, at === 0 ? notes : []);
    return { path: file.path, isRemote: false, read: () => Promise.resolve(result) };
  });
}
