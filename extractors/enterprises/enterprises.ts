/** Named companies, one finding for each name and role in a part (guide: one record per distinct name and role). */
import type { EnterpriseRole } from "../../pipeline/document.ts";
import type { EnterpriseFinding, Extractor } from "../extractor.ts";
import type { SentenceView } from "../sentence-view.ts";
import { companyWords } from "./company-words.ts";
import { foldNames, readHome } from "./fold-names.ts";
import type { FoundName } from "./found-name.ts";
import { findNames } from "./names.ts";

const cues: readonly (readonly [EnterpriseRole, readonly string[]])[] = [
  ["visited", companyWords("visited")],
  ["to_attract", companyWords("courted")],
  ["partner", companyWords("partner")],
  ["landed", companyWords("landed")],
];

export const extractEnterprises: Extractor = (views) => {
  const found = views.flatMap((view) => findNames(view).map((name) => ({ view, name })));
  const canonical = foldNames(
    found.filter(({ name }) => !name.masked).map(({ name }) => name.name),
  );
  const seen = new Set<string>();
  const findings: EnterpriseFinding[] = [];
  for (const { view, name } of found) {
    const role = decideRole(view, name);
    const key = `${name.name}\n${role}`;
    if (seen.has(key)) continue;
    seen.add(key);
    findings.push({
      kind: "enterprise",
      name: name.name,
      canonical: canonical.get(name.name) ?? name.name,
      home: readHome(view.folded, name.start, name.name),
      role,
      masked: name.masked,
      at: { start: view.offset + name.start, end: view.offset + name.end },
      sentence: view.sentence.ordinal,
      rule: name.rule,
    });
  }
  return findings;
};

/**
 * The role by the words of its own clause, then of the sentence. Courting outweighs settling: 争取华润项目落户
 * names a company that has not come.
 */
function decideRole(view: SentenceView, name: FoundName): EnterpriseRole {
  const start = Math.max(
    ...["，", ",", "；", ";", "。"].map((mark) => view.text.lastIndexOf(mark, name.start) + 1),
  );
  const ends = ["，", ",", "；", ";", "。"]
    .map((mark) => view.text.indexOf(mark, name.end))
    .filter((at) => at >= 0);
  const clause = view.text.slice(start, ends.length > 0 ? Math.min(...ends) : view.text.length);
  for (const scope of [clause, view.text]) {
    for (const [role, list] of cues) {
      if (role === "to_attract" && view.block.orientation === "review") continue;
      if (list.some((cue) => scope.includes(cue))) return role;
    }
  }
  return "other";
}
