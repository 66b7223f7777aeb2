/**
 * Classes of companies that are written like names: 金融资产管理公司, 单人创业公司, 地方法人财产保险公司. Every word before
 * the ending tells a kind; a name has a word that tells one company (金盛源, 岚江, 城投).
 */
import { companyWords } from "./company-words.ts";

const kinds = new RegExp(`^(?:${companyWords("class_stem").join("|")})+$`);
/** 组建|农业信贷担保公司 may be the one of the place, 设立|财务公司 any: only a group is founded once. */
const founded = /(?:组建|成立|重组|整合)(?:了|的)?$/;

const kindBefore = new RegExp(
  `^(?:${companyWords("class_stem").join("|")})+(?:银行|集团|公司)(?=[\\u4e00-\\u9fa5]{2})`,
);

/** Length of the class that stands right before a name: 互联网银行|前海微众银行; 0 where none does. */
export function countClassBefore(stem: string): number {
  return kindBefore.exec(stem)?.[0].length ?? 0;
}

export function isClassOfCompanies(stem: string, ending: string, before: string): boolean {
  if (!kinds.test(stem)) return false;
  return !(ending.endsWith("集团") && founded.test(before));
}
