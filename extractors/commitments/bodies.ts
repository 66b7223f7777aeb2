/** Which bodies are to act: names from lexicon/bodies.tsv with the level written before them, and names by pattern. */
import { listCell, readLexicon } from "../../pipeline/lexicon.ts";

const known: ReadonlySet<string> = new Set(
  readLexicon("bodies").flatMap((row) => [row["name"] ?? "", ...listCell(row["aliases"])]),
);

const level = /^(?:由|请|要求|责成|以及|市级|省级|县级|区级|中央|国家|市|省|县|区|州|旗|镇)/;
/** 各县市区, 各园区, 招商部门, 市级领导 are bodies by class (guide); these are not. */
const generic =
  /^(?:各级.*|各级各部门|各部门|各有关部门|有关部门|相关部门|各地|各地各部门|各地区|各单位|各有关单位|我们|大家|领导干部|各级领导干部|党员干部|主要负责同志|主要领导|全市上下|全省上下|上下|国家|政府|企业|全社会|社会各界|同志们|分管同志|一把手)$/;
const byPattern =
  /^(?:各(?:县|市|区|园区|乡镇|处室|驻外?|街道|镇|开发区|旗|州)(?:市|县|区|园区|乡镇|办|党政|主要负责人|主要领导|负责人|、|[(（)）])*|[\u4e00-\u9fa5A-Za-z]{2,14}(?:委|局|办|厅|署|公司|集团|中心|管委会|部门|政府|办公室|领导小组|指挥部|督查室|委员会|海关|银行|处室|媒体|协会|商会|工作组|专班|分局|支队|大队|开发区|高新区|新区|经开区))$/;

/** True where a phrase names a body that can be held to account. */
function isBody(phrase: string): boolean {
  if (phrase === "" || phrase.length > 18 || generic.test(phrase)) return false;
  if (known.has(phrase)) return true;
  const bare = phrase.replace(level, "");
  if (known.has(bare) || known.has(bare.replace(/部门$|系统$/, ""))) return true;
  return byPattern.test(phrase) || isPerson(phrase);
}

/** 分包同志, and a comrade called by name, answer for a task; 主要负责同志 and the like are generic (guide). */
function isPerson(phrase: string): boolean {
  return (
    /^[\u4e00-\u9fa5]{2,4}同志$/.test(phrase) &&
    !/^(?:主要|分管|负责|领导|有关|各级|全体|基层|广大)/.test(phrase)
  );
}

const listEnd = /(?:等)?(?:有关|相关|职能|责任|成员)*(?:部门|单位|机构)?$/;
const joined = [...known]
  .filter((name) => /[和与及]/.test(name))
  .sort((a, b) => b.length - a.length);

/** Splits a list at 、 and 和, but not inside 工业和信息化局. */
function splitList(list: string): readonly string[] {
  let guarded = list;
  for (const name of joined) {
    guarded = guarded.replaceAll(
      name,
      name.replace(/[和与及]/g, (mark) => `~${mark}`),
    );
  }
  return guarded
    .split(/、|(?<!~)和|(?<!~)及|以及|(?<!~)与|,|，/)
    .map((item) => item.replaceAll("~", "").trim())
    .map((item) =>
      item
        .replace(/^(?:[一两三四每]?[位个名]|每个|由|请)/, "")
        .replace(/(?:都|也|均|还|要|则|共同|积极|密切|全力|主动|具体|作为)+$/, ""),
    )
    .filter((item) => item !== "" && !/(?:负责|牵头)$/.test(item));
}

/** Items of 市交通、人社、国土、金融等部门; [] where the list names no body. */
export function readBodies(list: string): readonly string[] {
  const items = [...splitList(list.trim().replace(/^(?:由|请|要求)/, ""))];
  const last = items[items.length - 1];
  if (last === undefined) return [];
  if (items.length > 1 && /等/.test(last)) items[items.length - 1] = last.replace(listEnd, "");
  const bodies = items.filter(isBody);
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
