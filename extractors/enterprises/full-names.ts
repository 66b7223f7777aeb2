/** Names that prove themselves by their ending: 澜川产业发展控股集团有限公司; and those partly blanked out: xx集团. */
import { findAll } from "../../pipeline/find-all.ts";
import type { SentenceView } from "../sentence-view.ts";
import { countClassBefore, isClassOfCompanies } from "./class-names.ts";
import { companyWords } from "./company-words.ts";
import { type FoundName, foreignOrigin } from "./found-name.ts";
import { countOpeningVerbs } from "./opening-verbs.ts";
import { findPlaceName } from "./place-names.ts";

const proving =
  /(?:控股|投资)?(?:集团)?(?:股份)?(?:有限责任公司|有限公司|总公司|分公司|公司)|(?:控股|投资)?集团|(?:农商|村镇|商业)?银行|农商行|株式会社/g;
const classes: ReadonlySet<string> = new Set(companyWords("class"));
const noStem =
  /^(?:[\u4e00-\u9fa5]{0,2}(?:各|本|该|等|家|个|些|类|优质|重点|骨干|龙头|企业|平台|上市|国有|民营|外资|中央|商业|政策性|开发性|中小|担保|投资|物业|保险|基金|快递|租赁|小额贷款|融资|子|分|母|总|跨国|外国|财团|产业|资源|数据|血|[\u4e00-\u9fa5A-Z]*(?:挂牌|上市|股份合作|国资|军工|规范|药品)|(?:新增|优质)?[\u4e00-\u9fa5]{0,6}(?:中小学|基础|优质|名校)[\u4e00-\u9fa5]{0,4}教育|优[\u4e00-\u9fa5]{2,6}产业|用人|人民|世界|国内外|大型|外贸|生态|种子|百亿|财务|机构|单位|教育|医疗|医院|学校|贫困|运营|管理|建设|开发|服务|发展|人才|基地|土地|航空|消费金融)|[一二三四五六七八九十百]+国|的|和|与|在|对|由|为|是|[A-Z]{0,2})$/;
/** 市产业|投资集团, 市人才|集团: the city's own companies. */
const ownCompany = /^[市省县区州](?!属|级|内|里|直|域|场)[\u4e00-\u9fa5]{2,}$/;
const noName =
  /^(?:等|以及|推动|支持|引进|组建|新组建|投产|竣工|开工|在建|续建|签约|新增|成立|挂牌|落户|完成|新|与|和|企业|重点|成立|设立|国内|国外|知名|大型|一批|加快|推进|市|省|县|区)$/;

/** 市担保集团, 县农商行: the company of the government that speaks. */
const ofGovernment =
  /(?<=^|[，,、。；;：:和与及由对])[市省县区](?![属级内里直域场])[\u4e00-\u9fa5]{2,8}?(?:集团|公司|农商行)(?![、和]?[化式群部])/g;

/** 力争|温氏集团, 做强|市城投集团: what is done to it is no part of the name, though the dictionary reads 强市. */
function skipVerbs(view: SentenceView, start: number, end: number): number {
  const isCutVerb = /^做[强大优实精]/.test(view.folded.slice(start - 1, end));
  const from = start + (isCutVerb ? 1 : 0);
  const name = from + countOpeningVerbs(view.folded.slice(from, end));
  return name + countClassBefore(view.folded.slice(name, end));
}

/** 浦项（澜川）汽车配套材料|有限公司: what stands between the place and the ending may be any word. */
const placeInBrackets = /[（(][\u4e00-\u9fa5]{2,6}[）)][\u4e00-\u9fa5]{2,12}$/;

function* findOwnCompanies(view: SentenceView): Generator<FoundName> {
  for (const match of findAll(view.folded, ofGovernment)) {
    if (/属|企业|国有|国资委|平台|各|等/.test(match[0])) continue;
    const end = match.index + match[0].length;
    yield {
      name: view.text.slice(match.index, end),
      start: match.index,
      end,
      masked: false,
      rule: "company_suffix",
    };
  }
}

/** 岚江装备集团|自动化研究所有限公司 is one name, of which the group is a part. */
export function* findFullNames(view: SentenceView): Generator<FoundName> {
  const endings = findAll(view.folded, proving);
  // A company of the government ends as others do.
  if (endings.length === 0) return;
  const names = [...findOwnCompanies(view), ...findEndedNames(view, endings)];
  yield* names.filter(
    ({ start, end }) => !names.some((other) => other.start <= start && other.end > end),
  );
}

function* findEndedNames(
  view: SentenceView,
  endings: readonly RegExpExecArray[],
): Generator<FoundName> {
  for (const match of endings) {
    const end = match.index + match[0].length;
    if (
      /^(?:军|化|结|式|群|部|成(?!功|立|为)|制|法|治理|上市公司|年|业|家|保险监督|监督管理|监管|信用类|债)/.test(
        view.folded.slice(end),
      )
    )
      continue;
    const isStrong = /有限|农商行|村镇银行/.test(match[0]);
    const branch = isStrong ? placeInBrackets.exec(view.folded.slice(0, match.index)) : null;
    const walked = skipVerbs(
      view,
      walkBack(view, branch?.index ?? match.index, isStrong),
      match.index,
    );
    const marker =
      /^(?:[一二三四五六七八九十]+是|[\s\]]+)/.exec(view.folded.slice(walked, match.index))?.[0]
        .length ?? 0;
    const start = walked + marker;
    const origin = foreignOrigin.exec(view.folded.slice(start, match.index))?.[0].length ?? 0;
    const stem = view.folded.slice(start + origin, match.index);
    if (
      stem.length < 2 ||
      /^某|[xX×*]{2}|[+＋\]]|——/.test(stem) ||
      stem.length > 22 ||
      (!match[0].includes("有限") && noStem.test(stem) && !ownCompany.test(stem)) ||
      (!isStrong && isClassOfCompanies(stem, match[0], view.folded.slice(0, start))) ||
      classes.has(stem.slice(findPlaceName(stem).length) + match[0])
    )
      continue;
    const name = view.text.slice(start + origin, end).replace(/\s+/g, "");
    yield {
      name,
      start: start + origin,
      end,
      masked: /[xX×*○]/.test(stem),
      rule: "company_suffix",
    };
  }
}

/** 国有资本|运营|有限公司: verbs that names of companies are made of. */
const stemVerbs: ReadonlySet<string> = new Set(companyWords("stem_verb"));

/** No piece of a name that the dictionary cut apart (岚|江水|务). */
const joint = /[的和与在由等及对为是了将把向从被让使建获新做大强优扩加提]/;

/** From the ending back over the words that names are made of. */
function walkBack(view: SentenceView, from: number, isStrong: boolean): number {
  let start = from;
  let isInstitute = false;
  const level = /[市省县区]$/;
  for (let at = view.words.length - 1; at >= 0; at -= 1) {
    const word = view.words[at];
    if (word === undefined) break;
    const begin = word.span.start - view.offset;
    if (begin >= from) continue;
    const bracket = /[（(][\u4e00-\u9fa5]{2,6}[）)]$/.exec(view.folded.slice(0, start));
    if (bracket !== null && word.span.end - view.offset === start) {
      start = bracket.index;
      continue;
    }
    if (begin >= start) continue;
    if (word.span.end - view.offset < start) break;
    if (/^[与和及由在]/.test(word.text) && word.text.length > 2) return begin + 1;
    const isFragment =
      isStrong &&
      word.text.length === 1 &&
      /[\u4e00-\u9fa5]/.test(word.text) &&
      !joint.test(word.text);
    const isStemVerb = isStrong && stemVerbs.has(word.text);
    // 自动化|研究所|有限公司: an institute turned company bears its field before it
    isInstitute ||= /^(?:研究所|研究院|设计院|勘察院)$/.test(word.text);
    const isField = isInstitute && /[\u4e00-\u9fa5]化$/.test(word.text);
    // 东方|绝缘材料|公司
    const isSide = /^[东南西北]方$/.test(word.text);
    const isNameLike =
      isFragment ||
      isStemVerb ||
      isField ||
      isSide ||
      /^(?:n|ns|nr|nt|nz|nrt|nrfg|j|eng|x|vn|g|zg)$/.test(word.tag);
    if (!isNameLike || noName.test(word.text) || /[，,、。；：“”"()（）《》]/.test(word.text)) {
      return start < from &&
        word.span.end - view.offset === start &&
        level.test(word.text) &&
        word.text.length === 1
        ? begin
        : start;
    }
    start = begin;
  }
  return start;
}

/** xx集团, ××锂电, 某能源公司: a mask and what ends the name; 某 alone needs the ending of a company. */
const masked = new RegExp(
  `(?:[xX×*○]{1,3}[\\u4e00-\\u9fa5]{0,4}?(?:${companyWords("masked").join("|")})+|某[\\u4e00-\\u9fa5]{1,5}?(?:集团|公司|煤|能源|银行|化工|股份))(?:有限)?(?:公司)?`,
  "g",
);
const maskedGoesOn = /^(?:产业|行业|市场|局|厅|委|部门|领域|园|城|路)/;
/** xx能源|分院, xx能源化工|基地: the place is blanked out, what follows is no company's. */
const fieldGoesOn = /^(?:化工)?(?:基地|分院|研究院|创新|学院|大学|示范|高速|走廊|通道)/;

export function* findMaskedNames(view: SentenceView): Generator<FoundName> {
  for (const match of findAll(view.folded, masked)) {
    const end = match.index + match[0].length;
    const after = view.folded.slice(end);
    if (maskedGoesOn.test(after)) continue;
    if (!/(?:集团|公司|股份|银行)$/.test(match[0]) && fieldGoesOn.test(after)) continue;
    yield {
      name: view.text.slice(match.index, end),
      start: match.index,
      end,
      masked: true,
      rule: "masked_company",
    };
  }
}
