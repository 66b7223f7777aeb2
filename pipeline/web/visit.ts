/** What a page knows of a request: the language, who asks, and what was asked. */
import type { Language } from "../cli/language.ts";

export type Role = "read" | "review";

export interface Visitor {
  readonly name: string;
  readonly role: Role;
}

export interface Visit {
  readonly language: Language;
  /** The path of the page, without its query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Null where the server asks nobody to log in. */
  readonly visitor: Visitor | null;
  /** Goes into every form that changes something. */
  readonly formToken: string;
  readonly mayReview: boolean;
  /** Somebody must log in to see a page. */
  readonly hasUsers: boolean;
  /** ISO date where the server stands. */
  readonly today: string;
}

/** The Chinese or the English text, as the reader wishes. */
export function say(visit: Visit, chinese: string, english: string): string {
  return visit.language === "zh" ? chinese : english;
}

/** An empty field of a form is one that was not filled in. */
export function asked(visit: Visit, name: string): string | undefined {
  const value = visit.query.get(name)?.trim() ?? "";
  return value === "" ? undefined : value.slice(0, 500);
}

export function askedYear(visit: Visit, name: string): number | undefined {
  const value = asked(visit, name);
  return value !== undefined && /^(19|20)\d\d$/.test(value) ? Number(value) : undefined;
}

/** Pages are counted from 1. */
export function askedPage(visit: Visit): number {
  const value = Number(asked(visit, "page") ?? "1");
  return Number.isInteger(value) && value >= 1 && value <= 100_000 ? value : 1;
}

/** An address of this site; what is undefined or empty is left out. */
export function address(
  path: string,
  query: Readonly<Record<string, string | number | null | undefined>> = {},
): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string | number] =>
      entry[1] !== undefined && entry[1] !== null && entry[1] !== "",
  );
  const text = new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The page that is shown, with some of its query changed; null takes a part away. */
export function sameAddress(
  visit: Visit,
  changes: Readonly<Record<string, string | number | null>>,
): string {
  const kept = Object.fromEntries(visit.query);
  return address(visit.path, { ...kept, ...changes });
}
