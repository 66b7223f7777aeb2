/** Drops the index table that government sites print above a text (索引号 LC-1, 发布机构 …): what it says is metadata by now. */
import { foldWidth } from "../fold.ts";
import { compact } from "./characters.ts";
import { type DraftBlock, keepBlocks, type Rule } from "./draft.ts";

const headBlocks = 20;
const label =
  /^(?:索引号|信息索引号|发文字号|文号|发文机关|发布机构|信息分类|主题分类|主题词|体裁分类|组配分类|服务对象分类|公开方式|公开范围|公开责任部门|有效性|成文日期|生成日期|发布日期|废止日期|生效日期|信息名称|名称|标题|关键词|内容概述)(?:[:：]|$)/;
const surest = /索引号/;

export const dropIndexTable: Rule = (draft) => {
  const head = draft.blocks.slice(0, headBlocks);
  if (!head.some((block) => surest.test(compact(block.text)) && isIndexRow(block))) return draft;
  return keepBlocks(draft, (block, at) => at >= headBlocks || !isIndexRow(block));
};

function isIndexRow(block: DraftBlock): boolean {
  const [first = ""] = block.text.split("\t");
  const text = compact(foldWidth(first));
  return label.test(text) && (block.kind === "table_row" || /[:：]/.test(text));
}
