/** Notes, progress and summaries. Chinese first, then English; `{name}` is filled in. */
export const progressTexts = {
  // notes
  page: ["第{page}页", "page {page}"],
  information: ["说明", "note"],
  warning: ["注意", "warning"],
  error: ["错误", "error"],
  // progress and summary
  pace: ["每秒{rate}件 还需{left}", "{rate}/s, {left} left"],
  progress: ["已读 {done}/{total}：{path}", "read {done}/{total}: {path}"],
  summaryDocuments: [
    "文件 {read} 个读入，{unchanged} 个未变，{quarantined} 个被隔离",
    "documents: {read} read, {unchanged} unchanged, {quarantined} quarantined",
  ],
  initWritten: [
    "已写入 {file}。改好其中的来源，再运行 duban ingest。",
    "wrote {file}. Name your sources in it, then run 'duban ingest'.",
  ],
  statusChanges: ["最近一次变动及其原因", "what changed last, and why"],
  statusMore: [
    "（还有 {count} 行，duban query 可查 notes 表）",
    "({count} more; duban query on the table notes shows them)",
  ],
  summaryVanished: [
    "{vanished} 个文件已不在，其内容保留",
    "{vanished} files are gone; what they said is kept",
  ],
  ingestResumed: ["接着上次中断的入库往下做。", "Going on where an interrupted ingest stopped."],
  summaryFacts: ["事实 {counts}", "facts: {counts}"],
  summaryEnd: ["用时 {seconds} 秒，数据库 {database}", "seconds: {seconds}; database: {database}"],
  reviewExported: ["{count} 条写入 {file}", "{count} facts in {file}"],
  reviewRow: ["{file} 第{number}行：{message}", "{file}:{number}: {message}"],
  reviewImported: [
    "收下决定 {count} 条，不合的行 {bad} 条；决定记在 {file}",
    "decisions taken: {count}, bad rows: {bad}; they are kept in {file}",
  ],
  reviewApplied: ["已套用 {file} 里的决定", "applied the decisions in {file}"],
  agreement: [
    "复核人一致程度（Krippendorff α，名义尺度）{alpha}",
    "agreement of reviewers (Krippendorff's alpha, nominal): {alpha}",
  ],
  agreementUnknown: [
    "还没有两人都决定过的事实，一致程度无从计算。",
    "no fact was decided by two reviewers yet, so agreement is not known.",
  ],
  serving: ["打开 {url}；按 Ctrl+C 停止。", "open {url}; stop with Ctrl+C."],
  typePassword: ["密码（至少 {least} 个字符）：", "password ({least} characters at least): "],
  written: ["已写入 {file}", "wrote {file}"],
  noRows: ["没有符合条件的行。", "no row fits."],
  checksPassed: ["{count} 项检查全部通过。", "all {count check/checks} passed."],
  checkFailed: ["{check}（{shows}）：{count} 行不符", "{check} ({shows}): {count row/rows} wrong"],
  cannotWrite: [
    "写不了 {file}：{reason}。请换一个位置。",
    "cannot write {file}: {reason}. Choose another place.",
  ],
  statusDocuments: ["文件", "documents"],
  statusFacts: ["事实", "facts"],
  statusCoverage: ["正文不到一半的文件", "documents with less than half of their text in a part"],
  statusQuarantined: ["被隔离的文件", "quarantined files"],
  statusRuns: ["最近的运行", "latest runs"],
  statusRules: ["判定规则表", "rule tables"],
  statusNone: ["（无）", "(none)"],
} as const;
