import { describe, expect, it } from "vitest";
import { readCadence } from "../../extractors/commitments/cadence.ts";
import { readDeadline } from "../../extractors/commitments/deadlines.ts";
import type { Commitment } from "../../pipeline/document.ts";
import { factsOf } from "./sample-part.ts";

async function commitmentsOf(
  sentence: string,
  section: "review" | "plan",
): Promise<readonly Commitment[]> {
  const facts = await factsOf(sentence, section);
  return facts.filter((fact): fact is Commitment => fact.kind === "commitment");
}

type Case = readonly [string, Partial<Commitment>];

const cases: readonly Case[] = [
  [
    "由市发展改革委牵头，市财政局、市商务局配合，用三周时间编制完成产业链图谱。",
    { lead: ["市发展改革委"], support: ["市财政局", "市商务局"], deadline: "三周", hard: true },
  ],
  [
    "市商务局要会同澜川海关在9月底前开通通关窗口。",
    { lead: ["市商务局"], support: ["澜川海关"], deadline: "9月底前", hard: true },
  ],
  [
    "市自然资源和规划局要会同各县区全面清理闲置土地。",
    { lead: ["市自然资源和规划局"], support: ["各县区"], deadline: "", hard: true },
  ],
  [
    "发改、财政、人社等部门要抓紧研究配套政策。",
    { lead: ["发改", "财政", "人社"], support: [], hard: true },
  ],
  ["市发展改革委每月调度一次项目进展。", { lead: ["市发展改革委"], hard: true }],
  [
    "建立一周一快报、一月一调度、一季一评比机制，由市政府督查室负责跟踪督办。",
    { lead: ["市政府督查室"], cadence: "一周一快报、一月一调度、一季一评比", hard: true },
  ],
  ["新建学校12所，改造老旧小区30个。", { lead: [], deadline: "", hard: true }],
  ["今年要启动城东水厂二期建设。", { deadline: "今年", hard: true }],
  ["加快培育外贸新业态，大力开拓新兴市场。", { lead: [], deadline: "", cadence: "", hard: false }],
  ["各级各部门要强化责任意识，切实抓好落实。", { lead: [], hard: false }],
];

describe("commitments", () => {
  it.each(cases)("reads %s", async (sentence, expected) => {
    const found = await commitmentsOf(sentence, "plan");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });

  it("gives two bodies with two tasks two commitments", async () => {
    const found = await commitmentsOf(
      "各县区每月开展一次排查，市应急管理局要及时通报结果。",
      "plan",
    );
    expect(found.map((fact) => fact.lead)).toEqual([["各县区"], ["市应急管理局"]]);
  });

  it("parts the items of a sentence at semicolons and lets the year at its head hold for all", async () => {
    const found = await commitmentsOf(
      "今年办好民生实事：新建公厕20座；改造农村公路60公里；新增养老床位300张。",
      "plan",
    );
    expect(found.map((fact) => fact.deadline)).toEqual(["今年", "今年", "今年"]);
  });

  it.each([
    ["review", "新建学校12所，改造老旧小区30个。"],
    ["plan", "今年经济社会发展主要预期目标是：地区生产总值增长6%左右。"],
    ["plan", "做好今年工作，要坚持以新发展理念为指导，高举发展旗帜。"],
  ] as const)("finds none in the %s: %s", async (section, sentence) => {
    expect((await commitmentsOf(sentence, section)).filter((fact) => fact.hard)).toEqual([]);
  });
});

const deadlines: readonly (readonly [string, string])[] = [
  ["用两周时间梳理", "两周"],
  ["在一个月内完成", "一个月"],
  ["3个工作日内办结", "3个工作日内"],
  ["6月底前建成", "6月底前"],
  ["今年底前完成", "今年底前"],
  ["明年3月底前交付", "明年3月底前"],
  ["2025年底前全面建成", "2025年底前"],
  ["2026年前实现", "2026年前"],
  ["上半年完成", "上半年"],
  ["二季度开工", "二季度"],
  ["三季度末投产", "三季度末"],
  ["年内投用", "年内"],
  ["从5月1日起施行", "从5月1日起"],
  ["从本月起实行", "从本月起"],
  ["今明两年基本完成", "今明两年"],
  ["三年内实现全覆盖", "三年内"],
  ["会后抓紧研究", ""],
  ["近期召开会议", ""],
  ["尽快启动", ""],
  ["一查到底", ""],
];

const cadences: readonly (readonly [string, string])[] = [
  ["每月召开一次调度会", "每月召开一次"],
  ["每季度开展一次评比", "每季度开展一次"],
  ["每周通报进展", "每周通报"],
  ["一周一快报、一月一调度、一季一评比", "一周一快报、一月一调度、一季一评比"],
  ["一月一调度", "一月一调度"],
  ["按期报送", "按期"],
  ["定期通报", "定期"],
  ["每半年评估一次", "每半年评估一次"],
  ["加强调度", ""],
];

describe("time limits", () => {
  it.each(deadlines)("reads %s as «%s»", (text, expected) => {
    expect(readDeadline(text, false)).toBe(expected);
  });

  it.each(cadences)("reads the cadence of %s as «%s»", (text, expected) => {
    expect(readCadence(text)).toBe(expected);
  });
});
