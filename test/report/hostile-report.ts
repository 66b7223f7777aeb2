/** A report in which every field tries to be markup, a formula or a broken character. */
import {
  type Cell,
  choiceColumn,
  columnOf,
  lightCell,
  numberCell,
  quoteCell,
  type Report,
  textCell,
  textColumn,
} from "../../pipeline/report/model.ts";

const hostile =
  "=HYPERLINK(\"http://x\")<script>alert(1)</script><img src=x onerror='a()'>&\u0000\ud800|`*";

function quoteOf(text: string): Cell {
  return quoteCell(text, hostile);
}

export const hostileReport: Report = {
  title: hostile,
  date: "2024-03-05",
  head: [[hostile, hostile]],
  notes: [hostile],
  sections: [
    {
      key: hostile,
      title: hostile,
      notes: [hostile],
      columns: [
        columnOf("number", hostile, hostile, 5),
        textColumn("text", hostile, 10),
        columnOf("quote", "quote", hostile, 20),
        columnOf("light", "light", hostile, 5),
        choiceColumn("choice", hostile, 5, ["是", "否"]),
      ],
      rows: [
        [
          numberCell(1),
          textCell(hostile),
          quoteOf(hostile),
          lightCell("red", hostile),
          textCell(""),
        ],
        [numberCell(null), textCell("@x"), quoteOf("\tx"), lightCell("green"), textCell("-1+2")],
      ],
      charts: [
        {
          indicator: hostile,
          title: hostile,
          unit: hostile,
          points: [{ label: hostile, low: 1, high: null, delivered: 2, light: "green" }],
        },
      ],
    },
  ],
  evidence: [
    {
      document: hostile,
      source: hostile,
      page: 3,
      heading: hostile,
      isHeading: false,
      part: 0,
      start: 0,
      text: `前${hostile}后`,
      sentences: [{ start: 0, end: 8 }],
      quotes: [
        { key: hostile, kind: hostile, start: 1, end: 6 },
        { key: "other", kind: "target", start: 4, end: 500 },
      ],
    },
  ],
};
