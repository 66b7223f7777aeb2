// Promise against delivery by year: a band for what was promised, open above for 以上 and below for 以内, a line for what
// came of it; a full dot is a promise kept. A click opens the two sentences.

const palette = [
  "#9b1c1c",
  "#0b4f8a",
  "#2e7d32",
  "#b26a00",
  "#6a1b9a",
  "#00695c",
  "#5d4037",
  "#455a64",
];
const kept = new Set(["met", "exceeded", "nearly_met"]);

function bandOf(point, floor, ceiling) {
  return [point.low === null ? floor : point.low, point.high === null ? ceiling : point.high];
}

function extent(chart) {
  const values = chart.places
    .flatMap(({ years }) => years.flatMap(({ low, high, delivered }) => [low, high, delivered]))
    .filter((value) => value !== null);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const margin = (most - least || Math.abs(most) || 1) * 0.2;
  return [least - margin, most + margin];
}

function bandSeries({ place, years }, color, at, count, floor, ceiling) {
  const points = years.filter(({ low, high }) => low !== null || high !== null);
  return {
    type: "custom",
    name: place,
    itemStyle: { color },
    data: points.map((point) => ({
      value: [String(point.year), ...bandOf(point, floor, ceiling)],
      point,
      place,
    })),
    encode: { x: 0, y: [1, 2] },
    renderItem(_params, api) {
      const [x, low] = api.coord([api.value(0), api.value(1)]);
      const [, high] = api.coord([api.value(0), api.value(2)]);
      const step = api.size([1, 0])[0];
      const width = Math.max(4, Math.min(22, (step * 0.8) / count));
      const left = x - (width * count) / 2 + at * width;
      const height = Math.max(2, low - high);
      return {
        type: "rect",
        shape: { x: left, y: high - (height === 2 ? 1 : 0), width: width - 1, height },
        style: { fill: color, opacity: height === 2 ? 0.9 : 0.25 },
      };
    },
  };
}

function lineSeries({ place, years }, color) {
  return {
    type: "line",
    name: place,
    color,
    connectNulls: false,
    data: years.map((point) => ({
      value: [String(point.year), point.delivered],
      point,
      place,
      symbol: "circle",
      symbolSize: 10,
      itemStyle: {
        color: kept.has(point.verdict) ? color : "#fff",
        borderColor: color,
        borderWidth: 2,
      },
    })),
  };
}

// Promised, but nothing that can be drawn came of it: hidden, not reported, not yet due.
function gapSeries({ place, years }, color, floor) {
  return {
    type: "scatter",
    name: place,
    symbol: "emptyTriangle",
    symbolSize: 9,
    itemStyle: { color },
    data: years
      .filter(({ delivered }) => delivered === null)
      .map((point) => ({ value: [String(point.year), floor], point, place })),
  };
}

function bounds({ low, high }) {
  if (low === null) return high === null ? "—" : `≤ ${high}`;
  if (high === null) return `≥ ${low}`;
  return low === high ? `${low}` : `${low}–${high}`;
}

function describe({ data }) {
  const { point, place } = data;
  return `${place} ${point.year}\n${bounds(point)} → ${point.delivered ?? "—"}\n${point.label}`;
}

function draw(box) {
  const chart = JSON.parse(box.dataset.chart);
  const [floor, ceiling] = extent(chart);
  const years = Array.from({ length: chart.last - chart.first + 1 }, (_, at) =>
    String(chart.first + at),
  );
  const hasLegend = chart.places.length > 1;
  const drawing = echarts.init(box, null, { renderer: "svg" });
  drawing.setOption({
    animation: false,
    aria: { enabled: true },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 16, top: hasLegend ? 64 : 36, bottom: 8, containLabel: true },
    legend: {
      show: hasLegend,
      type: "scroll",
      top: 0,
      data: chart.places.map(({ place }) => place),
    },
    tooltip: { trigger: "item", renderMode: "richText", formatter: describe },
    xAxis: { type: "category", data: years },
    yAxis: {
      type: "value",
      scale: true,
      min: floor,
      max: ceiling,
      name: chart.unit,
      axisLabel: {
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value) => `${Math.round(value * 100) / 100}`,
      },
    },
    series: chart.places.flatMap((place, at) => {
      const color = palette[at % palette.length];
      return [
        bandSeries(place, color, at, chart.places.length, floor, ceiling),
        lineSeries(place, color),
        gapSeries(place, color, floor),
      ];
    }),
  });
  drawing.on("click", ({ data }) => {
    if (data?.point) location.href = data.point.href;
  });
  new ResizeObserver(() => drawing.resize()).observe(box);
}

for (const box of document.querySelectorAll("[data-chart]")) draw(box);
