/** What commands for several machines say. Chinese first, then English; `{name}` is filled in. */
export const queueTexts = {
  worker: [
    "处理别的机器交来的文件：读取、抽取，结果写入共享存储",
    "read documents that were handed in, and write what they say to the store",
  ],
  workerUntilEmpty: ["没有可做的文件时结束", "end when nothing is left to do"],
  workerMetrics: [
    "在此地址提供 Prometheus 格式的指标，如 127.0.0.1:9464",
    "serve metrics for Prometheus at this address, such as 127.0.0.1:9464",
  ],
  workerLease: [
    "失联多少秒后，手头的文件交给别人",
    "seconds of silence after which its documents go to others",
  ],
  workerMetricsAt: ["指标：{address}", "metrics: {address}"],
  workerStarted: [
    "{worker} 开始工作，规则版本 {version}。按 Ctrl+C 做完手头的再结束，再按一次立即结束。",
    "{worker} works with rules {version}. Ctrl+C ends it when what it holds is done, twice at once.",
  ],
  workerEnding: ["正在做完手头的文件，随后结束。", "finishing what was begun, then ending."],
  workerWorking: ["继续工作。", "working again."],
  workerPaused: ["已暂停；duban queue resume 继续。", "paused; 'duban queue resume' goes on."],
  workerWaiting: ["等待：{trouble}", "waiting: {trouble}"],
  workerQueueAway: [
    "任务库暂时连不上（{reason}），会一直重试。",
    "the queue cannot be reached ({reason}); trying again until it can.",
  ],
  workerQueueBack: ["任务库又连上了。", "the queue is back."],
  workerFailed: [
    "{path}：这次没做成，稍后再试：{reason}",
    "{path}: failed, and is tried again later: {reason}",
  ],
  workerFreed: [
    "有处理进程失联，它手头的 {count} 个文件已交还。",
    "a worker was lost; {count document/documents} it held can be taken by others.",
  ],
  workerSummary: [
    "{worker}：读入 {loaded} 个文件，隔离 {quarantined} 个，未做成 {failed} 次。",
    "{worker}: {loaded document/documents} read, {quarantined} quarantined, {failed attempt/attempts} failed.",
  ],
  queue: [
    "暂停、继续、收尾，或重试放弃了的文件",
    "pause, resume or drain all workers, or try again what was given up",
  ],
  queueAddress: [
    "任务库：PostgreSQL 的地址；不写时取环境变量 DUBAN_QUEUE",
    "the queue: address of a PostgreSQL database; DUBAN_QUEUE where it is left out",
  ],
  storeAddress: [
    "共享存储：各机共用的文件夹，或 s3://桶/前缀?endpoint=https://主机；不写时取环境变量 DUBAN_STORE",
    "the store: a folder that all machines share, or s3://bucket/prefix?endpoint=https://host; DUBAN_STORE where it is left out",
  ],
  queuePause: ["所有处理进程不再开始新的文件", "no worker begins another document"],
  queueResume: ["暂停后继续", "go on after a pause"],
  queueDrain: [
    "此刻在做的处理进程做完手头的就结束",
    "workers that run now finish what they hold and end",
  ],
  queueRetry: ["放弃了的文件从头再试", "try again, from the beginning, what was given up"],
  queuePaused: [
    "已暂停：{count} 个处理进程做完手头的就停下。",
    "paused: {count worker/workers} will stop when what they hold is done.",
  ],
  queueResumed: ["已继续：{count} 个处理进程。", "resumed: {count worker/workers}."],
  queueDrained: [
    "{count} 个处理进程做完手头的就结束。",
    "{count worker/workers} will end when what they hold is done.",
  ],
  queueRetried: ["{count} 个文件从头再试。", "{count document/documents} will be tried again."],
  queueMissing: [
    "没有指明任务库：请写 --queue postgres://用户@主机/数据库，或设环境变量 {variable}。",
    "no queue is named: give --queue postgres://user@host/database, or set {variable}.",
  ],
  storeMissing: [
    "没有指明共享存储：请写 --store，或设环境变量 {variable}。",
    "no store is named: give --store, or set {variable}.",
  ],
  storeWithoutQueue: [
    "--store 要与 --queue 一起用：文件交给处理进程后，结果写在存储里。",
    "--store goes with --queue: workers write there what the documents say.",
  ],
  queueWithDatabase: [
    "--queue 与 {option} 不能一起用：交给处理进程的文件先写入存储，再由 duban publish 做成数据库。",
    "--queue does not go with {option}: what is handed in is written to the store, and 'duban publish' makes a database of it.",
  ],
  ingestQueue: [
    "把文件交给别的机器上的 duban worker：任务库（PostgreSQL）的地址",
    "hand the files to 'duban worker' on other machines: address of the queue, a PostgreSQL database",
  ],
  statusQueue: [
    "看任务库里的进度，而不是数据库",
    "show the progress of this queue instead of a database",
  ],
  handInSummary: [
    "找到 {found} 个文件：交出 {added} 个，先前已交未完 {waiting} 个，未变 {unchanged} 个，隔离 {quarantined} 个，已不在 {vanished} 个。\n用 duban status --queue 看进度，做完后用 duban publish 做成数据库。",
    "{found file/files} found: {added} handed in, {waiting} waiting from before, {unchanged} unchanged, {quarantined} quarantined, {vanished} gone.\n'duban status --queue' shows the progress; 'duban publish' makes the database when it is done.",
  ],
  queueProgress: ["进度", "progress"],
  queueWorkers: ["处理进程", "workers"],
  queueSlowest: ["最慢的文件", "slowest documents"],
  queueFailing: ["放弃了的和待重试的文件", "documents given up or to be tried again"],
  queueGivenUp: [
    "{path}：{attempts} 次都没做成，已放弃（duban queue retry 从头再试）：{reason}",
    "{path}: given up after {attempts attempt/attempts} ('duban queue retry' tries again): {reason}",
  ],
  queueRetrying: [
    "{path}：{most} 次中已试 {attempts} 次：{reason}",
    "{path}: {attempts} of {most} attempts failed: {reason}",
  ],
  queueIsPaused: [
    "已暂停；duban queue resume 继续。",
    "The queue is paused; 'duban queue resume' goes on.",
  ],
  queueUnserved: [
    "{count} 个文件在等规则版本为 {version} 的处理进程，现在没有：请启动同一版本的 duban worker，或用现在的版本重新 duban ingest。",
    "No worker with rules {version} is there for {count document/documents}: start 'duban worker' of that version, or ingest again with the present one.",
  ],
  queuePace: ["最近一分钟做完 {count} 个文件。", "{count document/documents} in the last minute."],
  queueLeft: ["照此还要约 {count} 分钟。", "About {count minute/minutes} left at this pace."],
  adviceListening: ["请写 主机:端口，如 127.0.0.1:9464", "give host:port, such as 127.0.0.1:9464"],
  adviceLease: ["请写 1 到 3600 的整数", "give a whole number from 1 to 3600"],
} as const;
