/** The pages of projects, and those of enterprises, one click apart. */
import { html } from "hono/html";
import type { Html } from "../layout.ts";
import { address, asked, say, type Visit } from "../visit.ts";

interface Tab {
  readonly path: string;
  readonly text: string;
}

export function renderProjectTabs(visit: Visit): Html {
  return renderTabs(visit, say(visit, "项目", "Projects"), [
    { path: "/projects", text: say(visit, "按阶段", "By stage") },
    { path: "/projects/timelines", text: say(visit, "历年进展", "Over the years") },
    { path: "/projects/rates", text: say(visit, "四率", "Rates") },
  ]);
}

export function renderEnterpriseTabs(visit: Visit): Html {
  return renderTabs(visit, say(visit, "企业", "Enterprises"), [
    { path: "/enterprises", text: say(visit, "想引进和已落户", "Courted and landed") },
    { path: "/enterprises/timelines", text: say(visit, "历年进展", "Over the years") },
  ]);
}

function renderTabs(visit: Visit, label: string, tabs: readonly Tab[]): Html {
  const place = asked(visit, "place");
  return html`<nav class="counts" aria-label="${label}">${tabs.map(({ path, text }) => html`<a href="${address(path, { place })}"${visit.path === path ? html` aria-current="page"` : ""}>${text}</a>`)}</nav>`;
}
