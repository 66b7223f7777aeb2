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
    "文件、文件夹、通配模式，或每行一个路径的清单 list.txt",
    "files, folders, glob patterns, or a list.txt with one path a line",
  ],
  ingestForce: [
    "已读入且未变的文件也重新读",
    "read files again that are in the database unchanged",
  ],
  ingestJobs: ["同时读取的文件数", "files read at the same time"],
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
  track: ["承诺与完成情况对照", "promises beside what came of them"],
  trackPlace: ["地区，如 湖南省 或 湖南", "a place, such as 湖南省 or 湖南"],
  trackIndicator: [
    "指标的编号、名称或别名，如 gdp",
    "an indicator's id, name or alias, such as gdp",
  ],
  trackFrom: ["从哪一年的目标起", "first year aimed at"],
  trackTo: ["到哪一年的目标止", "last year aimed at"],
  trackVerdict: ["只看某种结论，如 missed", "only this verdict, such as missed"],
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
