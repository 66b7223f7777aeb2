/** Small documents of places that do not exist, each with facts of its own, and one in twenty-five that is broken. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const places = ["澜川市", "沅泓市", "渭岚市", "泽屿市", "清桥市"];

export function writeDocuments(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const name = `${String(number).padStart(4, "0")}`;
    if (number % 25 === 24) {
      writeFileSync(join(folder, `${name}.docx`), Buffer.from("PK\u0003\u0004 cut off"));
    } else writeFileSync(join(folder, `${name}.txt`), makeText(number));
  }
}

function makeText(number: number): string {
  const year = 2015 + (number % 10);
  const place = places[number % places.length];
  const figure = (base: number): string => (base + number / 10).toFixed(1);
  const growth = (4 + (number % 40) / 10).toFixed(1);
  return [
    `${place}${year}年政府工作报告`,
    `——${year}年1月${(number % 27) + 1}日在${place}第${number + 1}次会议上`,
    "",
    `一、${year - 1}年工作回顾`,
    `过去一年，地区生产总值完成${figure(300)}亿元，增长${growth}%。`,
    "",
    `二、${year}年工作安排`,
    `今年的主要预期目标是：地区生产总值增长${growth}%左右，城镇新增就业${figure(2)}万人以上。`,
    `由市发展改革委牵头，市财政局配合，${year}年6月底前建成第${number + 1}号水厂。`,
    "",
  ].join("\n");
}
