/** The text of an XML part in the charset that it is in. */
import { decodeText } from "./charset.ts";

const prologLength = 200;

/** Without its byte order mark; a declared charset only breaks ties. */
export function decodeXml(bytes: Uint8Array): string {
  const prolog = Buffer.from(bytes.subarray(0, prologLength)).toString("latin1");
  const declared = /^[^<]{0,4}<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/.exec(prolog)?.[1] ?? null;
  return decodeText(bytes, declared).text.replace(/^\uFEFF/, "");
}
