/** What `--help` says of commands, arguments and options. Chinese first, then English; `{name}` is filled in. */
export const helpTexts = {
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
  init: ["写一份带说明的入库清单 duban.yaml", "write a sources file with comments, duban.yaml"],
  initFile: ["清单的文件名", "name of the file"],
  ingestSources: [
    "入库清单；不写文件时读 duban.yaml",
    "sources file; without inputs duban.yaml is read",
  ],
  ingestSchedule: ["只读清单中这一组来源", "only the sources of this schedule"],
  ingestLog: [
    "运行日志，每行一个 JSON 对象；- 为标准输出",
    "log of the run, a JSON object a line; - is standard output",
  ],
  ingestForce: [
    "已读入且未变的文件也重新读",
    "read files again that are in the database unchanged",
  ],
  ingestRehash: [
    "看起来没变的文件也核对字节",
    "check the bytes of files too that look unchanged on the disk",
  ],
  ingestTimeout: ["一个文件最多读多少秒", "seconds after which a file is given up"],
  ingestJobs: ["同时读取文件的进程数", "processes that read files at the same time"],
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
  search: ["在全文中检索，句子按相关程度排列", "search the full text; sentences come best first"],
  searchWords: [
    "要找的词，空格相隔；引号内须一字不差；词前加 -- 与 - 则排除，如 duban search 外资 -- -实际",
    "words, with blanks between; a phrase in quotation marks must stand letter by letter; after --, a word with - before it is left out: duban search 外资 -- -实际",
  ],
  searchYear: ["讲话或报告的年份", "year of the speech or report"],
  searchKind: [
    "只看一种文件：work_report、communique、plan、speech、news、other",
    "only this kind: work_report, communique, plan, speech, news, other",
  ],
  searchLimit: ["至多几句", "sentences at most"],
  query: ["运行存好的查询或一条 SQL", "run a saved query or a statement of SQL"],
  queryWhat: [
    "存好的查询名或 SQL；不写则列出存好的查询",
    "name of a saved query, or SQL; without it the saved queries are listed",
  ],
  queryParam: ["查询参数，可重复", "a parameter of the query; may be repeated"],
  queryOut: ["写入文件（xlsx、parquet 必需）", "write to a file (needed for xlsx and parquet)"],
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
  review: [
    "人工复核：导出、导入决定、看一致程度",
    "review by people: export, import decisions, see how far they agree",
  ],
  reviewExport: [
    "把待复核的事实写成表格，最该看的在先",
    "write facts to a spreadsheet, those that need a look first",
  ],
  reviewOut: ["写入的文件，.xlsx 或 .csv", "the file to write, .xlsx or .csv"],
  reviewYear: ["年份", "year"],
  reviewKind: [
    "只看一种：target、result、commitment、enterprise、project",
    "only this kind: target, result, commitment, enterprise, project",
  ],
  reviewLimit: ["至多几条", "facts at most"],
  reviewImport: [
    "读回填好的表格；逐行检查，不合的行一一指出",
    "read a filled-in spreadsheet back; every row is checked and bad ones are named",
  ],
  reviewFile: ["填好的表格", "the filled-in spreadsheet"],
  reviewReviewer: ["复核人，表中未写时用", "the reviewer, where the sheet does not say"],
  reviewApply: [
    "套用网页上作的决定，不必等下次入库",
    "apply what was decided on the pages without waiting for the next ingest",
  ],
  reviewStatus: ["各复核人的决定和一致程度", "decisions by reviewer, and their agreement"],
  serve: ["在浏览器里看数据库，只读", "show the database in a browser, read-only"],
  servePort: ["端口；0 为任一空闲端口", "port; 0 for any that is free"],
  serveHost: [
    "监听的地址；不是本机地址时须有 --users",
    "address to listen on; other than this machine's own it needs --users",
  ],
  serveUsers: ["用户文件，由 duban user 写成", "file of users, made by duban user"],
  user: [
    "在用户文件里加一个用户；密码从标准输入读",
    "add a user to the users file; the password is read from standard input",
  ],
  userName: ["姓名", "name"],
  userRole: ["read 只看，review 可复核", "read: may look; review: may decide as well"],
  doctor: [
    "检查运行环境：有什么、缺什么、怎么补",
    "what is installed, what is missing, how to mend it",
  ],
  database: ["数据库文件", "the database file"],
  format: ["输出格式", "format of the output"],
} as const;
