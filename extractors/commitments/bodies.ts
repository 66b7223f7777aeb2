/** Which bodies are to act: names from lexicon/bodies.tsv with the level written before them, and names by pattern. */
import { listCell, readLexicon } from "../../pipeline/lexicon.ts";
import { findOpeningAct } from "../indicators/acts.ts";
import { withMemory } from "../with-memory.ts";
import { imperative } from "./clauses.ts";

const known: ReadonlySet<string> = new Set(
  readLexicon("bodies").flatMap((row) => [row["name"] ?? "", ...listCell(row["aliases"])]),
);
/** 贵阳市, 云岩区: places whose governments are meant where they are told to act. */
const places: ReadonlySet<string> = new Set(readLexicon("places").map((row) => row["name"] ?? ""));

/** Words that say which or how many, and the level, before a name that the lexicon knows. */
const counting = /^(?:各位|各个?|每个|每位|每一?位|有关|相关)(?=.{2})/;
const level =
  /^(?:由|请|要求|责成|以及|市级|省级|县级|区级|中央|国家|市委|省委|县委|区委|市|省|县|区|州|旗|镇)/;
/** 各县市区, 各园区, 招商部门, 市级领导 are bodies by class (guide); these are not. */
const generic =
  /^(?:任何.*|各级.*|各级各部门|各?(?:有关|相关|责任|职能)?(?:部门|单位|方面|地区|地方|地)|各地区?各部门|各地区、?各部门|各方面|各有关单位|各部门各单位|我们|我市|我省|我县|我区|全市|全省|全县|全区|全国|大家|领导干部|各级领导干部|党员干部|广大干部|其他干部|招商干部|(?:各?(?:单位|部门|地|级))?(?:主要负责同志|主要负责人|主要领导|负责人|负责同志)|全市上下|全省上下|上下|国家|政府|企业|全社会|社会各界|同志们|分管同志|分管领导|一把手|党政一把手|干部|群众|跨国公司|[^省市县区]{0,4}企业|外商|客商)$/;
const classOf =
  "(?:县|市|区|州|旗|园区|乡镇|乡|处室|驻外?|街道|镇|开发区|产业园区|工业园区|功能区|新区|高新区|经开区)";
const byClass = new RegExp(
  `^(?:各|各个|每个|有关|相关|各有关|各相关)${classOf}(?:市|区|县|州|旗|园区|乡镇|街道|镇|办|党政|主要负责同志|主要负责人|主要领导|负责同志|负责人|“?一把手”?|分管领导|政府|管委会|、|[(（）)])*$`,
);
const byEnding =
  /^[\u4e00-\u9fa5A-Za-z]{2,14}(?:委|局|办|厅|总署|审计署|行署|公署|公司|集团|中心|管委会|部门|政府|办公室|领导小组|指挥部|督查室|委员会|海关|银行|处室|媒体|协会|商会|工作组|专班|分局|支队|大队|产业开发区|技术开发区|开发区|高新区|新区|经开区|园区|支行|分行|热线|联盟|党委|党组|党工委|小组|研究院|税务局|林场)$/;
/** 涉事企业所在县区, 项目所在地政府. */
const located =
  /^(?:[\u4e00-\u9fa5]{2,10}所在|属地)(?:县|市|区|州|地|乡|镇|街道|园区|县区|县市区|乡镇|市州|政府|地政府|地党委政府|公安机关|派出所)+$/;
const organization =
  /[委局办厅署部会院站队处所室社联协校行台省市县区州道府组团司领导长记书员关志门体位构]$/;

/** 教育, 旅游, 组织: fields that stand for their departments only in a list before 等部门, or behind 市. */
export function isField(phrase: string): boolean {
  return (
    known.has(phrase) && phrase.length <= 4 && !organization.test(phrase) && !/^[各每]/.test(phrase)
  );
}

/** True where the lexicon or the form of a class, a place or a person tells that a phrase names who can answer. */
export const isNamedBody: (phrase: string) => boolean = withMemory((phrase) => {
  if (phrase === "" || phrase.length > 18 || generic.test(phrase)) return false;
  if (known.has(phrase) || places.has(phrase) || isPlace(phrase)) return true;
  const bare = phrase.replace(level, "");
  if (known.has(bare) || known.has(bare.replace(/部门$|系统$/, ""))) return true;
  if (known.has(phrase.replace(/^[省市县区]政府/, ""))) return true;
  if (known.has(phrase.replace(counting, "")) || located.test(phrase)) return true;
  return byClass.test(phrase) || isPerson(phrase);
});

/** True where a phrase names a body that can be held to account, by the lexicon or by its ending. */
export function isBody(phrase: string): boolean {
  if (phrase === "" || phrase.length > 18 || generic.test(phrase)) return false;
  return isNamedBody(phrase) || (byEnding.test(phrase) && !isPhrase(phrase));
}

/** 江口区, 云麓县: places by their form; not 社区, 城市, 景区. */
function isPlace(phrase: string): boolean {
  return (
    !imperative.test(phrase) &&
    findOpeningAct(phrase) === "" &&
    /^[\u4e00-\u9fa5]{2,3}[县区市旗州]$|^[\u4e00-\u9fa5]{2,3}(?:新区|镇|乡|街道)$/.test(phrase) &&
    !/[我本各每全]|^(?:为|该|这|那|整|在|到|对|向|把|将|使|让|从|与|和|由|要|等|跨|出|进|外|推动|支持|建设|打造)|(?:园|户|社|地|小|城|景|山|灾|老|特|片|库|校|街|厂|矿|林|牧|郊|库|港|保税|开发|功能|示范|高新|经开|工业|集聚|聚集|核心|试验|实验|合作|先行|保护|集中|风景|居民|县)区$|(?:城|县|都|股|楼|夜|超|集|门|上|股票|大城|中心城|地级|现货|资本)市$|(?:古|强|重|特色小|城|小|建制|名)镇$|(?:家|老|故|水|城|山|下|返|回|还)乡$|神州$/.test(
      phrase,
    )
  );
}

/** 依托产业园区, 狠抓工业园区, 带动全市产业园区, 举全市之力推进…研究院: a verb makes a phrase of it; 格局, 督办 are no bodies. */
function isPhrase(phrase: string): boolean {
  return (
    findOpeningAct(phrase) !== "" ||
    imperative.test(phrase) ||
    /^(?:通过|围绕|在|把|将|从|与|为|以|全力|这|那|一些|部分|许多|如果|要|不|新|所有|有的|带动|狠抓|赋予|给予|消除|发展|举全|使|令|需|靠|借|保护|维护|服务|对接|联系|走进|深入|进入|落户|入驻|支撑|引领|激活|撬动|改进|转变|压缩|减少|降低|约束|亲自|我们|要求|扎根|盘活|争取)|的|配合|会同|牵头|承担|组建|召集|(?<![主重])要|之力|推进|形成|加快|强化|部门办|(?:格|布|结|全|大|开|变|新|定|困|僵|时|政|棋)局$|(?:督|交|兴|举|创|主|承|领|开|试|协|联|包|自)办$|[客餐舞]厅$/.test(
      phrase,
    )
  );
}

/** 市级有关负责同志, 各县区分管领导: leaders of a level or of a class. */
const levelLeader =
  /^(?:包联|包抓|联系|挂点|包保|分包|挂钩|帮包|帮扶)(?:的)?[省市县区]?级?(?:领导|负责同志)$|^(?:省级|市级|县级|区级|各?(?:县市区|县区|区县|市县|乡镇|园区|开发区|县（市、区）|县\(市、区\)|市直部门))(?:有关|相关|分管|党政|主要|联系|包联)*(?:负责同志|负责人|领导|领导同志|“?一把手”?)$/;

/** 平坝区政府主要负责人, 各园区党工委书记: the head of a body that is named. */
const head =
  /^(?<of>[\u4e00-\u9fa5]{2,10}?)(?:人民政府|政府|党委政府|党政|党委|党工委|管委会|党组)?(?:(?:主要|分管)(?:负责人|负责同志|领导|领导同志)|书记|主任|局长|“?一把手”?)$/;

function isHead(phrase: string): boolean {
  const of = head.exec(phrase)?.groups?.["of"] ?? "";
  return of !== "" && !/^各(?:级|部门|单位|地)/.test(of) && (isPlace(of) || byClass.test(of));
}

/** 分包同志, and a comrade called by name, answer for a task; 主要负责同志 and the like are generic (guide). */
function isPerson(phrase: string): boolean {
  return (
    phrase === "我本人" ||
    phrase === "我" ||
    levelLeader.test(phrase) ||
    isHead(phrase) ||
    (/^[\u4e00-\u9fa5]{2,4}同志$/.test(phrase) &&
      !/^(?:主要|分管|负责|领导|有关|各级|全体|基层|广大|各位|有的|部分|[以与和向对为])|习近平/.test(
        phrase,
      ))
  );
}

const listEnd = /(?:等)?(?:有关|相关|职能|责任|成员|主管|行业)*(?:部门|单位|机构)?$/;
const joined = [...known]
  .filter((name) => /[和与及]/.test(name))
  .sort((a, b) => b.length - a.length);

/** 市政务服务和大数据管理局: one name, its first half has no ending of its own and its second no level. */
const compound =
  /(?<=^|[、，,])[省市县区州](?![委直])[^、，,和~省市县区委局办厅部会院行]{2,6}和(?![省市县区州])[^、，,和省市县区]{2,8}(?:局|委|厅|中心|办公室)(?=$|[、，,和])/g;

/** Splits a list at 、 and 和, but not inside 工业和信息化局. */
/** Names that hold 和, 与 or 及, with the mark that keeps them whole. */
const guards: readonly (readonly [name: string, guarded: string])[] = joined.map((name) => [
  name,
  name.replace(/[和与及]/g, (mark) => `~${mark}`),
]);

function guardNames(list: string): string {
  if (!/[和与及]/.test(list)) return list;
  return guards.reduce((text, [name, guarded]) => text.replaceAll(name, guarded), list);
}

function splitList(list: string): readonly string[] {
  return guardNames(list)
    .replace(compound, (name) => name.replace("和", "~和"))
    .split(/、(?![^(（]*[)）])|(?<!~)和|(?<!~)及(?!其)|以及|(?<!~|研究)与(?!发展)|或者?(?!有)|,|，/)
    .map((item) => item.replaceAll("~", "").trim())
    .map((item) =>
      item
        .replace(
          /^(?:[一两三四各每][位名]|[一两三四]个|每一位|由|请|支持(?=.{2,}[区县市]$)|鼓励)/,
          "",
        )
        .replace(/等地区?$/, "")
        .replace(
          /(?:都|也|均|还|就|要|则|年内|今年|明年|全年|每月|每季度|每周|每年|按期|定期|共同|积极|密切|全力|主动|具体|作为|特别是一把手|会后|近期|下一步|一定|一起)+$/,
          "",
        ),
    )
    .filter((item) => item !== "" && !/(?:负责|牵头)$/.test(item));
}

/** 电力、供水、燃气、通信|等单位: one field that is known tells that all are meant. */
function areFields(items: readonly string[]): boolean {
  return items.some(isBody) && items.every((item) => /^[\u4e00-\u9fa5]{2,4}$/.test(item));
}

/** 云麓、石溪|两县. */
const countedPlaces = /[两三四五六七八九十](?:县|市|区|镇|乡|州|园)+$/;

function areCounted(items: readonly string[]): boolean {
  const names = items.map((item, at) =>
    at === items.length - 1 ? item.replace(countedPlaces, "") : item,
  );
  return (
    items.length > 1 &&
    countedPlaces.test(items[items.length - 1] ?? "") &&
    names.every((name) => /^[\u4e00-\u9fa5]{2,4}$/.test(name))
  );
}

/** 榆山、横岭、靖水能化园区: the last name lends its ending to the others. */
function sharesEnding(items: readonly string[]): boolean {
  const last = items[items.length - 1] ?? "";
  const others = items.slice(0, -1);
  return (
    others.length > 0 &&
    /(?:园区|开发区|工业区|分局|支队|大队|街道|乡镇|办事处)$/.test(last) &&
    isBody(last) &&
    others.every((name) => /^[\u4e00-\u9fa5]{2,3}$/.test(name))
  );
}

/**
 * Items of 市交通、人社、国土、金融等部门; [] where the list names no body. `assigned`: who is named is responsible
 * by the words around it, so that a field of work may stand alone.
 */
export function readBodies(list: string, assigned = true): readonly string[] {
  const items = [...splitList(list.trim().replace(/^(?:由|请|要求)/, ""))];
  const last = items[items.length - 1];
  if (last === undefined) return [];
  if (areCounted(items)) return [...items.slice(0, -1), last.replace(countedPlaces, "")];
  const isList = items.length > 1 && /等|部门|单位/.test(last);
  if (items.length > 1 && /等/.test(last)) items[items.length - 1] = last.replace(listEnd, "");
  const bodies = items.filter(isBody);
  if (sharesEnding(items) || (isList && areFields(items))) return items;
  if (!assigned && !isList && bodies.every(isField)) return [];
  return bodies.length * 2 >= items.length
    ? items.filter((item) => !generic.test(item) && item !== "")
    : [];
}

/** Like `readBodies`, where the last body runs on into what it does: 各县区|全面清理闲置土地. */
export function readLeadingBodies(text: string): readonly string[] {
  const items = [...splitList(text)];
  const bodies: string[] = [];
  for (const item of items) {
    const body = isBody(item) ? item : longestBody(item);
    if (body === "") break;
    bodies.push(body);
    if (body !== item) break;
  }
  return bodies;
}

function longestBody(item: string): string {
  for (let length = Math.min(item.length - 1, 14); length >= 2; length -= 1) {
    const candidate = item.slice(0, length);
    if (isBody(candidate)) return candidate;
  }
  return "";
}
