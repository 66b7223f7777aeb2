/** Who may see and who may decide, on a shared host. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeUserLine, readUsers } from "../../pipeline/web/users.ts";
import { openSite, publishDocuments, type TestSite } from "./site.ts";

let own: TestSite;
let clock = Date.parse("2024-05-01T08:00:00Z");

beforeAll(async () => {
  const published = await publishDocuments();
  const file = join(published.folder, "users");
  const lines = [
    await makeUserLine("reader", "read", "a long password"),
    await makeUserLine("reviewer", "review", "another password"),
  ];
  writeFileSync(file, `# who may look\n${lines.join("")}`);
  own = openSite(published, { users: readUsers(file), now: () => clock });
});

afterAll(() => {
  own.snapshots.close();
  rmSync(own.folder, { recursive: true, force: true });
});

async function post(
  path: string,
  form: Readonly<Record<string, string>>,
  cookie = "",
): Promise<Response> {
  return await own.site.request(path, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { cookie },
  });
}

async function logIn(name: string, password: string, to = "/"): Promise<Response> {
  return await post("/login", { name, password, to });
}

function cookieOf(response: Response): string {
  return (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

describe("log-in", () => {
  it("is asked for, and leads back to the page", async () => {
    const response = await own.site.request("/explore?place=x");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/login?to=%2Fexplore%3Fplace%3Dx");
    const after = await logIn("reader", "a long password", "/explore?place=x");
    expect(after.headers.get("location")).toBe("/explore?place=x");
    expect(after.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/);
  });

  it("never leads to another site", async () => {
    for (const to of ["//evil.example", "https://evil.example", "/\\evil.example"]) {
      expect((await logIn("reader", "a long password", to)).headers.get("location")).toBe("/");
    }
  });

  it("refuses a wrong password and a name that nobody has alike", async () => {
    const wrong = await logIn("reader", "not the password");
    const unknown = await logIn("nobody", "not the password");
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
    clock += 6 * 60_000;
  });

  it("must wait after five wrong tries, then may try again", async () => {
    for (let times = 0; times < 5; times += 1) await logIn("reviewer", `wrong ${times}`);
    expect((await logIn("reviewer", "another password")).status).toBe(429);
    clock += 6 * 60_000;
    expect((await logIn("reviewer", "another password")).status).toBe(303);
  });

  it("expires", async () => {
    const cookie = cookieOf(await logIn("reader", "a long password"));
    expect((await own.site.request("/", { headers: { cookie } })).status).toBe(200);
    clock += 13 * 3_600_000;
    expect((await own.site.request("/", { headers: { cookie } })).status).toBe(303);
  });

  it("ends by a form of its own only", async () => {
    const cookie = cookieOf(await logIn("reader", "a long password"));
    expect((await post("/logout", { token: "made up" }, cookie)).status).toBe(403);
    const page = await (await own.site.request("/", { headers: { cookie } })).text();
    const [, token = ""] = /name="token" value="([^"]+)"/.exec(page) ?? [];
    expect((await post("/logout", { token }, cookie)).status).toBe(303);
    expect((await own.site.request("/", { headers: { cookie } })).status).toBe(303);
  });
});

describe("the users file", () => {
  it("is refused where a line is none, or nobody is named", async () => {
    const file = join(own.folder, "broken");
    writeFileSync(file, "reader:read:1:2\n");
    expect(() => readUsers(file)).toThrow(":1 is no user");
    writeFileSync(file, "# nobody\n");
    expect(() => readUsers(file)).toThrow("names nobody");
    expect(() => readUsers(join(own.folder, "none"))).toThrow("duban user");
    await expect(makeUserLine("a:b", "read", "long enough")).rejects.toThrow("will not do");
    await expect(makeUserLine("a", "read", "short")).rejects.toThrow("too short");
  });
});

describe("roles", () => {
  it("let reviewers decide and readers only look", async () => {
    const reader = cookieOf(await logIn("reader", "a long password"));
    const reviewer = cookieOf(await logIn("reviewer", "another password"));
    const ask = (cookie: string): Promise<Response> | Response =>
      own.site.request("/review", { headers: { cookie } });
    expect((await ask(reader)).status).toBe(403);
    expect((await post("/review", { decision: "accepted" }, reader)).status).toBe(403);
    const page = await (await ask(reviewer)).text();
    const [, token = ""] = /name="token" value="([^"]+)"/.exec(page) ?? [];
    const [, fact = ""] = /name="fact_id" value="([^"]+)"/.exec(page) ?? [];
    const form = { token, fact_id: fact, decision: "accepted", reviewer: "somebody else" };
    expect((await post("/review", form, reviewer)).status).toBe(303);
    const log = readFileSync(`${own.databasePath}.decisions.jsonl`, "utf8");
    expect(JSON.parse(log)).toMatchObject({ reviewer: "reviewer", factId: fact });
  });
});
