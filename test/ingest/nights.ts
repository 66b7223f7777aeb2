/** Small nights for tests: short reports of our own, ingested in a process of its own, and what came of them as text. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { openDatabase } from "../../pipeline/database.ts";
import { root } from "../duban-process.ts";

/** Every other one of a place and year; the figures tell them apart. */
export function writeTexts(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const year = 2015 + (at % 8);
    const text = [
      `# 澜川市${year}年政府工作报告`,
      `——${year}年1月12日在澜川市第八届人民代表大会第二次会议上`,
      `## 一、${year - 1}年工作回顾`,
      `全市地区生产总值增长${(5 + (at % 7) / 10).toFixed(1)}%，城镇新增就业${30_000 + at}人，新建农村公路${at + 11}公里。`,
      `## 二、${year}年工作安排`,
      `地区生产总值增长${(6 + (at % 5) / 10).toFixed(1)}%左右，城镇新增就业${31_000 + at}人以上。`,
      `由市商务局牵头，市财政局配合，${(at % 9) + 3}月底前建成跨境电商产业园。`,
    ].join("\n\n");
    writeFileSync(join(folder, `${String(at).padStart(4, "0")}.md`), `${text}\n`);
  }
}

/** The command line in a process of its own, whose end is awaited by `endOf`. */
export function startIngest(inputs: readonly string[], database: string): ChildProcess {
  return spawn(
    process.execPath,
    [
      "--import",
      import.meta.resolve("tsx"),
      join(root, "pipeline", "cli.ts"),
      "ingest",
      ...inputs,
      "--db",
      database,
      "--jobs",
      "1",
    ],
    { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, LC_ALL: "en_US.UTF-8" } },
  );
}

export interface End {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

export async function endOf(child: ChildProcess): Promise<End> {
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk;
  });
  return await new Promise((resolve) => {
    child.on("exit", (code, signal) => resolve({ code, signal, stderr }));
  });
}

const exported = [
  "facts",
  "targets",
  "results",
  "no_targets",
  "commitments",
  "commitment_bodies",
  "enterprise_mentions",
  "project_mentions",
  "documents",
  "document_paths",
  "parts",
  "blocks",
  "sentences",
  "words",
  "notes",
  "promises",
  "follow_evidence",
];

/** Every row of the tables of facts, byte for byte, in an order of its own; a hash a table. */
export async function exportFacts(file: string): Promise<Readonly<Record<string, string>>> {
  const database = await openDatabase(file, { readOnly: true });
  try {
    const hashes: Record<string, string> = {};
    for (const table of exported) {
      const rows = await database.rows(`select * from ${table}`);
      const lines = rows.map((row) => JSON.stringify(row)).sort();
      const hash = createHash("sha256").update(lines.join("\n")).digest("hex");
      hashes[table] = `${lines.length} ${hash}`;
    }
    return hashes;
  } finally {
    database.close();
  }
}

/** A database with all that lies beside it. */
export function removeDatabase(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith(basename(file))) rmSync(join(dirname(file), name), { recursive: true });
  }
}
