/** Every text that the command line says, in both languages. `{name}` is filled in. */
import type { Language } from "./language.ts";

export type TextValues = Readonly<Record<string, string | number>>;

const table = {
  // help
  program: [
    "督办：讲话和报告承诺了什么、谁来办、何时办成、办得怎样，每个答案都附原句。",
    "What is promised in speeches and reports, by whom, until when, and what came of it: every answer with the sentence that proves it.",
  ],
  usage: ["用法：", "Usage:"],
  arguments: ["参数：", "Arguments:"],
  options: ["选项：", "Options:"],
  commands: ["命令：", "Commands:"],
  examples: ["示例：", "Examples:"],
  defaultValue: ["（默认 {value}）", " (default: {value})"],
  helpOption: ["显示帮助", "show help"],
  versionOption: ["显示版本号", "show the version"],
  ingest: ["读入文件并写入数据库", "read files into the database"],
  ingestInputs: [
    "文件、文件夹、通配模式、网址，或每行一个路径或网址的清单 list.txt",
    "files, folders, glob patterns, web addresses, or a list.txt with one path or address a line",
  ],
  ingestForce: [
    "已读入且未变的文件也重新读",
    "read files again that are in the database unchanged",
  ],
  ingestJobs: ["同时读取的文件数", "files read at the same time"],
  ingestRate: ["每秒向同一网站请求的次数", "requests a second to one site"],
  ingestAllowPrivate: [
    "允许抓取内网和本机的网址",
    "fetch addresses of private networks and of this machine too",
  ],
  ingestStrict: ["有文件被隔离时退出码为 1", "exit with 1 if a file was quarantined"],
  extract: ["从一个文件提取事实，不用数据库", "print the facts of one file, without a database"],
  extractFile: [
    "一篇讲话或报告（txt、md、html、docx、pdf）",
    "a speech or report (txt, md, html, docx, pdf)",
  ],
  extractFormat: [
    "jsonl 每行一条事实；pretty 按类分表",
    "jsonl: a fact a line; pretty: a table for each kind",
  ],
  companies: [
    "自己的企业名单，一行一家：名称，制表符后可加别名（以 | 相隔）和国别地区",
    "your own list of companies, one a line: its name; after tabs, other names (separated by |) and its home",
  ],
  track: ["承诺与完成情况对照", "promises beside what came of them"],
  trackPlace: ["地区，如 湖南省 或 湖南", "a place, such as 湖南省 or 湖南"],
  trackIndicator: [
    "指标的编号、名称或别名，如 gdp",
    "an indicator's id, name or alias, such as gdp",
  ],
  trackFrom: ["从哪一年的目标起", "first year aimed at"],
  trackTo: ["到哪一年的目标止", "last year aimed at"],
  trackVerdict: ["只看某种结论，如 missed", "only this verdict, such as missed"],
  follow: [
    "刚性任务与后来的说法对照；没有证据不算没办",
    "hard commitments beside what was said of them later; no evidence is never called broken",
  ],
  followBody: ["责任单位，照原文或词典名", "a body, as written or by its name in the lexicon"],
  followStatus: [
    "只看某种状态：reported_done、in_progress、restated、overdue、silent、not_due",
    "only this status: reported_done, in_progress, restated, overdue, silent, not_due",
  ],
  followAsOf: [
    "截至哪天，如 2024-12-31；默认今天",
    "as things stood on a day, such as 2024-12-31; today unless told",
  ],
  query: ["运行存好的查询或一条 SQL", "run a saved query or a statement of SQL"],
  queryWhat: [
    "存好的查询名或 SQL；不写则列出存好的查询",
    "name of a saved query, or SQL; without it the saved queries are listed",
  ],
  queryParam: ["查询参数，可重复", "a parameter of the query; may be repeated"],
  queryOut: ["写入文件（parquet 必需）", "write to a file (needed for parquet)"],
  verify: [
    "逐条核对引文与原文，并做一致性检查",
    "prove every quote against its text and run the checks",
  ],
  evaluate: [
    "按人工标注给提取结果打分",
    "score what is extracted against annotations made by hand",
  ],
  evaluateFolder: [
    "文件夹：文件 X 旁有标注 X.jsonl，或 source.* 旁有 annotated.jsonl",
    "a folder of documents X with X.jsonl beside them, or source.* with annotated.jsonl",
  ],
  evaluateDisagreements: [
    "逐条列出漏报、多报和不一致的字段",
    "list each record that is missed or extra and each field that differs",
  ],
  status: ["运行记录、文件、隔离的文件、版本", "runs, documents, quarantined files, versions"],
  doctor: [
    "检查运行环境：有什么、缺什么、怎么补",
    "what is installed, what is missing, how to mend it",
  ],
  database: ["数据库文件", "the database file"],
  format: ["输出格式", "format of the output"],
  // misuse
  unknownCommand: [
    "没有“{name}”这个命令。{hint}运行 duban --help 查看全部命令。",
    "there is no command '{name}'. {hint}Run 'duban --help' for the list.",
  ],
  unknownOption: [
    "没有“{name}”这个选项。{hint}运行 {command} --help 查看用法。",
    "there is no option '{name}'. {hint}Run '{command} --help' for its use.",
  ],
  suggestion: ["是不是 {suggested}？", "Did you mean {suggested}? "],
  missingArgument: [
    "缺少参数 {name}。运行 {command} --help 查看用法。",
    "the argument '{name}' is missing. Run '{command} --help' for its use.",
  ],
  missingValue: [
    "选项“{name}”后面要有值。运行 {command} --help 查看用法。",
    "the option '{name}' needs a value. Run '{command} --help' for its use.",
  ],
  excessArguments: [
    "参数太多。带空格的值要加引号；运行 {command} --help 查看用法。",
    "too many arguments. Quote a value that holds blanks; run '{command} --help' for its use.",
  ],
  invalidValue: [
    "选项“{name}”不能取“{value}”：{advice}。",
    "the option '{name}' cannot be '{value}': {advice}.",
  ],
  adviceChoices: ["可用 {choices}", "use one of {choices}"],
  adviceYear: ["请写四位年份，如 2024", "give a year of four digits, such as 2024"],
  adviceCount: ["请写 1 到 64 的整数", "give a whole number from 1 to 64"],
  adviceRate: ["请写 0.01 到 100 的数", "give a number from 0.01 to 100"],
  adviceParam: ["请写成 名=值，如 place=湖南省", "write it as name=value, such as place=湖南省"],
  yearsReversed: [
    "--from {from} 晚于 --to {to}，请对调。",
    "--from {from} is later than --to {to}; swap them.",
  ],
  needsOut: [
    "parquet 不能写到屏幕，请加 --out 文件名。",
    "parquet cannot be printed; add --out FILE.",
  ],
  nothingMatched: [
    "没有找到可读的文件。请检查路径；文件夹里只读 {extensions}。",
    "no file to read was found. Check the path; in folders only {extensions} are read.",
  ],
  evaluateNoFolder: [
    "{folder} 不是文件夹。请给出放有文件和标注的文件夹。",
    "{folder} is no folder. Give one that holds documents and their annotations.",
  ],
  evaluateNothing: [
    "{folder} 里没有带标注的文件。请在文件 X 旁放 X.jsonl，每行一条记录，字段名与 duban extract 的输出相同。",
    "{folder} holds no annotated document. Put X.jsonl beside a document X, a record a line with the field names that duban extract prints.",
  ],
  evaluateFaults: [
    "标注有 {count} 行不合要求，请改正后再运行：",
    "{count} lines of the annotations are not right; mend them and run again:",
  ],
  crashed: [
    "程序出错：{reason}。设 DUBAN_DEBUG=1 再运行一次并报告所显示的内容。",
    "the program failed: {reason}. Run it again with DUBAN_DEBUG=1 and report what it prints.",
  ],
  // notes
  page: ["第{page}页", "page {page}"],
  information: ["说明", "note"],
  warning: ["注意", "warning"],
  error: ["错误", "error"],
  // progress and summary
  progress: ["已读 {done}/{total}：{path}", "read {done}/{total}: {path}"],
  summaryDocuments: [
    "文件 {read} 个读入，{unchanged} 个未变，{quarantined} 个被隔离",
    "documents: {read} read, {unchanged} unchanged, {quarantined} quarantined",
  ],
  summaryFacts: ["事实 {counts}", "facts: {counts}"],
  summaryEnd: ["用时 {seconds} 秒，数据库 {database}", "seconds: {seconds}; database: {database}"],
  written: ["已写入 {file}", "wrote {file}"],
  noRows: ["没有符合条件的行。", "no row fits."],
  checksPassed: ["{count} 项检查全部通过。", "all {count} checks passed."],
  checkFailed: ["{check}（{shows}）：{count} 行不符", "{check} ({shows}): {count} rows are wrong"],
  cannotWrite: [
    "写不了 {file}：{reason}。请换一个位置。",
    "cannot write {file}: {reason}. Choose another place.",
  ],
  statusDocuments: ["文件", "documents"],
  statusFacts: ["事实", "facts"],
  statusCoverage: ["正文不到一半的文件", "documents with less than half of their text in a part"],
  statusQuarantined: ["被隔离的文件", "quarantined files"],
  statusRuns: ["最近的运行", "latest runs"],
  statusNone: ["（无）", "(none)"],
  // kinds of facts
  target: ["目标", "targets"],
  result: ["完成情况", "results"],
  commitment: ["任务", "commitments"],
  enterprise: ["企业", "enterprises"],
  project: ["项目", "projects"],
  no_target: ["明确不设目标", "no target set"],
  // columns
  columnQuote: ["原文", "quote"],
  columnIndicator: ["指标", "indicator"],
  columnPeriod: ["时段", "period"],
  columnValue: ["数值", "value"],
  columnLead: ["牵头", "lead"],
  columnSupport: ["配合", "support"],
  columnDeadline: ["时限", "deadline"],
  columnHard: ["硬", "hard"],
  columnName: ["名称", "name"],
  columnRole: ["角色", "role"],
  columnStage: ["阶段", "stage"],
  columnPlace: ["地区", "place"],
  columnYear: ["年份", "year"],
  columnTarget: ["目标", "target"],
  columnDelivered: ["完成", "delivered"],
  columnVerdict: ["结论", "verdict"],
  columnPromiseQuote: ["承诺原文", "promised"],
  columnOutcome: ["结果原文或缘由", "outcome"],
  promiseCount: ["共 {count} 条：{counts}", "{count} promises: {counts}"],
  columnShows: ["内容", "what it shows"],
  // evaluation
  missed: ["漏报", "missed"],
  extra: ["多报", "extra"],
  columnMeasured: ["项目", "measured"],
  columnPrecision: ["精确率", "precision"],
  columnRecall: ["召回率", "recall"],
  columnFound: ["找到", "found"],
  columnAnnotated: ["标注", "annotated"],
  columnExtracted: ["提取", "extracted"],
  columnField: ["字段", "field"],
  columnRight: ["正确", "right"],
  columnCompared: ["比较", "compared"],
  columnShare: ["比例", "share"],
  columnDocument: ["文件", "document"],
  columnDisagreement: ["分歧", "disagreement"],
  // verdicts
  verdictExceeded: ["超额", "exceeded"],
  verdictMet: ["完成", "met"],
  verdictNearlyMet: ["基本完成", "nearly met"],
  verdictMissed: ["未完成", "missed"],
  verdictNotDue: ["未到期", "not due"],
  verdictNoReport: ["无报告", "no report"],
  verdictMasked: ["已脱敏", "masked"],
  verdictNotComparable: ["不可比", "not comparable"],
  verdictRedefined: ["口径变更", "redefined"],
  verdictConflicting: ["说法不一", "conflicting"],
  verdictWithdrawn: ["已撤回", "withdrawn"],
  verdictNoTarget: ["不设目标", "no target"],
  // follow
  columnCommitment: ["任务原文", "commitment"],
  columnDue: ["到期", "due"],
  columnStatus: ["状态", "status"],
  columnMatched: ["凭什么", "matched by"],
  columnLater: ["后来的说法", "said later"],
  commitmentCount: ["共 {count} 项：{counts}", "{count} commitments: {counts}"],
  statusReportedDone: ["报告已办成", "reported done"],
  statusInProgress: ["在办", "in progress"],
  statusRestated: ["再次提出", "restated"],
  statusOverdue: ["逾期", "overdue"],
  statusSilent: ["未见下文", "silent"],
  statusNotDue: ["未到期", "not due"],
  matchNumber: ["数量", "number"],
  matchProject: ["项目", "project"],
  matchEnterprise: ["企业", "enterprise"],
  matchBody: ["单位", "body"],
  matchWords: ["用词", "words"],
  // doctor
  doctorNode: ["Node.js", "Node.js"],
  doctorJieba: ["分词 nodejs-jieba", "word segmentation (nodejs-jieba)"],
  doctorDatabase: ["数据库", "database"],
  doctorPdf: ["PDF 中文字符映射表", "PDF character maps"],
  doctorLexicons: ["词表", "word lists"],
  doctorMemory: ["内存 可用/全部", "memory, available / all"],
  remedyNode: ["请安装 Node.js 20.16 以上。", "Install Node.js 20.16 or later."],
  remedyJieba: [
    "它在安装时编译：请装好 python3、make、g++，再运行 npm rebuild nodejs-jieba。",
    "It is compiled when installed: install python3, make and g++, then run 'npm rebuild nodejs-jieba'.",
  ],
  remedyInstall: ["请运行 npm ci 重新安装依赖。", "Run 'npm ci' to install the packages again."],
  remedyLexicons: [
    "请改正所指的行，或恢复 extractors/lexicon 下的文件。",
    "Mend the line named, or restore the files under extractors/lexicon.",
  ],
  remedyMemory: [
    "请在内存不小于 1 GB 的机器上运行。",
    "Use a machine with at least 1 GB of memory.",
  ],
} as const;

export type TextKey = keyof typeof table;

export function text(language: Language, key: TextKey, values: TextValues = {}): string {
  const template = table[key][language === "zh" ? 0 : 1];
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
