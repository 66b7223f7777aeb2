/** When a project was signed: as a clause states it (2022年7月签约的A项目), else the year that the report tells of. */
import type { ProjectStage } from "../../pipeline/document.ts";
import type { SentenceView } from "../sentence-view.ts";

export interface Signing {
  /** As written; "" where it is not stated. */
  readonly signed: string;
  readonly signedYear: number | null;
}

const stated =
  /((?:20\d\d|去|今|上|前|本|当)年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?|[上下]半年|[年月][初中底])?)[^，,、；;]{0,14}?(?:签约|签订|签署)/;

/** The clause of a named project. A signing that is only planned has no year. */
export function readSigning(
  clause: string,
  stage: ProjectStage,
  isPlanned: boolean,
  view: SentenceView,
): Signing {
  const signed = stated.exec(clause)?.[1] ?? "";
  if (signed !== "") return { signed, signedYear: yearOf(signed, view) };
  const { years } = view.part;
  const told = view.block.orientation === "review" ? years.review : years.current;
  return { signed, signedYear: stage === "signed" && !isPlanned ? told : null };
}

/** The year of a time as written (2022年7月, 2022-07, 去年); null where it cannot be told. */
export function yearOf(time: string, view: SentenceView): number | null {
  const year = /(?:19|20)\d{2}(?!\d)/.exec(time)?.[0];
  if (year !== undefined) return Number(year);
  const { current, review } = view.part.years;
  if (/^当年/.test(time)) return review;
  if (/^[今本]年/.test(time)) return current;
  if (current === null) return null;
  if (/^[去上]年/.test(time)) return current - 1;
  return /^前年/.test(time) ? current - 2 : null;
}
