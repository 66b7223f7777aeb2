/** The three pages of projects, one click apart. */
import { html } from "hono/html";
import type { Html } from "../layout.ts";
import { address, asked, say, type Visit } from "../visit.ts";

export function renderProjectTabs(visit: Visit): Html {
  const tabs = [
    { path: "/projects", text: say(visit, "按阶段", "By stage") },
    { path: "/projects/timelines", text: say(visit, "历年进展", "Over the years") },
    { path: "/projects/rates", text: say(visit, "四率", "Rates") },
  ];
  const place = asked(visit, "place");
  return html`<nav class="counts" aria-label="${say(visit, "项目", "Projects")}">${tabs.map(({ path, text }) => html`<a href="${address(path, { place })}"${visit.path === path ? html` aria-current="page"` : ""}>${text}</a>`)}</nav>`;
}
