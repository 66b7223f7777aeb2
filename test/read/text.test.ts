import { describe, expect, it } from "vitest";
import { read } from "../../pipeline/read/index.ts";

async function blocksOf(name: string, text: string): Promise<string[]> {
  const result = await read({ name, bytes: Buffer.from(text) });
  return (result.value?.blocks ?? []).map((block) => `${block.kind}:${block.text}`);
}

describe("text and Markdown", () => {
  it("gives one line a block and keeps indents and blank lines", async () => {
    expect(await blocksOf("a.txt", "第一行\r\n\r\n　　第二行\r第三行")).toEqual([
      "line:第一行",
      "line:",
      "line:　　第二行",
      "line:第三行",
    ]);
  });

  it("reads Markdown in a .txt file all the same", async () => {
    const result = await read({ name: "a.txt", bytes: Buffer.from("## 一、工作回顾\n正文。") });
    expect(result.value).toMatchObject({ format: "markdown" });
    expect(result.value?.blocks[0]).toMatchObject({
      kind: "heading",
      level: 2,
      text: "一、工作回顾",
    });
    expect(result.notes).toEqual([]);
  });

  it("takes emphasis off but leaves blanked-out numbers", async () => {
    const text = [
      "**一、2024年工作回顾**",
      "**（一）稳增长。**全市完成投资**亿元，增长**%，其中**工业**占一半。",
      "**各位代表！**",
    ].join("\n");
    expect(await blocksOf("a.md", text)).toEqual([
      "heading:一、2024年工作回顾",
      "line:（一）稳增长。全市完成投资**亿元，增长**%，其中**工业**占一半。".replace(
        "**工业**",
        "工业",
      ),
      "line:各位代表！",
    ]);
  });

  it("does not touch asterisks of a plain text", async () => {
    expect(await blocksOf("a.txt", "引进**集团和**公司。")).toEqual(["line:引进**集团和**公司。"]);
  });

  it("reads tables as rows and drops rules, images, comments and folded contents", async () => {
    const text = [
      "<!-- 2024-03-13 07:16 来源： 澜川日报 -->",
      "| 指标 | 数值 |",
      "| --- | --- |",
      "| <br>财政收入 | 50 |",
      "![](a.jpg)",
      "<details>",
      "- 目录",
      "</details>",
      "---",
      "- 粮食 128 万吨",
      "- 3 -",
    ].join("\n");
    const blocks = (await blocksOf("a.md", text)).filter((block) => block !== "line:");
    expect(blocks).toEqual([
      "table_row:指标\t数值",
      "table_row:财政收入\t50",
      "list_item:粮食 128 万吨",
      "line:- 3 -",
    ]);
    const result = await read({ name: "a.md", bytes: Buffer.from(text) });
    expect(result.value?.metadata).toMatchObject({
      published: "2024-03-13",
      publisher: "澜川日报",
    });
  });

  it.each(["---", "----"])("reads front matter that ends with %s", async (end) => {
    const text = `---\nsource: https://www.lanchuan.example/a.html\ntitle: "2024年政府工作报告"\ndate: 2024-01-20\n${end}\n正文。`;
    const result = await read({ name: "a.md", bytes: Buffer.from(text) });
    expect(result.value?.metadata).toEqual({
      title: "2024年政府工作报告",
      published: "2024-01-20",
      publisher: null,
      url: "https://www.lanchuan.example/a.html",
    });
    expect(result.value?.blocks.map((block) => block.text)).toEqual(["正文。"]);
  });

  it("takes a scraper's head lines as metadata, but not a speech that begins with a time", async () => {
    const scraped = "URL: https://www.lanchuan.example/b\nNOTE: cut off\n\n正文。";
    const result = await read({ name: "b.txt", bytes: Buffer.from(scraped) });
    expect(result.value?.metadata.url).toBe("https://www.lanchuan.example/b");
    expect(result.value?.blocks.map((block) => block.text)).toEqual(["", "正文。"]);
    expect(await blocksOf("c.txt", "时间：3月2日\n地点：市政府")).toHaveLength(2);
  });

  it("stays quick on text made to be slow", async () => {
    const traps = ["![", "<!--", "**", "[a](", `# ${" ".repeat(50)}`];
    for (const trap of traps) {
      const bytes = Buffer.from(`# x\n${trap.repeat(200_000)}`);
      const start = performance.now();
      await read({ name: "a.md", bytes });
      expect(performance.now() - start).toBeLessThan(8000);
    }
  });

  it("tells the values of a table with their headings", async () => {
    const table = [
      "单位：亿元",
      "",
      "| 指标 | 2023年完成 | 2024年目标 |",
      "|---|---|---|",
      "| 固定资产投资 | 800 | 860左右 |",
      "",
      "后文。",
    ];
    const { value } = await read({ name: "a.md", bytes: Buffer.from(table.join("\n")) });
    const told = value?.blocks.filter((block) => block.text !== "").map((block) => block.text);
    expect(told).toEqual([
      "单位：亿元",
      "指标\t2023年完成\t2024年目标",
      "2023年完成：\t固定资产投资\t800亿元",
      "2024年目标：\t固定资产投资\t860亿元左右",
      "后文。",
    ]);
  });
});
