/**
 * Work reports of places that do not exist, as long and as dense with figures as real ones; the same seed gives the
 * same reports. Words are drawn anew for every clause, so that no two reports say the same.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const split = (words: string): readonly string[] => words.split(" ");

const syllables = [
  ..."澜岚汐泽沛沅泓浔渭涟淳清溪湾洲屿岭峰岱嵩峦岗坪垚坊堰桥渡铺店寨屯营堡台亭榆槐柏枫桐樟楠梓荷芷兰蕙",
];
const verbs = split(
  "推进 深化 加快 完善 健全 强化 优化 提升 拓展 落实 统筹 巩固 培育 壮大 实施 开展 建立 整治 改造 新建 修缮 引导 支持 鼓励 规范 盘活 畅通 夯实 激发 抓好",
);
const manners = split(
  "全面 持续 稳步 扎实 有序 大力 着力 积极 切实 深入 精准 全力 从严 分类 率先 同步 重点 逐步 科学 主动 不断 广泛 牢牢 坚决",
);
const fields = split(
  "乡村道路 城市更新 数字政务 基层医疗 社区养老 河道治理 园区配套 职业教育 冷链物流 粮食储备 林业碳汇 公共文化 旅游线路 菜篮子 供水管网 老旧小区 消防设施 应急预案 信用体系 营商环境 人才公寓 科技金融 专利转化 农机装备 水库除险 湿地修复 物业管理 学前教育 食品安全 欠薪治理 审批流程 招标监管 国企重组 债务化解 耕地保护 节能改造 充电设施 港口航道 智慧停车 家政服务 夜间经济 跨境电商 检验检测 种业基地 森林防火 法律援助",
);
const aims = split(
  "工程 行动 试点 机制 体系 平台 方案 清单 标准 网络 示范带 保障 服务 监管 水平 能力 质量 改革 联动 创新",
);
const indicators = split(
  "地区生产总值 一般公共预算收入 规模以上工业增加值 固定资产投资 社会消费品零售总额 进出口总额 城镇居民人均可支配收入 农村居民人均可支配收入 实际利用外资 高新技术产业产值 服务业增加值 民间投资 旅游总收入 研发投入",
);
const counted: readonly (readonly [string, string])[] = [
  ["城镇新增就业", "万人"],
  ["新增养老床位", "张"],
  ["改造老旧小区", "个"],
  ["新建农村公路", "公里"],
  ["造林绿化", "万亩"],
  ["新增市场主体", "户"],
  ["建成保障性住房", "套"],
  ["发放惠企贷款", "亿元"],
];
const bodies = split(
  "市发展改革委 市财政局 市工业和信息化局 市住房城乡建设局 市农业农村局 市教育局 市卫生健康委 市商务局 市交通运输局 市水利局",
);
const softeners = split("左右 以上 以内");
const sections = split("工业 农业 城建 民生 改革 生态 文教 安全 开放 财税");

class Writer {
  private readonly random: () => number;
  constructor(random: () => number) {
    this.random = random;
  }
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)] as T;
  }
  number(low: number, high: number, digits: number): string {
    return (low + this.random() * (high - low)).toFixed(digits);
  }
  name(length: number): string {
    return Array.from({ length }, () => this.pick(syllables)).join("");
  }
  clause(): string {
    return `${this.pick(manners)}${this.pick(verbs)}${this.name(2)}${this.pick(fields)}${this.pick(aims)}`;
  }
  filler(): string {
    const count = 2 + Math.floor(this.random() * 3);
    return `${Array.from({ length: count }, () => this.clause()).join("，")}。`;
  }
  result(): string {
    const [noun, unit] = this.pick(counted);
    return `${this.pick(indicators)}达到${this.number(80, 4000, 1)}亿元、增长${this.number(1, 12, 1)}%，${noun}${this.number(1, 90, 0)}${unit}，${this.clause()}。`;
  }
  target(): string {
    const [noun, unit] = this.pick(counted);
    return `${this.pick(indicators)}增长${this.number(3, 10, 1)}%${this.pick(softeners)}，${noun}${this.number(1, 90, 0)}${unit}以上，${this.clause()}。`;
  }
  task(): string {
    return `由${this.pick(bodies)}牵头，${this.pick(bodies)}配合，${this.number(3, 12, 0)}月底前建成${this.name(2)}${this.pick(fields)}项目，${this.clause()}。`;
  }
  paragraph(kinds: readonly (() => string)[]): string {
    const count = 4 + Math.floor(this.random() * 4);
    return Array.from({ length: count }, () => this.pick(kinds)()).join("");
  }
}

/** About 55 kB: `ordinal` decides place and year, ten years a place. */
function writeReport(seed: number, ordinal: number): { name: string; text: string } {
  const placeNumber = Math.floor(ordinal / 10);
  const place = `${new Writer(makeRandom(seed * 7919 + placeNumber)).name(2)}市`;
  const year = 2015 + (ordinal % 10);
  const writer = new Writer(makeRandom(seed * 1_000_003 + ordinal));
  const filler = (): string => writer.filler();
  const review = [filler, filler, filler, () => writer.result()];
  const plan = [filler, filler, () => writer.target(), () => writer.task()];
  const chapter = (title: string, kinds: readonly (() => string)[]): string[] => [
    `## ${title}`,
    ...sections.flatMap((section, at) => [
      `（${"一二三四五六七八九十"[at]}）${section}${writer.pick(aims)}`,
      ...Array.from({ length: 5 }, () => writer.paragraph(kinds)),
    ]),
  ];
  const text = [
    `# ${place}${year}年政府工作报告`,
    `——${year}年1月12日在${place}第八届人民代表大会第${"一二三四五六七八九十"[ordinal % 10]}次会议上`,
    ...chapter(`一、${year - 1}年工作回顾`, review),
    ...chapter(`二、${year}年工作安排`, plan),
  ].join("\n\n");
  return { name: join(`${place}-${placeNumber}`, `${year}.md`), text: `${text}\n` };
}

/** Writes `count` reports below `folder`, a folder a place. */
export function writeReports(folder: string, count: number, seed = 1): void {
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    const { name, text } = writeReport(seed, ordinal);
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
