/** What an act is done to: 加快推进|城东污水处理厂二期, 对|古树名木|进行登记建档, 支持|有条件的企业|收购国际品牌. */
import { readLexicon } from "../../pipeline/lexicon.ts";
import { findOpeningAct } from "../indicators/acts.ts";
import { byFirstCharacter } from "../word-index.ts";

const verbs = byFirstCharacter(
  readLexicon("order-verbs").map(({ word = "", kind = "" }) => ({ word, kind })),
);

/** 对这些项目|进行梳理, 把任务|分解下去: the object stands before its verb. */
const marked =
  /^(?:对|把|将)(?<object>[^，,；;。]{2,24}?)(?=进行|开展|实行|实施|加强|加大|逐|分解|纳入|作为|列入|落实|做|抓|加以|予以|全面|及时|统一|给予|提高|压|建|拿|报|送|批|细化|转|打|放|摆|当|贯|落|融|用)/;
/** 我们要…, 必须…: who and how before the verb. */
const opening =
  /^(?:[①-⑳]|\d{1,2}[.、．](?!\d)|[（(][\d一二三四五六七八九十]{1,3}[）)])?\s*(?:我们|各级|全市上下|各地|各部门)*(?:都|也|还)*(?:要|必须|务必|应当|将)*/;
const complement = /^(?:好|出|成|到|起|下去|完(?!善)|了|一批|一个|一次|一系列|一些|和|并|、|与)+/;
const classifier =
  "(?:个|家|项|条|座|所|处|户|人次|人|套|公里|公顷|亩|元|吨|千瓦|平方米|立方米|张|名|批次|批|场次|场|次|件|辆|台|支|部|年|万|亿)";
const amount = `(?:(?:\\d[\\d.,]*|[xX×]+)(?:[—\\-至到]\\d[\\d.,]*)?(?:余|多)?(?:万|亿|千)?(?:${classifier}|[\\u4e00-\\u9fa5]{1,2})|[一二两三四五六七八九十百千]+(?:余|多)?${classifier})(?:以上|左右|以内)?`;
const leadingAmount = new RegExp(`^(?:不少于|至少|超过|约)?${amount}(?=[\\u4e00-\\u9fa5“])`);
const trailingAmount = new RegExp(`(?:不少于|至少|超过|达到?|约|各)?(?:${amount})+$`);
/** What cannot begin an object. */
const noObject = /^(?:在|以|向|从|由|为(?!民)|与|让|使|的|以上|左右|不|力度|再|都|也)/;
/** Verbs that begin what the persuaded are to do: 支持企业|参加展会. */
const pivoted =
  /牵头|融通发展|一体发展|有序|创新发展|健康发展|协同发展|高质量发展|融合发展|集聚发展|转型升级|提质|增效|增收|扩能|降低|减少|提高|完善|走向|流向|采取|推出|推广|优化|增加|强化|改善|改进|延伸|转变|转移|转化|集聚|互联互通|加快|尽快|早日|参加|参与|开展|收购|建设|建立|设立|发展|扩大|提升|加大|开拓|争创|创建|实施|做大|做强|转型|上市|到|在|向|进行|走|申报|承担|组建|深度|更多|积极|率先|全面|依法|高质量|由|落地|投产|开工|达产|晋级|成为|取得|加强|发挥|联合|与|将|通过|利用|围绕|投资|落户|增资|合作/;

interface Stripped {
  readonly rest: string;
  readonly hasVerb: boolean;
  readonly isPivot: boolean;
}

/** Set phrases that begin with an adverb. */
const fixed =
  /^(?:全面从严治党|全面依法治|全面深化改革|持续深化改革|依法治|依法行政|科学技术|科学城)/;

/** 加快|推进|…: takes adverbs and verbs off the front, as long as something is left. */
function stripVerbs(clause: string): Stripped {
  let rest = clause;
  let hasVerb = false;
  let isPivot = false;
  for (;;) {
    const joined = hasVerb ? rest.replace(/^(?:和|并|、|与|及)/, "") : rest;
    const candidates = verbs.get(joined.charCodeAt(0));
    const next = candidates?.find(({ word }) => joined.startsWith(word));
    const act = next?.word ?? findOpeningAct(joined);
    if (act === "" || joined.length - act.length < 2) break;
    if ((next?.kind !== "adverb" && isNominal(joined, act)) || fixed.test(joined)) break;
    rest = joined.slice(act.length);
    if (next?.kind !== "adverb" || /^加[快速]/.test(act)) hasVerb = true;
    if (next?.kind === "pivot") isPivot = true;
  }
  return { rest, hasVerb, isPivot };
}

/** 推进|改革创新, 加强|监管能力: verbs that open a compound noun. */
const nominal =
  /^(?:创新|改革|服务|监管|改造|建设|发展|保障|治理|开发|开放|培训|评价|评估|宣传|统计|监测|审计|考核|规划|检查|督查|防范|保护|消费|投资|研究|规范)(?:能力|体系|机制|制度|工作|力度|水平|环境|行动|工程|计划|方案|试点|中心|平台|基地|项目|标准|政策|资金|范围|方式|模式|成果|责任|任务|队伍|空间|动能|格局|生态|攻坚|创新|发展|建设|示范|时代|业|贸易|型|性|器|链|区|园|体|力|度|者|商|网|经济|消费|需求|市场|产业|集团|公司|产品|主体|质量|品质|成效|效能|创业|攻关|政府)|^[\u4e00-\u9fa5]{2}的/;

function isNominal(text: string, verb: string): boolean {
  return verb.length === 2 && nominal.test(text);
}

/** 基础养老金|提高到75元, 审批时间|压缩至60天: the object is the subject of a change. */
const changed =
  /^(?<object>[^，,；;。]{2,24}?)(?:再|分别|力争)*(?:提高|降低|压减|压缩|缩短|减少|增加|下降|上调|提升|控制)(?:到|至|在|\d)/;

function objectOf(clause: string): string {
  const told = clause.replace(/【\d+】/g, "").replace(opening, "");
  const { rest, hasVerb, isPivot } = stripVerbs(told);
  const before = (marked.exec(told) ?? marked.exec(rest))?.groups?.["object"];
  if (before !== undefined) return before;
  if (!hasVerb) return changed.exec(told)?.groups?.["object"] ?? "";
  const plain = rest.replace(complement, "").replace(leadingAmount, "").replace(trailingAmount, "");
  const cut = isPivot ? plain.slice(2).search(pivoted) : -1;
  const object = (cut < 0 ? plain : plain.slice(0, cut + 2))
    .replace(/^([^“]*?)(?<![主重需必])要(?!素|求|闻|道|点|塞).*$/, "$1")
    .replace(/(?:等|的|、)+$/, "");
  return noObject.test(object) || object.length < 2 || object.length > 40 ? "" : object;
}

/** 围绕三条产业链, 以招大引强为重点: what goes before the act itself. */
const preparing = /^(?:围绕|聚焦|瞄准|坚持|按照|依托|以|通过|突出(?!抓)|立足|针对|结合)/;

/** The object of the first clause of an act that shows one plainly; "" if none does. */
export function findObject(action: string): string {
  const clauses = action.split(/[，,；;：:]/).map((clause) => clause.trim());
  const acting = clauses.filter((clause) => !preparing.test(clause));
  for (const clause of [...acting, ...clauses]) {
    const object = objectOf(clause);
    if (object !== "") return object;
  }
  return "";
}
