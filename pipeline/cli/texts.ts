/** Every text that the command line says, in both languages, gathered from texts/. `{count line/lines}` is a count with its noun. */
import { countOf } from "../plural.ts";
import type { Language } from "./language.ts";
import { doctorTexts } from "./texts/doctor.ts";
import { helpTexts } from "./texts/help.ts";
import { misuseTexts } from "./texts/misuse.ts";
import { progressTexts } from "./texts/progress.ts";
import { queueTexts } from "./texts/queue.ts";
import { reportTexts } from "./texts/reports.ts";
import { storeTexts } from "./texts/store.ts";
import { tableTexts } from "./texts/tables.ts";

export type TextValues = Readonly<Record<string, string | number>>;

type Table = typeof helpTexts &
  typeof misuseTexts &
  typeof progressTexts &
  typeof queueTexts &
  typeof reportTexts &
  typeof storeTexts &
  typeof tableTexts &
  typeof doctorTexts;

const table: Table = {
  ...helpTexts,
  ...misuseTexts,
  ...progressTexts,
  ...queueTexts,
  ...reportTexts,
  ...storeTexts,
  ...tableTexts,
  ...doctorTexts,
};

export type TextKey = keyof Table;

export function text(language: Language, key: TextKey, values: TextValues = {}): string {
  const template = table[key][language === "zh" ? 0 : 1];
  return template
    .replace(/\{(\w+) (\w+)\/(\w+)\}/g, (_, name: string, singular: string, plural: string) =>
      countOf(Number(values[name]), singular, plural),
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
