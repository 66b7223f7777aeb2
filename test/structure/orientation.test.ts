import { describe, expect, it } from "vitest";
import { orientNested, orientSection } from "../../pipeline/structure/heading-orientation.ts";
import { orientByWording } from "../../pipeline/structure/wording-orientation.ts";
import { listOrientations, structureOne } from "./lay-document.ts";

describe("orientSection", () => {
  it.each([
    ["一、2023年工作回顾", "review"],
    ["一、过去五年工作回顾", "review"],
    ["一、2023年的政府工作", "review"],
    ["一、“十三五”时期发展成就", "review"],
    ["一、“十三五”时期发展成就和2023年主要工作", "review"],
    ["一、2023年计划执行情况", "review"],
    ["一、目标任务完成情况", "review"],
    ["一、今年以来工作情况", "review"],
    ["二、存在的主要问题", "review"],
    ["二、2024年工作安排", "plan"],
    ["二、2024年的形势和主要工作", "plan"],
    ["二、关于2024年工作", "plan"],
    ["二、“十五五”时期主要目标任务", "plan"],
    ["二、对今年政府工作的建议", "plan"],
    ["三、下一步工作打算", "plan"],
    ["二、“十三五”时期成就和“十四五”时期主要目标", "mixed"],
    ["名词解释和说明", "neither"],
    ["附件：《政府工作报告》名词解释", "neither"],
    ["三、加强政府自身建设", null],
  ])("takes %s for %s", (label, orientation) => {
    expect(orientSection(label, 2024)).toBe(orientation);
  });
});

describe("orientNested", () => {
  it.each([
    ["（五）巩固脱贫攻坚成果", null],
    ["（二）落实目标任务", null],
    ["（三）持续优化发展环境，培育经营主体", null],
    ["（一）存在的困难和问题", "review"],
    ["（二）2024年主要预期目标", "plan"],
    ["第一章 发展环境", "review"],
  ])("takes %s for %s", (label, orientation) => {
    expect(orientNested(label)).toBe(orientation);
  });
});

describe("orientByWording", () => {
  it.each([
    ["要瞄准重点区域，抓好项目落地，确保完成任务。", "plan"],
    ["各部门务必每月调度一次，不得拖延。", "plan"],
    ["去年以来，全市引进项目30个，比上年增长一成，取得了好成绩。", "review"],
    ["项目落地不快，问题突出，干部作风不实的现象依然存在。", "review"],
    ["招商引资是发展的源头。", "neither"],
  ])("takes %s for %s", (text, orientation) => {
    expect(orientByWording(text)).toBe(orientation);
  });
});

describe("orientation of a work report", () => {
  const head = [
    "政府工作报告",
    "——2024年1月9日在澜川市第五届人民代表大会第四次会议上",
    "各位代表：",
  ];
  const opening = "现在，我代表市人民政府，向大会报告工作，请予审议。";

  it("turns with the sections, and stays ahead through sections that do not say", () => {
    const part = structureOne([
      ...head,
      opening,
      "* 一、2023年工作回顾",
      "过去一年，我们要啃的骨头都啃下来了。",
      "（一）确保目标任务落地。建成项目9个。",
      "各位代表！成绩来之不易，必须倍加珍惜。",
      "* 二、2024年工作安排",
      "去年全市生产总值增长6%，今年目标是6%以上。",
      "* 三、加强政府自身建设",
      "廉洁从政取得了成效。",
      "名词解释",
      "1.双园：两个园区，要建在江北。",
    ]);
    expect(listOrientations(part).map((line) => line.split(" ")[0])).toEqual([
      "neither",
      "neither",
      "neither",
      "neither",
      "review",
      "review",
      "review",
      "review",
      "plan",
      "plan",
      "plan",
      "plan",
      "neither",
      "neither",
    ]);
  });

  it("turns within a section that holds both", () => {
    const part = structureOne(
      [
        ...head,
        opening,
        "* 一、“十三五”时期成就和“十四五”时期主要目标",
        "五年来，地区生产总值突破千亿元，取得了历史性成就。",
        "“十四五”时期，要坚持创新驱动，确保总量再上台阶。",
        "单位能耗下降13.5%。",
      ].map((line) => line.replace("2024年1月9日", "2021年1月9日")),
    );
    expect(
      listOrientations(part)
        .slice(5)
        .map((line) => line.split(" ")[0]),
    ).toEqual(["review", "plan", "plan"]);
  });

  it("follows bare headings without numbers", () => {
    const part = structureOne([
      ...head,
      opening,
      "* 2023年工作回顾",
      "* 一、做强工业取得突破",
      "建成投产12个。",
      "* 2024年工作建议",
      "* 一、做强工业",
      "新增企业30家。",
    ]);
    expect(
      listOrientations(part)
        .slice(4)
        .map((line) => line.split(" ")[0]),
    ).toEqual(["review", "review", "review", "plan", "plan", "plan"]);
  });
});

describe("orientation of other kinds", () => {
  it("looks back through a communiqué, but for its notes", () => {
    const part = structureOne([
      "澜川市2023年国民经济和社会发展统计公报",
      "澜川市统计局",
      "2024年3月18日",
      "* 一、综合",
      "全年要素保障有力。",
      "注：数据为初步统计数。",
      "注释：",
      "[1]同比口径。",
    ]);
    expect(listOrientations(part).map((line) => line.split(" ")[0])).toEqual([
      "neither",
      "neither",
      "neither",
      "review",
      "review",
      "neither",
      "neither",
      "neither",
    ]);
  });

  it("looks ahead through a plan, but for the ground it starts from", () => {
    const part = structureOne([
      "澜川市国民经济和社会发展第十四个五年规划纲要",
      "## 第一章 发展环境",
      "综合实力显著增强。",
      "## 第二章 主要目标",
      "地区生产总值年均增长7%。",
      "## 第三章 产业",
      "产业链条完整。",
    ]);
    expect(
      listOrientations(part)
        .slice(1)
        .map((line) => line.split(" ")[0]),
    ).toEqual(["review", "review", "plan", "plan", "plan", "plan"]);
  });

  it("follows the wording of a speech", () => {
    const part = structureOne([
      "在招商引资推进会上的讲话",
      "同志们：",
      "* 一、认清形势，增强紧迫感",
      "今年以来签约项目32个，比上年增长12%，取得了新进展。",
      "从现在起，各单位必须把招商当作头等大事来抓。",
    ]);
    expect(
      listOrientations(part)
        .slice(3)
        .map((line) => line.split(" ")[0]),
    ).toEqual(["review", "plan"]);
  });
});
