/** What every kind of report is given, and the head that all share. */
import type { EvidenceBlock, Report } from "../model.ts";
import type { ReportHead } from "../reads/head.ts";

export interface Frame {
  readonly head: ReportHead;
  /** Full name; null for all places. */
  readonly place: string | null;
  readonly year: number | null;
  readonly body: string | null;
  /** Path of the one document that is asked for. */
  readonly document: string | null;
  readonly since: string | null;
}

/** A report before its evidence is read. */
export type Draft = Omit<Report, "evidence">;

export function headOf(frame: Frame): Report["head"] {
  const asked: readonly (readonly [string, string | null])[] = [
    ["地方", frame.place],
    ["年份", frame.year === null ? null : String(frame.year)],
    ["责任单位", frame.body],
    ["文件", frame.document],
    ["起于", frame.since],
    ["截至", frame.head.asOf],
    ["依据", `${frame.head.documentCount}份文件，规则版本 ${frame.head.extractorVersion}`],
  ];
  return asked.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

export function completeReport(draft: Draft, evidence: readonly EvidenceBlock[]): Report {
  return { ...draft, evidence };
}

/** 贵阳市2021年; empty where neither is asked for. */
export function subjectOf(frame: Frame): string {
  return [frame.place ?? "", frame.year === null ? "" : `${frame.year}年`].join("");
}

export const lightNote: string =
  "亮灯按规则表 lights：绿为完成或正常，黄为临期、落后日历10至30个百分点或到期未见下文，红为逾期、未完成或落后30个百分点以上，灰为无从判断。没有证据不等于没有落实。";
