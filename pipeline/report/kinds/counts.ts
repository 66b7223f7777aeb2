/** How many rows show which light: the first table of a report. */
import {
  type Cell,
  columnOf,
  type Light,
  lightCell,
  numberCell,
  type Section,
  textCell,
  textColumn,
} from "../model.ts";

const lights: readonly Light[] = ["red", "yellow", "green", "grey"];

interface Lit {
  readonly light: Light;
}

/** A row a group: its name, how many there are, and how many show each light. */
export function countLights(groups: readonly (readonly [string, readonly Lit[]])[]): Section {
  return {
    key: "counts",
    title: "一览",
    notes: [],
    columns: [
      textColumn("matter", "事项", 16),
      columnOf("number", "count", "合计", 6),
      ...lights.map((light) => columnOf("number", light, lightCell(light).text, 6)),
    ],
    rows: groups.map(([name, rows]) => countRow(name, rows)),
    charts: [],
  };
}

function countRow(name: string, rows: readonly Lit[]): readonly Cell[] {
  const countOf = (light: Light): number => rows.filter((row) => row.light === light).length;
  return [
    textCell(name),
    numberCell(rows.length),
    ...lights.map((light) => ({ ...numberCell(countOf(light)), light })),
  ];
}
