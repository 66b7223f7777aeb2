import { describe, expect, it } from "vitest";
import type { Source } from "../../pipeline/document.ts";
import { read } from "../../pipeline/read/index.ts";

const prose =
  "会议要求，各县区、各部门要认真落实全年目标任务，抓紧抓实重点项目建设，确保取得实效。";

async function readPage(body: string, head = ""): Promise<Source> {
  const html = `<!DOCTYPE html><html><head>${head}</head><body>${body}<p>${prose}</p></body></html>`;
  const { value } = await read({ name: "a.html", bytes: Buffer.from(html) });
  if (value === null) throw new Error("nothing was read");
  return value;
}

describe("what a page says of itself", () => {
  it("is read from the script of a WeChat article, whose page shows 昨天", async () => {
    const script =
      '<em id="publish_time">昨天</em><script>var nickname = "澜川发布"; var ct = "1709571600";</script>';
    // 17:00 UTC on 4 March is the next day in China.
    expect((await readPage(script)).metadata).toMatchObject({
      published: "2024-03-05",
      publisher: "澜川发布",
    });
  });

  it("is read from the data that a script lays the page out from", async () => {
    const script = '<script>var all = {"id":7,"newsTime":"2024-03-05 16:04:30"};</script>';
    expect((await readPage(script)).metadata.published).toBe("2024-03-05");
  });

  it("is the date behind the label, though the word 时间 stands before", async () => {
    const head = "<div><span>时间银行</span></div><p>发布时间：2024-03-05</p>";
    expect((await readPage(head)).metadata.published).toBe("2024-03-05");
    const stamped = "<div><span>时间银行</span></div><p>2024-03-05 09:10</p>";
    expect((await readPage(stamped)).metadata.published).toBe("2024-03-05");
  });

  it("is the title of the box where the title element has the column's name behind it", async () => {
    const head = "<title>市领导到岚港园区开展调研 园区动态_澜川在线</title>";
    const box = '<span class="Title"><b>市领导到岚港园区开展调研</b></span>';
    expect((await readPage(box, head)).metadata.title).toBe("市领导到岚港园区开展调研");
  });

  it("is the source that a box is named for", async () => {
    const box = '<p><a class="source" href="/">澜川日报</a></p>';
    expect((await readPage(box)).metadata.publisher).toBe("澜川日报");
  });
});

describe("lists of other texts", () => {
  const teaser = (title: string): string =>
    `<div class="item"><img src="a.jpg"><div><span>${title}</span><a href="/m">观点</a></div><span>2024-03-0${title.length % 9}</span></div>`;

  it("are no text where each is a box with picture, link and title", async () => {
    const list = [
      "港口明年开放？专家，这样看",
      "他说：航线，不会减少，只会更多",
      "三句话，看懂全年！",
    ];
    const source = await readPage(`<p>${prose}</p><div>${list.map(teaser).join("")}</div>`);
    expect(source.blocks.map(({ text }) => text)).toEqual([prose, prose]);
  });

  it("are text where the boxes hold paragraphs", async () => {
    const box = `<div class="item"><img src="a.jpg"><a href="/b">大图</a><p>${prose}</p></div>`;
    const source = await readPage(`<div>${box.repeat(3)}</div>`);
    expect(source.blocks.filter(({ text }) => text === prose)).toHaveLength(3);
  });
});
