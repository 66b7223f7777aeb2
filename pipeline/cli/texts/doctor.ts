/** What `duban doctor` says. Chinese first, then English; `{name}` is filled in. */
export const doctorTexts = {
  doctorNode: ["Node.js", "Node.js"],
  doctorJieba: ["分词 nodejs-jieba", "word segmentation (nodejs-jieba)"],
  doctorDatabase: ["数据库", "database"],
  doctorPdf: ["PDF 引擎", "PDF engine"],
  doctorPdfInformation: ["PDF 文件属性", "PDF properties"],
  doctorZip: ["ZIP 打包", "ZIP packages"],
  doctorLexicons: ["词表", "word lists"],
  doctorMemory: ["内存 可用/全部", "memory, available / all"],
  doctorStore: ["共享存储 写、读、删", "store: write, read, remove"],
  remedyStore: ["照上面说的办，再试一次。", "Do what it says, then try again."],
  doctorStoreOption: [
    "也试一试这个共享存储：文件夹，或 s3://桶/前缀",
    "try this store too: a folder, or s3://bucket/prefix",
  ],
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
