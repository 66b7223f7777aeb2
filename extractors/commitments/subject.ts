/**
 * The bodies that a clause begins with and that act in it without a modal: 市财政局每月通报…, 各项目业主单位倒排工期,
 * 请江口区和市住建局在5日前报送….
 */
import { findOpeningAct } from "../indicators/acts.ts";
import { isBody, isField, isNamedBody } from "./bodies.ts";
import { imperative } from "./clauses.ts";

export interface Subject {
  readonly bodies: readonly string[];
  /** Offset of the first body in the clause. */
  readonly start: number;
  /** What stands behind the bodies. */
  readonly rest: string;
}

/** 年底前, 6月30日前, 春节前, 会后两周内. */
const limit =
  "(?:(?:20\\d\\d年|今年|明年|本)?(?:[\\d一二三四五六七八九十]{1,2}月(?:\\d{1,2}[日号]|底|末|初|[上中下]旬)?|[本这下]周[一二三四五六日末]?|年?底|年末|季度末|月底|周五|\\d{1,2}[日号]|[一二三四]季度|[上下]半年|(?:元旦|元宵|春节|清明|五一|端午|六一|七一|八一|中秋|国庆|两节|双节)节?|节|主?汛期?(?:到来|来临)?|入冬)之?前|[^，,、]{0,4}[\\d一二两三四五六七八九十]+个?(?:工作日|天|日|周|月|年)(?:之|以)?内|[\\d一二三四五六七八九十]{1,2}月(?:份|底|[上中下]旬)?)";
/** Time and connectives before the subject. */
const opening = new RegExp(
  `^[\\s“”"]*(?:(?:会后|近期|下一步|下步|接下来|同时|另外|此外|特别是|其中|今年|明年|年内|每年|每月|每季度|因此|为此|对此|原则上|请|由|[一二三四五六七八九十]+(?:是|要)|一件是|另一件是|一个是|另一个是|再一个是?|${limit})[，,]?)*`,
);
const separator = /^(?:、|和|与|及|以及|或者?|特别是)/;
const listEnd =
  /^(?:等)?(?:有关|相关|职能|责任|成员|主管|涉改)*(?:部门|单位|机构|地区|地方)?(?=[^、]|$)/;
/** 各县区、各有关单位于5日前…: a class that is no body (guide) between those that are. */
const everyone = /^各(?:级|有关|相关|责任|职能|成员)*(?:部门|单位)[、和]?/;
/** Last characters of bodies, and the last of 负责人: other prefixes of a clause are not tried. */
const bodyEnds: ReadonlySet<string> = new Set(
  "委局办厅室署部会院站队处所社协行台省市县区州旗府组团司领导长记员志门体位校关心网政专班道镇乡园）)家人",
);
const adverb = `(?:都|也|均|还|就|则|共同|分别|积极|主动|密切|切实|认真|及时|尽快|抓紧|加快|率先|提前|全面|具体|统筹|逐一|逐个|逐项|严格|统一|牵头|负责|继续|进一步|坚决|持续|全力|按期|定期|每[^，,]{1,3}|逐[月周季级]|${limit}|在|于|今年|年内|全年)*`;
const acting = new RegExp(
  `^${adverb}(?:要(?!素|闻|点|求)|应(?!急|用|对|届)|须|必须|务必|将(?!其|信|军)|拟|负责|牵头|会同|对(?=[^，,]{2,20}(?:每|督办|督查|检查|调度|通报|考核|巡查|排查|进行|开展|实行|实施|加强|严格|逐))|向(?=[^，,]{2,12}(?:报告|汇报|报送|通报))|按(?=照|月|季|周|期)|为(?=[^，,]{2,12}(?:提供|做好|搞好))|[在于](?=[^，,]{1,14}(?:前|内|期间))|至少|不得|实行|建立|建成|落实|倒排|压实|靠前|履行|组织|开展|完成|做好|抓好|制定|制订|编制|报送|上报|研判|统计|通报|公布|调度|督查|督促|检查|排查|整改|办理|办结|协调|指导|召开|安排|担任|承担|引进|新增|启动|拿出|打造|推进|提交|实施|介入|召集|负总责|任(?=[^，,]{0,14}(?:组长|链长|总指挥|指挥长))|成立|设立|更新|梳理|清理|受理|审核|监督|提供|保障|支持|加强|强化|优化|推动|派|预拨|拨付|下达|选取|抽取|开设|推行|曝光|畅通|提出|处置|审议|研究|发布|公开|落实|执行|推广|规范|清退|约谈|问责|兑现|设置|配备|出具|编报|承办|举办|主办|走访|对接|联系|包联|跟踪|帮助|引导|鼓励|复制|参照|比照)(?!的|[^，,]{0,8}的(?:$|《|意见|要求|通知|部署|决定|精神))`,
);

const adverbs = new RegExp(`^${adverb}`);

/** B积极配合: no task of its own. */
const supporting = /^(?:积极|密切|全力|共同|主动|要)*(?:配合|参与|协助|协同)/;

/** An unknown body by its ending alone: no verb before it, no list, no 日间照料中心 that is to be built. */
function isOrganization(phrase: string): boolean {
  return (
    isBody(phrase) &&
    !imperative.test(phrase) &&
    !/[和与及或]/.test(phrase) &&
    (!/中心$/.test(phrase) ||
      /^(?:[省市县区](?!.区)|[\u4e00-\u9fa5]{2,3}[省市县州])/.test(phrase)) &&
    (!/(?:园区|开发区|新区|协会|小组|研究院)$/.test(phrase) ||
      /^[省市县区]|^[\u4e00-\u9fa5]{2,3}[省市县区州]|^[\u4e00-\u9fa5]{2}(?:化工|工业|产业|高新|经济)/.test(
        phrase,
      ))
  );
}

/** The longest body that the text begins with, and that leaves off where a list goes on or somebody acts; "" if none. */
function readBody(text: string): string {
  const reach =
    /^(?:[\u4e00-\u9fa5A-Za-z0-9“”]|（[^（）]{1,8}）|\([^()]{1,8}\))*/
      .exec(text)?.[0]
      .slice(0, 18) ?? "";
  for (let length = reach.length; length >= 2; length -= 1) {
    const end = reach.charAt(length - 1);
    if (!bodyEnds.has(end)) continue;
    const candidate = reach.slice(0, length);
    if (end === "人" && !candidate.endsWith("负责人")) continue;
    if (isNamedBody(candidate) || isOrganization(candidate)) return candidate;
  }
  return "";
}

/** 各县区、市财政局|每月…; null where the clause begins with no body, or nobody acts behind it. */
export function readSubject(clause: string): Subject | null {
  const start = opening.exec(clause)?.[0].length ?? 0;
  const bodies: string[] = [];
  let rest = clause.slice(start);
  if (/^我(?=每|将|亲自|牵头|负责|带头)/.test(rest)) {
    return { bodies: ["我"], start, rest: rest.slice(1) };
  }
  for (;;) {
    rest = rest.replace(everyone, "");
    const body = readBody(rest);
    if (body === "") break;
    bodies.push(body.replace(/^(?:各|每|每一)位/, ""));
    rest = rest.slice(body.length);
    const mark = separator.exec(rest)?.[0];
    if (mark === undefined) break;
    rest = rest.slice(mark.length);
  }
  const named = bodies.filter((body) => !isField(body));
  if (named.length === 0) return null;
  rest = rest.replace(everyone, "").replace(listEnd, "");
  if (
    (supporting.test(rest) && readBody(rest.replace(supporting, "")) === "") ||
    /^[\u4e00-\u9fa5]{2,4}的/.test(rest)
  )
    return null;
  const isActing =
    supporting.test(rest) || acting.test(rest) || findOpeningAct(rest.replace(adverbs, "")) !== "";
  return isActing ? { bodies, start, rest } : null;
}
