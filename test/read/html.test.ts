import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { Source } from "../../pipeline/document.ts";
import { read } from "../../pipeline/read/index.ts";

const prose =
  "会议要求，各县区、各部门要认真落实全年目标任务，抓紧抓实重点项目建设，确保取得实效。";

function page(body: string, head = ""): string {
  return `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
}

async function readPage(html: string, name = "a.html"): Promise<Source> {
  const { value } = await read({ name, bytes: Buffer.from(html) });
  if (value === null) throw new Error("nothing was read");
  return value;
}

function lines(source: Source): string[] {
  return source.blocks.map((block) => `${block.kind}:${block.text}`);
}

describe("html", () => {
  it("keeps the text and leaves navigation, share bars, lists of other texts and the imprint", async () => {
    const source = await readPage(
      page(`
      <div class="nav"><a href="/">首页</a><a href="/zw">政务公开</a></div>
      <h1>澜川市召开项目调度会</h1>
      <div class="info">发布时间：2024-03-05 10:20　来源：澜川日报</div>
      <div class="TRS_Editor"><p>　　${prose}</p><p><strong>一、抓项目</strong></p><p>${prose}</p></div>
      <div class="share">分享到：<a>微信</a></div>
      <div class="related"><ul><li><a href="/1">市领导调研重点项目，强调安全生产</a></li><li><a href="/2">澜川市召开另一会议</a></li></ul></div>
      <div class="footer">主办：澜川市人民政府办公室</div>`),
    );
    expect(lines(source)).toEqual([
      "heading:澜川市召开项目调度会",
      `paragraph:　　${prose}`,
      "heading:一、抓项目",
      `paragraph:${prose}`,
    ]);
    expect(source.metadata).toMatchObject({
      title: "澜川市召开项目调度会",
      published: "2024-03-05",
      publisher: "澜川日报",
    });
  });

  it("reads the index table and the meta elements of a government page", async () => {
    const head =
      '<meta name="ArticleTitle" content="政府工作报告"><meta name="PubDate" content="2023-01-20 09:00">';
    const table =
      "<table><tr><td>索引号</td><td>LC-1</td><td>发布机构：</td><td>澜川市人民政府</td></tr></table>";
    const source = await readPage(page(`${table}<div><p>${prose}</p><p>${prose}</p></div>`, head));
    expect(source.metadata).toMatchObject({
      title: "政府工作报告",
      published: "2023-01-20",
      publisher: "澜川市人民政府",
    });
  });

  it("makes lines of what <br> parts, rows of tables, and descends into tables of layout", async () => {
    const source = await readPage(
      page(`<table><tr><td><p>${prose}</p>第一行<br>　　第二行
      <table><tr><th>指标</th><th>2023年</th></tr><tr><td rowspan="2">投资</td><td>8%</td></tr><tr><td>9%</td></tr></table>
      <ol start="3"><li>建成学校</li><li>改造管网</li></ol><ul><li>粮食</li></ul></td></tr></table>`),
    );
    expect(lines(source)).toEqual([
      `paragraph:${prose}`,
      "line:第一行",
      "line:　　第二行",
      "table_row:指标\t2023年",
      "table_row:2023年：\t投资\t8%",
      "table_row:2023年：\t投资\t9%",
      "list_item:3. 建成学校",
      "list_item:4. 改造管网",
      "list_item:粮食",
    ]);
  });

  it("reads a GBK page without doctype under an odd name", async () => {
    const html = `<div id="main"><div class="newst">澜川市民之家建成开放</div><p>${prose}</p><p>${prose}</p></div>`;
    const bytes = iconv.encode(`<meta charset="gb2312">${html}`, "gbk");
    const { value, notes } = await read({ name: "detail-1.tpl", bytes });
    expect(value).toMatchObject({ format: "html", encoding: "gb18030" });
    expect(value?.metadata.title).toBe("澜川市民之家建成开放");
    expect(notes).toEqual([]);
  });

  it("keeps both languages of a page", async () => {
    const english = "The meeting reviewed the work of the year, and set out the tasks ahead.";
    const source = await readPage(page(`<div><p>${prose}</p><p>${english}</p></div>`));
    expect(lines(source)).toEqual([`paragraph:${prose}`, `paragraph:${english}`]);
  });

  it("notes a page under the name of another format", async () => {
    const { value, notes } = await read({
      name: "a.pdf",
      bytes: Buffer.from(page(`<p>${prose}</p>`)),
    });
    expect(value?.format).toBe("html");
    expect(notes.map((note) => note.code)).toEqual(["extension_mismatch"]);
  });

  it("neither throws nor hangs on a page nested without end", async () => {
    const { value, notes } = await read({
      name: "a.html",
      bytes: Buffer.from(page("<div>".repeat(60_000))),
    });
    expect(value).toBeNull();
    expect(notes.map((note) => note.code)).toEqual(["damaged_file"]);
  });
});
