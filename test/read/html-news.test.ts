/**
 * Twelve real news and government pages, where they lie beside the checkout. They belong to others, so the table holds
 * marks of their texts, not the texts: the length without blanks, hashes of the title and of the first and last
 * sixteen characters. Every word of the last column stands on the page and must not stand in what is read of it.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clean } from "../../pipeline/clean/index.ts";
import { read } from "../../pipeline/read/index.ts";
import { root } from "../duban-process.ts";

const folder = join(root, "..", "shared", "docs", "html-news");
const isThere = existsSync(folder);
if (!isThere) console.warn("The news pages are not beside the checkout: their tests are skipped.");

interface ExpectedPage {
  readonly published: string;
  readonly publisher: string | null;
  readonly title: string;
  readonly length: number;
  readonly first: string;
  readonly last: string;
  readonly furniture: string;
}

function expectPage(
  published: string,
  publisher: string | null,
  title: string,
  body: readonly [length: number, first: string, last: string],
  furniture: string,
): ExpectedPage {
  const [length, first, last] = body;
  return { published, publisher, title, length, first, last, furniture };
}

const pages: Readonly<Record<string, ExpectedPage>> = {
  "163-1.html": expectPage(
    "2019-09-07",
    "证券市场红周刊",
    "1a8641accd50",
    [4191, "e28646a9e452", "a57e41eaa971"],
    "版权所有 版权 责任编辑 编辑 扫码 二维码 分享 下一篇 推荐 首页 登录 注册 评论 跟贴 热点 客户端 关闭 收藏 网站地图 更多 网友 来源",
  ),
  "cjn-1.html": expectPage(
    "2020-10-04",
    "长江网",
    "82dc19b0b5db",
    [1189, "37b3145bcd8e", "908be420baed"],
    "版权所有 版权 编辑 二维码 分享 相关阅读 推荐 首页 举报 ICP 登录 注册 热点 广告 网站地图 联系我们 搜索",
  ),
  "guancha-2.html": expectPage(
    "2019-09-07",
    "EETOP",
    "589ae0d861ec",
    [974, "6b8fc871d2fa", "c28c7920ec8d"],
    "版权 责任编辑 编辑 分享 推荐 首页 字号 举报 ICP 登录 注册 评论 广告 收藏 观察员 网站地图 关于我们 联系我们 头条 搜索 网友 来源",
  ),
  "gzggw-1.html": expectPage(
    "2016-11-22",
    "省发改委",
    "0ff18ba2e819",
    [268, "1d762521ff23", "ac984cb51e38"],
    "版权所有 版权 首页 ICP 打印 关闭 网站地图 联系我们 更多 浏览 来源",
  ),
  "ifeng-1.html": expectPage(
    "2019-11-25",
    "澎湃新闻网",
    "7d2c62e10622",
    [3971, "e7178d55aad6", "4163d0f3492f"],
    "版权所有 版权 推荐 首页 举报 登录 注册 评论 客户端 广告 更多 来源",
  ),
  "people-1.html": expectPage(
    "2019-06-15",
    "人民网-文化频道 原创稿",
    "a887c18cde8a",
    [708, "f31dfec6f221", "4fc5693dc8c9"],
    "分享 相关新闻 推荐 首页 登录 注册 热点 排行 客户端 点击 网友 来源",
  ),
  "shanxi-1.html": expectPage(
    "2019-09-18",
    "山西日报",
    "3c9f54320915",
    [1022, "3c9f54320915", "eb72d94addc3"],
    "版权所有 版权 扫一扫 分享 首页 ICP 打印 网站地图 关于我们 联系我们 搜索 浏览 主办 来源",
  ),
  "sina-1.html": expectPage(
    "2019-11-25",
    "参考消息",
    "0966d0c0b32c",
    [1140, "23d5e307a0db", "bd7f2954e742"],
    "版权所有 版权 责任编辑 编辑 二维码 分享 相关新闻 首页 举报 登录 注册 评论 热点 排行 客户端 广告 收藏 点击 联系我们",
  ),
  "thepaper-1.html": expectPage(
    "2019-09-24",
    null,
    "f2859f4ccb8b",
    [2689, "9be7f6dd6268", "40a04d130261"],
    "版权 责任编辑 编辑 推荐 首页 字号 举报 ICP 登录 注册 评论 热点 广告 订阅 收藏 联系我们 头条 更多",
  ),
  "wechat-1.html": expectPage(
    "2020-02-12",
    "爱否科技",
    "7ad162ebfb85",
    [1548, "f7dcf96528e3", "74ff5e7488b9"],
    "扫一扫 相关阅读 关闭 更多 浏览",
  ),
  "xinhuanet-1.html": expectPage(
    "2019-12-10",
    "新华网",
    "8f8ea26ebd84",
    [569, "534fe32c46da", "9d65f89821d3"],
    "版权 责任编辑 编辑 下一篇 评论 客户端 广告 联系我们 搜索 更多 来源",
  ),
  "zsnews-1.html": expectPage(
    "2019-03-06",
    "东区办事处",
    "703c5307e41e",
    [432, "67acd75c242d", "a54bbb62cc32"],
    "责任编辑 编辑 首页 打印 关闭 来源",
  ),
};

function mark(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

describe.skipIf(!isThere)("real pages", () => {
  it.each(Object.entries(pages))(
    "%s gives title, date and body, no furniture",
    async (name, page) => {
      const source = await read({ name, bytes: readFileSync(join(folder, name)) });
      const document = source.value === null ? null : clean(source.value).value;
      const body = (document?.blocks ?? []).map(({ text }) => text.replace(/\s+/g, "")).join("");
      expect({
        published: document?.metadata.published,
        publisher: document?.metadata.publisher,
        title: mark(document?.metadata.title ?? ""),
        length: body.length,
        first: mark(body.slice(0, 16)),
        last: mark(body.slice(-16)),
        furniture: page.furniture
          .split(" ")
          .filter((word) => !body.includes(word))
          .join(" "),
      }).toEqual(page);
    },
  );
});
