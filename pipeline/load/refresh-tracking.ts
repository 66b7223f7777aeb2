/** Makes again what depends on all documents together: enterprises, projects, places and promises. */
import type { Database } from "../database.ts";
import { knownEnterpriseRows } from "./seeds.ts";

/** The name that most mentions use; the first in order among equals. */
const unknownEnterprises = `
insert into enterprises
select enterprise_id, arg_max(name, (mentions, name)) as name, null as home, false as is_known
from (select enterprise_id, name, count(*) as mentions from enterprise_mentions group by all)
where enterprise_id not in (select enterprise_id from enterprises)
group by enterprise_id
order by enterprise_id`;

const projects = `
delete from projects;
insert into projects
select project_id, arg_max(name, (mentions, name)) as name, any_value(place_id) as place_id
from (
    select m.project_id, m.name, p.place_id, count(*) as mentions
    from project_mentions m join parts p using (part_id)
    group by all
)
group by project_id
order by project_id`;

const promises = `
delete from promises;
insert into promises by name select * from promise_delivery`;

/** Call it once, after the last documents of a run were loaded. */
export async function refreshTracking(database: Database): Promise<void> {
  await database.transaction(async () => {
    await database.run("delete from enterprises");
    await database.append("enterprises", knownEnterpriseRows());
    await database.run(unknownEnterprises);
    await database.run(projects);
    await database.run(
      "delete from places where place_id not in (select place_id from parts where place_id is not null)",
    );
    await database.run(promises);
  });
}
