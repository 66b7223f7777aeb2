/** What the commands say that work on a store. Chinese first, then English; `{name}` is filled in. */
export const storeTexts = {
  publish: [
    "把共享存储里的结果建成数据库",
    "build the database from what workers put into a store",
  ],
  publishInPlace: [
    "最大的几张表不复制，直接读共享文件夹里的文件（先合并）",
    "do not copy the largest tables but read the files of the shared folder (gathered first)",
  ],
  publishStrict: [
    "还有文件没做完、或有文件被隔离时退出码为 1",
    "exit with 1 while documents are unfinished, or if one was quarantined",
  ],
  publishPending: [
    "还有 {pending} 个文件没有做完，未计入；做完后再运行一次 duban publish。",
    "{pending file/files} not finished yet and not counted; run 'duban publish' again when the workers are through.",
  ],
  compact: [
    "把共享存储里的小文件并成大文件，供发布和其他引擎读取",
    "gather the small files of a store into large ones, for publishing and other engines",
  ],
  compactDone: [
    "并入文件 {documents} 个；写大文件 {written} 个，删小文件 {removed} 个；tables/{generation}",
    "documents: {documents}; large files written: {written}, small ones removed: {removed}; tables/{generation}",
  ],
  compactNothing: [
    "自上次合并以来没有新内容（{documents} 个文件）。",
    "nothing new since the last time ({documents} documents).",
  ],
} as const;
