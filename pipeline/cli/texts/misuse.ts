/** What a command says where it was called wrongly. Chinese first, then English; `{name}` is filled in. */
export const misuseTexts = {
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
  missingOption: [
    "缺少选项“{name}”。运行 {command} --help 查看用法。",
    "the option '{name}' is missing. Run '{command} --help' for its use.",
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
  adviceLimit: ["请写 1 到 10000 的整数", "give a whole number from 1 to 10000"],
  adviceSeconds: ["请写 1 到 86400 的整数", "give a whole number from 1 to 86400"],
  adviceRate: ["请写 0.01 到 100 的数", "give a number from 0.01 to 100"],
  advicePort: ["请写 0 到 65535 的整数", "give a whole number from 0 to 65535"],
  reviewEnding: ["{file} 须以 .xlsx 或 .csv 结尾。", "{file} must end in .xlsx or .csv."],
  reviewInterrupted: [
    "上次入库没有完成。决定已记下；请先运行 duban ingest 把它做完，决定随之生效。",
    "the last ingest was interrupted. The decisions are kept; run 'duban ingest' to finish it, and they take effect.",
  ],
  cannotRead: [
    "读不了 {file}：{reason}。请检查路径。",
    "cannot read {file}: {reason}. Check the path.",
  ],
  hostNeedsUsers: [
    "在 {host} 上别人也能打开这些页，须先定好谁能看：加 --users 文件（由 duban user 写成）。",
    "on {host} others can open the pages, so say who may: add --users FILE (made by duban user).",
  ],
  userExists: [
    "{file} 里已有 {name}。要改密码，先删去那一行。",
    "{file} holds {name} already. To change the password, take that line out first.",
  ],
  adviceParam: ["请写成 名=值，如 place=湖南省", "write it as name=value, such as place=湖南省"],
  yearsReversed: [
    "--from {from} 晚于 --to {to}，请对调。",
    "--from {from} is later than --to {to}; swap them.",
  ],
  needsOut: [
    "{format} 不能写到屏幕，请加 --out 文件名。",
    "{format} cannot be printed; add --out FILE.",
  ],
  ingestNoInputs: [
    "没有写要读的文件，也没有 {file}。请写文件、文件夹或网址，或先运行 duban init。",
    "no inputs are named and there is no {file}. Name files, folders or addresses, or run 'duban init' first.",
  ],
  initThere: ["{file} 已经存在，没有改动它。", "{file} is there already; it was left as it is."],
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
    "not right in the annotations: {count line/lines}; mend and run again:",
  ],
  crashed: [
    "程序出错：{reason}。设 DUBAN_DEBUG=1 再运行一次并报告所显示的内容。",
    "the program failed: {reason}. Run it again with DUBAN_DEBUG=1 and report what it prints.",
  ],
} as const;
