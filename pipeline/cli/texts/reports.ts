/** What `report` and `review` say, in both languages. */
export const reportTexts = {
  report: [
    "写一份报表：.html .xlsx .docx .csv .json .md，由文件名的结尾决定",
    "write a report: .html .xlsx .docx .csv .json .md, by the ending of the file's name",
  ],
  reportKind: [
    "报表的种类：follow-through 督查表、ledger 台账、bulletin 快报、dispatch 调度单、ranking 评比表、evidence 一份文件的原文与事实",
    "kind of report: follow-through, ledger, bulletin, dispatch, ranking, evidence",
  ],
  reportOut: ["写入的文件，结尾决定格式", "the file to write; its ending says in which format"],
  reportYear: ["哪一年的目标和任务", "year of the targets and commitments"],
  reportDocument: [
    "只看一个文件：路径或路径的末段",
    "one document: its path or the end of its path",
  ],
  reportSince: [
    "从哪天起算新，如 2024-01-01",
    "what counts as new: since a day, such as 2024-01-01",
  ],
  reportAsOf: [
    "截至哪天，如 2024-12-31；默认库中最新文件的日期",
    "as things stood on a day, such as 2024-12-31; unless told, the day of the latest document",
  ],
  reportNeedsKind: ["请写明报表的种类：{kinds}。", "name the kind of report: {kinds}."],
  reportUnknownKind: [
    "没有“{kind}”这种报表。可用：{kinds}。",
    "there is no report '{kind}'. There are: {kinds}.",
  ],
  reportNeedsOut: [
    "请加 --out 文件名，结尾用 {endings} 之一。",
    "add --out FILE with one of the endings {endings}.",
  ],
  reportUnknownEnding: [
    "{out} 的结尾不认得。请用 {endings} 之一。",
    "the ending of {out} is not known. Use one of {endings}.",
  ],
  reportWritten: ["已写入 {file}（{rows}）", "wrote {file} ({rows})"],
} as const;
