/**
 * The English of a verdict's reason. `promise_delivery` and `promise_judgements` write reasons in Chinese; each form that
 * they write stands here, with what it quotes left as it is.
 */

type Form = readonly [chinese: RegExp, english: string];

/** Reasons that stand alone. */
const whole: readonly Form[] = [
  [
    /^报告写明不设目标，只列完成值，不作判定$/,
    "the report says that no target is set; what came of it is given, not judged",
  ],
  [/^报告写明不设目标$/, "the report says that no target is set"],
  [/^目标数被隐去$/, "the number of the target is blanked out"],
  [/^完成数被隐去$/, "the number of the delivery is blanked out"],
  [/^目标没有数字，不以数字判定$/, "the target has no number"],
  [/^原文没有写明目标属于哪一年$/, "the text does not say which year is meant"],
  [/^文件没有写明是什么地方，无从查找完成情况$/, "the document does not name its place"],
  [
    /^(\d+)年尚未过完，或该地还没有此后的文件$/,
    "$1 is not over, or the place has no document since",
  ],
  [
    /^此后各篇报告未见该指标(\d+)年的完成情况；统计公报为(.+)，另列，不作完成依据$/,
    "no later report tells of it for $1; the communiqué, which is kept apart, says $2",
  ],
  [/^此后各篇报告未见该指标(\d+)年的完成情况$/, "no later report tells of it for $1"],
  [/^后来的报告写明：(.*)$/s, "a later report says: $1"],
  [
    /^报告写明口径已变，与原目标不可比：(.*)$/s,
    "the report says that it is counted otherwise now: $1",
  ],
  [/^目标与完成情况所说的量不同：(.*)$/s, "target and delivery speak of different quantities: $1"],
  [/^目标与完成情况的单位不同：(.*)$/s, "target and delivery differ in their units: $1"],
  [
    /^完成情况扣除了价格因素，目标没有：(.*)$/s,
    "the delivery is at constant prices, the target is not: $1",
  ],
  [
    /^数量相差五倍以上，可能不是同一回事，请人核对：(.*)$/s,
    "more than five times apart, perhaps another matter; have somebody check: $1",
  ],
  [/^完成情况没有可比的数字：(.*)$/s, "the delivery has no number to compare: $1"],
  [/^两份报告不一致：(.*)（(.*)）与(.*)（(.*)）$/s, "two reports disagree: $1 ($2) and $3 ($4)"],
];

/** What a judgement by number is put together from, in the order of its sentence. */
const pieces: readonly Form[] = [
  [/^完成值([^，]+)/, "delivered $1"],
  [/^降幅([^，]+)/, "fell by $1"],
  [/^不降反升([^，]+)/, "rose by $1 instead of falling"],
  [/，在目标([^，]+)区间内/, ", within the target of $1"],
  [/，正好达到目标([^，；]+)/, ", just the target of $1"],
  [/，与目标([^，]+)相差([^，；]+)/, ", $2 off the target of $1"],
  [/，不低于目标([^，]+)，好出([^，；]+)/, ", better than the target of $1 by $2"],
  [/，不高于目标([^，]+)，好出([^，；]+)/, ", better than the target of $1 by $2"],
  [/，不及目标([^，]+)，差([^，；]+)/, ", short of the target of $1 by $2"],
  [/，越过区间好的一端/, ", beyond the better end of the range"],
  [/，超过超额完成的界限/, ", enough to count as exceeded"],
  [/，在“左右”的容差内/, ', within the tolerance of "about"'],
  [/，在接近完成的容差内/, ", within the tolerance of nearly met"],
  [/，超出容差/, ", beyond the tolerance"],
  [/；完成数只是界限，不足以判定/, "; the delivery is but a bound, too little to judge by"],
  [
    /；由报告所说“完成计划的(.+?)”乘目标推算/,
    "; worked out from the target and the $1 of it that the report claims",
  ],
  [/；由报告的(\d+)至(\d+)年增速推算/, "; worked out from the growth of $1 to $2"],
  [/；由报告的(\d+)年和(\d+)年的数推算/, "; worked out from the figures of $1 and $2"],
];

/** Bounds of the aim; units stay as the reports write them. */
const bounds: readonly Form[] = [
  [/target of ([^,;]+?)以上/, "target of at least $1"],
  [/target of ([^,;]+?)以内/, "target of at most $1"],
  [/target of ([^,;]+?)左右/, "target of about $1"],
  [/target of ([^,;]+?)至([^,;]+?)(?=,|;|$)/, "target of $1 to $2"],
  [/个?百分点/g, " percentage points"],
];

function apply(forms: readonly Form[], text: string): string {
  return forms.reduce((said, [chinese, english]) => said.replace(chinese, english), text);
}

/** A reason that none of the forms fits is left as it is. */
export function translateReason(reason: string): string {
  const alone = whole.find(([chinese]) => chinese.test(reason));
  if (alone !== undefined) return apply([alone], reason);
  const said = apply(pieces, reason);
  return said === reason ? reason : apply(bounds, said);
}
