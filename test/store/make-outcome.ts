/** What came of a document that was never written, for tests. */
import { makeRows } from "../../pipeline/load/index.ts";
import type { StoredOutcome } from "../../pipeline/store/index.ts";
import { makeDocument } from "../load/document.ts";

export function makeOutcome(path: string, growth = 5.5): StoredOutcome {
  const document = makeDocument({ path, growth });
  const { rows } = makeRows(document, { version: "v1", readers: "r1" });
  return {
    path,
    documentId: document.id,
    placeHint: "",
    origin: "",
    version: "v1",
    byteCount: document.byteCount,
    status: "loaded",
    durationMilliseconds: 12,
    notes: [],
    tables: { ...rows },
  };
}
