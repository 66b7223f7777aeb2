/**
 * Promise against delivery by year as SVG: the promise is a bar or a band, the delivery a dot with its number.
 * Our own, because the mark is ours: a band that is open above (以上) or below (以内) is in no chart library, and a
 * file that must be the same bytes each time cannot hold the counters that the libraries write into their ids.
 */

import type { Chart, ChartPoint, Light } from "../model.ts";
import { plainNumber } from "../value-text.ts";
import { escapeHtml } from "./html-text.ts";

const height = 200;
const top = 44;
const bottom = 46;
const left = 44;
const right = 8;
const stepWidth = 40;
const bandWidth = 28;
const leastSteps = 6;
const markRadius = 5;

const lightColors: Readonly<Record<Light, string>> = {
  green: "#2e7d32",
  yellow: "#b26a00",
  red: "#c62828",
  grey: "#616161",
};

interface Scale {
  readonly toY: (value: number) => number;
  readonly floor: number;
  readonly ceiling: number;
}

/** Room for all bounds and values, a tenth more on both sides for open bands. */
function scaleOf(points: readonly ChartPoint[]): Scale {
  const values = points
    .flatMap(({ low, high, delivered }) => [low, high, delivered])
    .filter((value): value is number => value !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const margin = (most - least || Math.abs(most) || 1) * 0.2;
  const [floor, ceiling] = [least - margin, most + margin];
  const toY = (value: number): number =>
    top + ((ceiling - value) / (ceiling - floor)) * (height - top - bottom);
  return { toY, floor, ceiling };
}

/** What a chart says beside its numbers, in the reader's language. */
export interface ChartWords {
  readonly aim: string;
  /** The whole chart for readers who hear it. */
  readonly describe: (chart: Chart) => string;
}

const chineseWords: ChartWords = { aim: "目标", describe: describeChart };

/** A self-contained `<svg>` with a title for readers who hear it. */
export function drawChart(chart: Chart, words: ChartWords = chineseWords): string {
  const width = left + right + stepWidth * Math.max(chart.points.length, leastSteps);
  const scale = scaleOf(chart.points);
  const marks = chart.points.map((point, at) => drawPoint(point, at, scale));
  const title = `${chart.title}（${chart.unit}）`;
  return [
    `<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(words.describe(chart))}">`,
    `<text x="8" y="16" class="chart-title">${escapeHtml(title)}</text>`,
    `<line x1="${left}" y1="${height - bottom}" x2="${width - right}" y2="${height - bottom}" class="chart-axis"/>`,
    `<text x="8" y="${height - bottom + 34}" class="chart-row">${escapeHtml(words.aim)}</text>`,
    ...marks,
    "</svg>",
  ].join("");
}

function drawPoint(point: ChartPoint, at: number, scale: Scale): string {
  const x = left + stepWidth * (at + 0.5);
  return [
    drawBand(point, x, scale),
    drawDelivery(point, x, scale),
    `<text x="${round(x)}" y="${height - bottom + 16}" class="chart-year">${escapeHtml(point.label)}</text>`,
    `<text x="${round(x)}" y="${height - bottom + 34}" class="chart-aim">${escapeHtml(describeBounds(point))}</text>`,
  ].join("");
}

function describeBounds({ low, high }: ChartPoint): string {
  if (low === null) return high === null ? "—" : `≤${plainNumber(high)}`;
  if (high === null) return `≥${plainNumber(low)}`;
  return low === high ? plainNumber(low) : `${plainNumber(low)}–${plainNumber(high)}`;
}

function drawBand(point: ChartPoint, x: number, { toY, floor, ceiling }: Scale): string {
  const { low, high } = point;
  if (low === null && high === null) return "";
  const [upper, lower] = [toY(high ?? ceiling), toY(low ?? floor)];
  const edge = (value: number | null): string =>
    value === null
      ? ""
      : `<line x1="${round(x - bandWidth / 2)}" y1="${round(toY(value))}" x2="${round(x + bandWidth / 2)}" y2="${round(toY(value))}" class="chart-bound"/>`;
  return [
    `<rect x="${round(x - bandWidth / 2)}" y="${round(upper)}" width="${bandWidth}" height="${round(Math.max(lower - upper, 0))}" class="chart-band"/>`,
    edge(low),
    high === low ? "" : edge(high),
  ].join("");
}

/** The shape says it without colour as well: a full dot is kept, a ring is not. */
function drawDelivery(point: ChartPoint, x: number, { toY }: Scale): string {
  if (point.delivered === null) return "";
  const y = toY(point.delivered);
  const isBelow = point.delivered < (point.low ?? point.high ?? point.delivered);
  const textY = isBelow ? y + 17 : y - 9;
  const color = lightColors[point.light];
  const fill = point.light === "green" ? color : "#fff";
  return [
    `<circle cx="${round(x)}" cy="${round(y)}" r="${markRadius}" fill="${fill}" stroke="${color}" stroke-width="2"/>`,
    `<text x="${round(x)}" y="${round(textY)}" class="chart-value" fill="${color}">${plainNumber(point.delivered)}</text>`,
  ].join("");
}

function describeChart(chart: Chart): string {
  const years = chart.points.map(
    ({ label, low, high, delivered }) =>
      `${label}年目标${low ?? high ?? "无"}，完成${delivered ?? "未见"}`,
  );
  return `${chart.title}：${years.join("；")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
