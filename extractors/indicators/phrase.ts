/**
 * Cleans the phrase of an indicator: no verb, place or time at its head (guide: the noun phrase as written,
 * without the verb and without modifiers of place or time).
 */
import { readLexicon } from "../../pipeline/lexicon.ts";
import { byFirstCharacter } from "../word-index.ts";

const rows = readLexicon("phrase-openers");
const openers = byFirstCharacter(
  rows.filter((row) => row["kind"] !== "keep").map((row) => ({ word: row["word"] ?? "" })),
);
const kept: readonly string[] = rows
  .filter((row) => row["kind"] === "keep")
  .map((row) => row["word"] ?? "");
const causatives: readonly string[] = rows
  .filter((row) => row["kind"] === "causative")
  .map((row) => row["word"] ?? "");

const datedOpening =
  /^(?:到|截至|截止|自|从|在|于)?(?:(?:19|20)\d\d年?(?:\s*[-—–~至]\s*(?:19|20)\d\d年)?(?:底|末|初)?|(?:\d{1,2}|[一二三四五六七八九十]+)(?:[-—–~至]\d{1,2})?月(?:份|底|末)?|“?十[一二三四五六]五”?(?:时期|期间|末|规划期)?|(?:近|前|过去|最近)?[一二两三四五六七八九十\d]+年(?:来|间|内)?|每(?:年|月|天|日|周|季度)|第?(?:[一二三四]|前三)季度|(?:近|前|第)?[一二两三四五六七八九十\d]+届[\u4e00-\u9fa5]{2,8}?会(?:上|期间)?|本届政府)(?:以来|前|内|时|,)?/;
const leadingMarks =
  /^每个?(?:县|市|区|乡镇|村|园区|街道)(?:[（(][^）)]*[）)])?(?:至少|都|要)?|^[\u2460-\u2473]|^\d{1,2}[、.．](?!\d)|^[一二三四五六七八九十]+(?:是|要)|^的?(?:增长|增速|增幅|下降|目标)+(?=[、,，和])|^[(（][^)）]{1,8}[)）]|^[、,，和及与:：;；。—\-·•)）\]】”"'’\s]+|^的/;
const closing =
  /[、,，:：;；(（“"'\s]+$|(?:的|之|将|要|在|由|从|中|其|并|以|等|均|各|方面|方面的|已|共|为)$|(?<=.{3})在(?:全[国省市]|[东中西]部|副省级)[^，、]{0,8}$/;

/** 比改革前减轻企业负担, 较上年末净增: a comparison at the head. */
const comparedOpening =
  /^(?:比|较|同|与)(?:上年|去年|上一年|上年末|年初|改革前|以前|过去|20\d\d年)(?:同期|末|底|相比)?/;

/** 保持了经济增长8%: 了 ends a verb, and what it acts on begins behind it; 为了, 了解 are words of their own. */
const doneVerb = /^[^，,。；;、]{0,8}?(?<![为除])了(?![解结断得])(?=.{2})/;

function dropLeading(phrase: string): string {
  const done = doneVerb.exec(phrase)?.[0];
  if (done !== undefined) return phrase.slice(done.length);
  const compared = comparedOpening.exec(phrase)?.[0];
  if (compared !== undefined) return phrase.slice(compared.length);
  const marks = leadingMarks.exec(phrase)?.[0];
  if (marks !== undefined) return phrase.slice(marks.length);
  const dated = datedOpening.exec(phrase)?.[0];
  if (dated !== undefined && dated !== "") return phrase.slice(dated.length);
  if (kept.some((word) => phrase.startsWith(word))) return phrase;
  const purpose = /^[^，。；]*?(?:目标|任务|指标)(?:任务)?[是为:：]/.exec(phrase)?.[0];
  if (purpose !== undefined) return phrase.slice(purpose.length);
  // 完成率 is no 率 that was completed: an opener must leave a phrase of two characters, or none
  const opener = openers
    .get(phrase.charCodeAt(0))
    ?.find(({ word }) => phrase.startsWith(word) && phrase.length - word.length !== 1);
  return opener === undefined ? phrase : phrase.slice(opener.word.length);
}

function dropClosing(phrase: string): string {
  const mark = held.exec(phrase)?.[0] ?? closing.exec(phrase)?.[0];
  return mark === undefined ? phrase : phrase.slice(0, -mark.length);
}

/** 汽车产业发展带动规模以上工业增加值: what a causative verb acts on is the indicator. */
function afterCausative(phrase: string): string {
  for (const verb of causatives) {
    const at = phrase.lastIndexOf(verb);
    if (at > 0 && at + verb.length < phrase.length - 1) return phrase.slice(at + verb.length);
  }
  return phrase;
}

/** Brackets inside a phrase explain it: 固定资产投资（不含农户）. An unclosed one opens a new phrase. */
function openBracket(phrase: string): string {
  const open = Math.max(phrase.lastIndexOf("("), phrase.lastIndexOf("（"));
  const close = Math.max(phrase.lastIndexOf(")"), phrase.lastIndexOf("）"));
  return open > close ? phrase.slice(open + 1) : phrase;
}

/** 固定资产投资（500万元口径）: how it is counted is no part of its name. */
const calibre = /[（(](?:[^（）()]{1,12}(?:口径|不变价|可比价)|折(?:纯|合)?\d+[%％])[）)]/g;

/** 工业产值连续5个季度: how long it was held is no part of its name. */
const held = /(?<=.{2})(?:已)?连续[一二两三四五六七八九十\d]+个?(?:季度|月|年|季)(?:保持|稳定)?$/;

/** The clean phrase; "" if nothing is left. */
export function cleanPhrase(raw: string): string {
  let phrase = openBracket(raw.replace(/\s+/g, "").replace(calibre, ""));
  for (let before = ""; before !== phrase; ) {
    before = phrase;
    phrase = dropLeading(phrase);
  }
  phrase = afterCausative(phrase);
  for (let before = ""; before !== phrase; ) {
    before = phrase;
    phrase = dropClosing(phrase);
  }
  return phrase;
}
