/** The language that the user's locale asks for. */

export type Language = "zh" | "en";

/** POSIX order: the first of LC_ALL, LC_MESSAGES and LANG that is set decides. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^zh/i.test(locale) ? "zh" : "en";
}
