/** Control characters and halves of surrogate pairs, which no XML file may hold. */

/** Each becomes U+FFFD, so that offsets stay what they are. */
function replaceForbidden(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "\ufffd");
}

/** The same value with every text in it made fit, at any depth. */
export function replaceForbiddenIn<Value>(value: Value): Value {
  if (typeof value === "string") return replaceForbidden(value) as Value;
  if (Array.isArray(value)) return value.map(replaceForbiddenIn) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, replaceForbiddenIn(each)]),
  ) as Value;
}
