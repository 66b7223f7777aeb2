/** The files of all inputs with the place that the user names for them, in the order in which they are read. */
import { resolve } from "node:path";
import { isWebAddress } from "../fetch/index.ts";
import type { IngestInput } from "./events.ts";
import { type FoundFiles, findFiles } from "./find-files.ts";
import { spreadHosts } from "./spread-hosts.ts";

export interface FoundFile {
  readonly path: string;
  readonly placeHint: string;
}

export interface FoundInputs extends Pick<FoundFiles, "missing" | "folders"> {
  readonly files: readonly FoundFile[];
}

/** A file that several inputs lead to belongs to the first. */
export async function findInputs(inputs: readonly IngestInput[]): Promise<FoundInputs> {
  const hints = new Map<string, string>();
  const seen = new Set<string>();
  const found: FoundFiles[] = [];
  for (const { placeHint, group } of groupByHint(inputs)) {
    const part = await findFiles(group);
    found.push(part);
    for (const path of part.files) {
      const key = isWebAddress(path) ? path : resolve(path);
      if (!seen.has(key)) hints.set(path, placeHint);
      seen.add(key);
    }
  }
  return {
    files: spreadHosts([...hints.keys()]).map((path) => ({
      path,
      placeHint: hints.get(path) ?? "",
    })),
    missing: found.flatMap(({ missing }) => missing),
    folders: found.flatMap(({ folders }) => folders),
  };
}

interface HintGroup {
  readonly placeHint: string;
  readonly group: string[];
}

function groupByHint(inputs: readonly IngestInput[]): readonly HintGroup[] {
  const groups: HintGroup[] = [];
  for (const { input, placeHint } of inputs) {
    const last = groups.at(-1);
    if (last?.placeHint === placeHint) last.group.push(input);
    else groups.push({ placeHint, group: [input] });
  }
  return groups;
}
