/** Named companies, one finding for each name and role in a part (guide: one record per distinct name and role). */
import type { EnterpriseFinding, Extractor } from "../extractor.ts";
import { foldNames, readHome } from "./fold-names.ts";
import { findNames } from "./names.ts";
import { decideRole } from "./role.ts";

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
