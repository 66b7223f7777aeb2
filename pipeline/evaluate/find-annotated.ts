/** Finds the documents of a folder that have a hand annotation beside them. */
import { readdir } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";

export interface AnnotatedFile {
  readonly document: string;
  readonly annotations: string;
}

export interface FoundAnnotated {
  readonly pairs: readonly AnnotatedFile[];
  /** Annotation files without a document beside them. */
  readonly lone: readonly string[];
}

/** `X.jsonl` annotates the document `X` of any of the extensions; `annotated.jsonl` the one named `source`. */
export async function findAnnotated(
  folder: string,
  extensions: readonly string[],
): Promise<FoundAnnotated> {
  const files = await readdir(folder, { recursive: true });
  const known = new Set(files);
  const pairs: AnnotatedFile[] = [];
  const lone: string[] = [];
  for (const file of files.filter((each) => each.endsWith(".jsonl")).sort()) {
    const stem = basename(file, ".jsonl") === "annotated" ? "source" : basename(file, ".jsonl");
    const document = [...known]
      .filter((each) => dirname(each) === dirname(file) && stemOf(each) === stem)
      .filter((each) => extensions.includes(extname(each).toLowerCase()))
      .sort()[0];
    const annotations = join(folder, file);
    if (document === undefined) lone.push(annotations);
    else pairs.push({ document: join(folder, document), annotations });
  }
  return { pairs, lone };
}

function stemOf(file: string): string {
  return basename(file, extname(file));
}
