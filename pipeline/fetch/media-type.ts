/** What an answer says of its kind. */
import { extname } from "node:path";

export interface MediaType {
  readonly mediaType: string | null;
  readonly charset: string | null;
}

/** `text/html; charset=GBK` → its parts, lower case. */
export function readMediaType(header: string | undefined): MediaType {
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(header ?? "")?.[1]?.toLowerCase() ?? null;
  const charset =
    /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(header ?? "")?.[1]?.toLowerCase() ?? null;
  return { mediaType, charset };
}

const extensions: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "text/plain": ".txt",
  "text/markdown": ".md",
  "application/pdf": ".pdf",
  "application/msword": ".doc",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.ms-excel": ".xls",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
  "application/zip": ".zip",
  "application/ofd": ".ofd",
};

/** What a kept copy's name ends in, by the answer's type, else by the address; `.bin` where neither tells. */
export function extensionOf(mediaType: string | null, name: string): string {
  const stated = mediaType === null ? undefined : extensions[mediaType];
  if (stated !== undefined) return stated;
  const own = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(own) ? own : ".bin";
}
