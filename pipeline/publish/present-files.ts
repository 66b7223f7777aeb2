/** Files whose documents are in the database already, as the ledger of a run tells of them. */
import type { Database } from "../database.ts";
import { enterFiles, type RunFile } from "../load/index.ts";
import type { PresentInput } from "./plan-publish.ts";

export const nothing: Omit<RunFile, "path" | "status"> = {
  documentId: null,
  byteCount: null,
  reason: null,
  placeHint: "",
  durationMilliseconds: 0,
  notes: [],
};

export function describePresent(
  { input, isQuarantined, reason }: PresentInput,
  byteCount: number | null,
): RunFile {
  const { path, documentId } = input;
  const unread = reason === null ? "unchanged" : "loaded";
  const status = isQuarantined ? "quarantined" : unread;
  return { ...nothing, path, documentId, byteCount, reason, status };
}

/** Those that came with the tables of the store are told of as if they had been read. Returns them all. */
export async function enterPresent(
  database: Database,
  runId: string,
  present: readonly PresentInput[],
): Promise<readonly RunFile[]> {
  const isTaken = present.some(({ reason }) => reason !== null);
  const rows = isTaken
    ? await database.rows(
        "select document_id, any_value(byte_count) as byte_count, count(f.fact_id) as fact_count from documents left join facts f using (document_id) group by document_id",
      )
    : [];
  const documents = new Map(rows.map((row) => [String(row["document_id"]), row]));
  const files = present.map((each) => {
    const row = documents.get(each.input.documentId ?? "");
    return describePresent(each, each.reason === null ? null : Number(row?.["byte_count"] ?? 0));
  });
  const added = files.flatMap(({ path, documentId, status, reason }) => {
    const count = Number(documents.get(documentId ?? "")?.["fact_count"] ?? 0);
    return status === "loaded" && reason === "new"
      ? [[path, { added: count, removed: 0 }] as const]
      : [];
  });
  await enterFiles(database, runId, files, new Map(added));
  return files;
}
