/** The language that the user's locale asks for. */

export type Language = "zh" | "en";

/** POSIX order: the first of LC_ALL, LC_MESSAGES and LANG that is set decides. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^zh/i.test(locale) ? "zh" : "en";
}

/** The half of a text that is written as `中文｜English`. */
export function pickLanguage(text: string, language: Language): string {
  const [chinese = "", english = chinese] = text.split("｜");
  return (language === "zh" ? chinese : english).trim();
}
