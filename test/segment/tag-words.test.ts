import { tag } from "nodejs-jieba";
import { beforeAll, describe, expect, it } from "vitest";
import { loadSegmenter } from "../../pipeline/segment/index.ts";
import { tagWords } from "../../pipeline/segment/tag-words.ts";

const sentences = [
  "澜川市全年新增城镇就业3.2万人，GDP增长６．５％。",
  "由市发展改革委牵头，9月底前建成澜川大道二期。",
  "岚江省引进浦项（澜川）新材料等12家企业；签约额 4.68 亿美元。",
  "同志们：\u3000新建𫖯江大桥！",
  "",
];

describe("tagWords", () => {
  beforeAll(() => {
    loadSegmenter();
  });

  it.each(sentences)("tags %j as jieba does, also when every word of it is known", (text) => {
    const expected = tag(text);
    expect(tagWords(text)).toEqual(expected);
    expect(tagWords(text)).toEqual(expected);
  });

  it("tags words in a sentence never met as they are tagged elsewhere", () => {
    for (const text of sentences) tagWords(text);
    const mixed = "牵头建成澜川大道，就业增长3.2万人。";
    expect(tagWords(mixed)).toEqual(tag(mixed));
  });
});
