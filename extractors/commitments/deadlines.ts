/** Time limits and cadences as written: 两周, 今年底前, 上半年, 2025年前 · 每月一次, 一周一快报, 按期. */

const deadlinePatterns: readonly RegExp[] = [
  /(?<=用|在)(?:[一二两三四五六七八九十半\d]+)(?:周|个月|天|年|个工作日)(?:左右)?(?=的?时间|内|之内)/,
  /[一二两三四五六七八九十半\d]+(?:周|个月|天|年|个工作日)(?:之)?内/,
  /从\d{1,2}月\d{1,2}日起/,
  /(?:(?:20\d\d|今|明|本)年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日|底|末|份|中旬|上旬|下旬)?(?:之?前|以前)/,
  /(?:(?:20\d\d|今|明|本)年)?(?:年?底|年末|年中|上半年|下半年|[一二三四]季度|前三季度)(?:之?前|以前|末|底)?(?!以来)/,
  /(?:到)?20\d\d年(?:底|末)?(?:之?前|以前)/,
  /今明两年|年内|三年内|五年内|明年|全年|今年/,
];

const cadencePatterns: readonly RegExp[] = [
  /[一每]周一(?:快报|调度|通报|碰头|报告|会商|汇总|研判)(?:[、,，]\s*[一每][月季年]一[\u4e00-\u9fa5]{2})*/,
  /[一每][月季年]一[\u4e00-\u9fa5]{2}(?:[、,，]\s*[一每][月季年]一[\u4e00-\u9fa5]{2})*/,
  /每(?:周|月|季度|半年|年|季|旬|两周|半月|天|日)(?:至少)?(?:召开|开展|组织|举行|听取|调度|通报|汇报|报送|研究)?[一两二三\d]*(?:次|回)?/,
  /定期|按期|按月|按季度?|按周/,
];

function firstMatch(patterns: readonly RegExp[], text: string): string {
  for (const pattern of patterns) {
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return word;
  }
  return "";
}

/** The time limit of a clause as written; "" if none. 会后, 近期 and 尽快 set none (guide). */
export function readDeadline(text: string): string {
  return firstMatch(deadlinePatterns, text);
}

/** How often it is to be done, as written; "" if it is a single act. */
export function readCadence(text: string): string {
  return firstMatch(cadencePatterns, text);
}
