/** The named projects of a clause: what ends in a head noun and has a name of its own. */
import type { Span } from "../../pipeline/document.ts";
import { readLexicon } from "../../pipeline/lexicon.ts";
import { findStage } from "./stages.ts";

const heads: readonly string[] = readLexicon("project-words")
  .filter((row) => row["role"] === "head")
  .map((row) => row["word"] ?? "")
  .sort((a, b) => b.length - a.length);

const counted =
  /^(?:\d(?!\d?号线)|[一二三四五六七八九十百两几数]+(?:个|项|条|批|座|所|家|大|类)|[一二三四五六七八九十百]+余|全部|一批|多条|多个|每个|若干)/;
const anyKind =
  /^(?:等|一批|重点|重大|新|在建|该|各类|各|民生|基础设施|产业|工业|投资|城建|交通|水利|签约|开工|省级|国家级|市级|省市|县级|储备|续建|招商|农业|文旅|技改|政府|社会|实施|主体|配套|标志性|引领性|示范|特色|生态|绿色|保障性|安居|安置|公共|基本|大型|中小型|小型|标准化|优质|高标准|现代|综合|专业|乡镇|农村|城乡|社区|公立|寄宿制|省际|修复|有机|农产品|城市|普惠|公办|示范性|国际|跨境|智慧|数字|信息|先进|高端|战略性|新兴|传统|出口|国家|全国|全省|全市|本地|周边|中心城区|市区|城区|骨干水源|骨干|水源|蔬菜|保供|主要|关键|核心|部分|首批|第[一二三四五六七八九十]批)*(?:建设|投资|类|性|化|制造|改造|升级|提升|服务|创新|发展)?$/;
/** The verbs that stand before the name in the item: the last of them ends what is no name. */
const verbsBefore =
  /^.*(?:推进|推动|加快|建成|开工建设|启动建设|建设(?!兵团|银行|集团|大道|路|南路|北路|西路|东路)|启动|启用|开通(?!大道)|开工|竣工|完工|通车|投用|投产|完成|实施|确保|争取|力争|力促|支持|抓好|抓紧|促进|新建|新开工|续建|扩建|改建|做好|谋划|规划(?!馆|展览)|布局|引进|落户|签约|贯通|打通|打造|创建|筹建|统筹|继续|全面|基本|全力|以及|其中|包括|等|的|以(?!色列)|为|将|在(?!线)|了|^与|对|把|高标准|高质量|积极|优化|完善|用好|依托|围绕|利用|强化|办好|保障|随着|尽快|正式|如期|同步|分别|顺利|相继|成功|总投资[\d.]+亿元|目|是|至少)/;
const noName =
  /型国家物流枢纽|^(?:.{0,2}(?:百亿|千亿|亿元|万元|平方米|公里|处|个|项|条)|和|及|年|月|底前)|[：:《》]|^(?:这|那|该|其|我|本|各|每|同|另)|^(?:[东西南北中上下左右]|[一二三四五六七八九十]期|一期|二期|三期|四期)?$/;

/** 人居环境工程, 教育提质工程: programmes, not projects. */
const programme =
  /(?:环境|服务|提质|健康|畅通|文明|安全|就业|创业|治理|生态建设|素质|惠民|民生|暖心|细胞|修复|振兴|培育|倍增|攻坚|提升行动|示范|人才|品牌|引领|富民|强基|固本)工程$/;

/** Quotation marks and brackets must be whole. */
function isBalanced(name: string): boolean {
  const count = (mark: RegExp): number => name.match(mark)?.length ?? 0;
  return (
    count(/“/g) === count(/”/g) && count(/[（(]/g) === count(/[）)]/g) && count(/"/g) % 2 === 0
  );
}

/** 某铁路|口岸, 某大道|沿线: the head goes on to another thing; 骨干水源工程18座: a count of many. */
const goesOn =
  /^(?:口岸|海关|经济带|产业带|沿线|沿岸|片区|枢纽区|周边|两侧|两厢|通车里程|里程|网|运输|班列|货运量|旅客|港务|公司|集团|管理|服务|附属|附小|附中|分校|联盟|精神|模式|经验|品牌|运营服务|建设(?:指挥|领导|规划|标准|运营公司)|项目(?:库|法人|储备|秘书|个数|集群)|(?:约|近|超过?|达)?\d+(?:\.\d+)?(?:余|多)?(?:万|亿)?(?:个|座|条|所|家|项|处|亩|平方米|公里|间|套))/;
/** 轨道交通1号线、2号线一期: the second of a list leaves out what the first said. */
const bareLine = /^(?:\d{1,2}号|[A-Z]\d{1,2}号?)$/;

function isName(name: string, head: string): boolean {
  const stem = name.slice(0, name.length - head.length);
  return (
    (stem.length >= 2 || bareLine.test(name.replace(/线$/, ""))) &&
    name.length <= 24 &&
    !counted.test(name) &&
    !anyKind.test(stem) &&
    !noName.test(name) &&
    !programme.test(name) &&
    !/\d+(?:余|多)?[个项条座所家]/.test(name) &&
    isBalanced(name)
  );
}

const phase =
  /^(?:[（(]?(?:一|二|三|四|首|[1-4])期[）)]?(?:工程|项目)?|扩建工程|扩建项目|改扩建|改造工程|工程|项目|[（(][^）)]{2,8}段[）)]|[\u4e00-\u9fa5A-Za-z0-9]{2,10}?段(?:改扩建|扩容|扩建)?)/;

/** 省人民医院|赣州医院, 黄金机场|T1航站楼: a part of the first belongs to the name. */
function endOfParts(item: string, end: number): number {
  const rest = item.slice(end);
  for (const head of heads) {
    const at = rest.indexOf(head);
    if (at < 0 || at > 6 || at + head.length < 2) continue;
    const between = rest.slice(0, at);
    if (
      /^[\u4e00-\u9fa5A-Z0-9]*$/.test(between) &&
      !verbsBefore.test(`${between}。`) &&
      findStage(between) === null
    ) {
      return end + at + head.length;
    }
  }
  return end;
}

/** S1线, T2线: lines named by a letter, wherever the item begins. */
const letterLine = /(?:轨道交通|有轨电车|市域)?[A-Z]\d{1,2}(?:号)?线/;

function nameWithin(item: string): Span | null {
  const line = letterLine.exec(item);
  if (line !== null) {
    const end = line.index + line[0].length;
    const extra = phase.exec(item.slice(end))?.[0].length ?? 0;
    return goesOn.test(item.slice(end + extra)) ? null : { start: line.index, end: end + extra };
  }
  let found: { head: string; at: number } | null = null;
  for (const head of heads) {
    const at = item.indexOf(head);
    if (at >= 0 && (found === null || at + head.length > found.at + found.head.length)) {
      if (found === null || at <= found.at) found = { head, at };
    }
  }
  if (found === null) return null;
  const { head, at } = found;
  const stem = item.slice(0, at);
  const verbs = verbsBefore.exec(stem)?.[0].length ?? 0;
  const blank = /^\s*/.exec(item.slice(verbs))?.[0].length ?? 0;
  const end = at + head.length;
  const name = item.slice(verbs + blank, end);
  if (!isName(name, head)) return null;
  const last = endOfParts(item, end);
  const extra = phase.exec(item.slice(last))?.[0].length ?? 0;
  if (goesOn.test(item.slice(last + extra)) || goesOn.test(item.slice(end))) return null;
  return { start: verbs + blank, end: last + extra };
}

/** Spans in the clause. A list is parted at 、 and 和, but not inside brackets. */
export interface NamedItem extends Span {
  /** What follows the name within its item of the list: 3号线|开工建设. */
  readonly tail: string;
}

export function findProjectNames(clause: string): readonly NamedItem[] {
  const spans: NamedItem[] = [];
  const guarded = clause.replace(/[（(][^）)]*[）)]/g, (inside) =>
    inside.replace(/[、和及与]/g, "·"),
  );
  for (const match of guarded.matchAll(/[^、和及]+/g)) {
    const item = clause.slice(match.index, match.index + match[0].length);
    const named = nameWithin(item);
    if (named !== null) {
      const { start, end } = named;
      spans.push({ start: match.index + start, end: match.index + end, tail: item.slice(end) });
    }
  }
  return spans;
}
