/** Documents as they come: heads cut off, odd dates, other scripts. Each was read wrongly once. */
import { describe, expect, it } from "vitest";
import type { Part } from "../../pipeline/document.ts";
import { finishDocument } from "../../pipeline/run.ts";

const task =
  "要抓好产业项目建设，推进重点改革，办好民生实事，加强政府自身建设，确保各项任务落到实处。";
const tasks = [task, task, task, task, task, task];

async function partsOf(lines: readonly string[], path = "a.txt"): Promise<readonly Part[]> {
  const { value } = await finishDocument({ path, bytes: Buffer.from(lines.join("\n")) });
  return value?.parts ?? [];
}

async function partOf(lines: readonly string[]): Promise<Part> {
  const [part] = await partsOf(lines);
  if (part === undefined) throw new Error("no part");
  return part;
}

describe("odd documents", () => {
  it("whose first speech lacks its head are told from whole ones", async () => {
    const parts = await partsOf([
      "三是要强化督查。每月通报一次，对落后的单位约谈。",
      ...tasks,
      "同志们，让我们携手奋进！",
      "",
      "在全市招商引资工作会议上的讲话",
      "（2021年3月15日）",
      "市委书记 王一鸣",
      "同志们：",
      ...tasks,
    ]);
    expect(parts.map(({ title, kind, complete }) => [title, kind, complete])).toEqual([
      [null, "speech", false],
      ["在全市招商引资工作会议上的讲话", "speech", true],
    ]);
  });

  it("that number their speeches have the speeches' titles", async () => {
    const parts = await partsOf([
      "第一篇：在春训会上的讲话",
      "同志们：",
      ...tasks,
      "第二篇：在秋收会上的讲话",
      "同志们：",
      ...tasks,
    ]);
    expect(parts.map((part) => part.title)).toEqual(["在春训会上的讲话", "在秋收会上的讲话"]);
  });

  it.each([
    ["（2019年5月6日 根据录音整理）", "2019-05-06"],
    ["2023年1月13日·澜川", "2023-01-13"],
  ])("are dated by %s", async (line, date) => {
    const { delivered } = await partOf(["在项目攻坚推进会上的讲话", line, "同志们：", ...tasks]);
    expect(delivered).toMatchObject({ date, origin: "text" });
  });

  it("take the year that has just gone by for the past, not the one that begins", async () => {
    const { delivered } = await partOf([
      "在全市经济工作会议上的讲话",
      "同志们：",
      `刚刚过去的2020年，全市地区生产总值增长6.1%。${task}`,
      `2021年是“十四五”开局之年，全市地区生产总值要增长6.5%左右。${task}`,
    ]);
    expect(delivered).toMatchObject({ date: "2021", origin: "inferred" });
  });

  it("that hand out tasks are plans of the year in their title", async () => {
    const points = await partOf(["澜川市人民政府2024年工作要点", "一、抓项目", ...tasks]);
    expect(points).toMatchObject({ kind: "plan", years: { plan: 2024 } });
    const notice = await partOf([
      "澜川市人民政府关于印发2021年政府工作报告重点任务分工方案的通知",
      ...tasks,
      "2021年2月9日",
    ]);
    expect(notice).toMatchObject({ kind: "plan", delivered: { date: "2021-02-09" } });
  });

  it("cut inside a sentence are not whole, whatever the length of the last line", async () => {
    const last = "保障民生。加快推进城乡供水一体化";
    const head = ["在项目推进会上的讲话", "同志们：", ...tasks];
    expect((await partOf([...head, last])).complete).toBe(false);
    expect((await partOf([...head, `${last}。`])).complete).toBe(true);
  });

  it("of a township, with a table of contents, name their speaker and their place", async () => {
    const { place, issuer, speaker } = await partOf([
      "柳林镇2023年政府工作报告",
      "——2024年1月3日在柳林镇第十九届人民代表大会第五次会议上",
      "目录",
      "镇长 王五",
      "各位代表：",
      ...tasks,
    ]);
    expect(place).toMatchObject({ name: "柳林镇", level: "township" });
    expect([issuer, speaker]).toEqual(["柳林镇人民政府", "王五"]);
  });

  it("in traditional characters are understood, and quoted as written", async () => {
    const part = await partOf([
      "澜川市政府工作報告",
      "——2019年1月15日在澜川市第四屆人民代表大會第四次會議上",
      "市長 高遠",
      "各位代表：",
      "一、2018年工作回顧",
      "全市地區生產總值增長7.1%。",
      "二、2019年工作安排",
      "地區生產總值增長7%左右。",
    ]);
    expect(part).toMatchObject({
      kind: "work_report",
      title: "澜川市政府工作報告",
      years: { current: 2019, review: 2018, plan: 2019 },
      delivered: { date: "2019-01-15", origin: "text" },
      speaker: "高遠",
    });
  });

  it("typed with the stops of another script keep their paragraphs", async () => {
    const { blocks } = await partOf([
      "澜川市政府工作报告(2019年1月10日)",
      "各位代表:",
      "一、2018年工作回顾",
      "(一)经济运行平稳.全市地区生产总值增长7.1%,固定资产投资增长9%.",
    ]);
    expect(blocks.map((block) => block.kind)).toEqual([
      "paragraph",
      "paragraph",
      "heading",
      "paragraph",
    ]);
  });

  it("that end with a list of others in one line end before it", async () => {
    const page = `<!doctype html><html><body><h1>在春训会上的讲话</h1><p>同志们：</p><p>${task.repeat(4)}</p><p>相关推荐：在秋收会上的讲话</p></body></html>`;
    const parts = await partsOf([page], "a.html");
    expect(parts).toHaveLength(1);
    expect(parts[0]?.text).not.toContain("秋收");
  });
});
