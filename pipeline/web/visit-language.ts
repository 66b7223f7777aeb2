/** The language of a page. */
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Language } from "../cli/language.ts";

/** The language that was chosen, else the browser's, else Chinese. */
export function visitLanguage(context: Context): Language {
  const chosen = context.req.query("lang") ?? getCookie(context, "lang");
  if (chosen === "zh" || chosen === "en") return chosen;
  const wished = context.req.header("accept-language") ?? "";
  return /^en\b/i.test(wished) && !/\bzh\b/i.test(wished) ? "en" : "zh";
}
