import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createFetcher, type Fetcher, type Validators } from "../../pipeline/fetch/index.ts";
import type { FetchLimits } from "../../pipeline/fetch/limits.ts";
import { give, inTurn, type Page, refuse, startServer, type WebServer } from "./web-server.ts";

let server: WebServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function serve(pages: Readonly<Record<string, Page>>): Promise<WebServer> {
  server = await startServer(pages);
  return server;
}

function makeFetcher(limits: Partial<FetchLimits> = {}): Fetcher {
  const quick = { requestsPerSecond: 1000, pauseMilliseconds: 1, allowsPrivate: true };
  return createFetcher("0.0.0", { ...quick, ...limits });
}

/** The text of the page, or the code of the note that stands in its place. */
async function outcome(
  fetcher: Fetcher,
  address: string,
  held: Validators | null = null,
): Promise<string> {
  const { value, notes } = await fetcher.fetch(address, held);
  if (value === null) return `[${notes[0]?.code}] ${notes[0]?.message}`;
  return value.kind === "not_modified" ? value.kind : new TextDecoder().decode(value.bytes);
}

describe("a page", () => {
  it("comes with its address, type, charset and validators", async () => {
    const headers = { "content-type": "text/html; charset=GBK", etag: '"a1"' };
    const { origin } = await serve({ "/a": give("今年增长6%。", headers) });
    const { value } = await makeFetcher().fetch(`${origin}/a#top`, null);
    expect(value).toMatchObject({
      kind: "page",
      finalUrl: `${origin}/a`,
      mediaType: "text/html",
      charset: "gbk",
      etag: '"a1"',
      lastModified: null,
    });
  });

  it("is decompressed", async () => {
    const body = gzipSync("城镇新增就业3万人。");
    const { origin } = await serve({ "/a": give(body, { "content-encoding": "gzip" }) });
    expect(await outcome(makeFetcher(), `${origin}/a`)).toBe("城镇新增就业3万人。");
  });

  it("is not sent again where the held copy is still good", async () => {
    const { origin } = await serve({
      "/a": (request, response) => {
        const isHeld = request.headers["if-none-match"] === '"a1"';
        response.writeHead(isHeld ? 304 : 200, { etag: '"a1"' }).end(isHeld ? "" : "page");
      },
    });
    const fetcher = makeFetcher();
    expect(await outcome(fetcher, `${origin}/a`)).toBe("page");
    const held = { etag: '"a1"', lastModified: null };
    expect(await outcome(fetcher, `${origin}/a`, held)).toBe("not_modified");
  });
});

describe("robots.txt", () => {
  const page = give("page");

  it("is asked once and obeyed, by name before by star", async () => {
    const rules = "User-agent: *\nDisallow: /\n\nUser-agent: duban\nDisallow: /inside\n";
    const { origin, asked } = await serve({
      "/robots.txt": give(rules, { "content-type": "text/plain" }),
      "/open": page,
      "/inside/a": page,
    });
    const fetcher = makeFetcher();
    expect(await outcome(fetcher, `${origin}/open`)).toBe("page");
    expect(await outcome(fetcher, `${origin}/inside/a`)).toMatch(/^\[robots_disallowed\]/);
    expect(asked.map(({ path }) => path)).toEqual(["/robots.txt", "/open"]);
    expect(asked[0]?.agent).toBe("duban/0.0.0");
  });

  it("binds the address that a redirect leads to", async () => {
    const { origin, asked } = await serve({
      "/robots.txt": give("User-agent: *\nDisallow: /inside\n"),
      "/open": refuse(302, { location: "/inside/a" }),
      "/inside/a": page,
    });
    expect(await outcome(makeFetcher(), `${origin}/open`)).toMatch(/^\[robots_disallowed\]/);
    expect(asked.map(({ path }) => path)).not.toContain("/inside/a");
  });

  it("forbids everything while the site cannot say what it allows", async () => {
    const { origin, asked } = await serve({ "/robots.txt": refuse(503), "/a": page });
    expect(await outcome(makeFetcher({ attempts: 2 }), `${origin}/a`)).toMatch(
      /^\[fetch_failed\] .*503 for robots\.txt/,
    );
    expect(asked).toHaveLength(2);
  });

  it("slows the run down where it asks for pauses", async () => {
    const { origin, asked } = await serve({
      "/robots.txt": give("User-agent: *\nCrawl-delay: 0.2\n"),
      "/a": page,
      "/b": page,
    });
    const fetcher = makeFetcher();
    await Promise.all([fetcher.fetch(`${origin}/a`, null), fetcher.fetch(`${origin}/b`, null)]);
    const [, first, second] = asked;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(150);
  });
});

describe("hosts", () => {
  it("get one request at a time, at the rate", async () => {
    const slow: Page = (_, response) => {
      setTimeout(() => response.writeHead(200).end("page"), 20);
    };
    const { origin, asked, mostAtOnce } = await serve({ "/a": slow, "/b": slow, "/c": slow });
    const fetcher = makeFetcher({ requestsPerSecond: 10 });
    await Promise.all(["a", "b", "c"].map((name) => fetcher.fetch(`${origin}/${name}`, null)));
    expect(mostAtOnce()).toBe(1);
    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(90);
  });

  it("do not wait for one another", async () => {
    const one = await startServer({ "/a": give("one") });
    const two = await startServer({ "/a": give("two") });
    const fetcher = makeFetcher({ requestsPerSecond: 2 });
    const start = performance.now();
    const pages = [one, two].map(({ origin }) => outcome(fetcher, `${origin}/a`));
    expect(await Promise.all(pages)).toEqual(["one", "two"]);
    // robots.txt, half a second, the page: one after the other they would take over a second and a half.
    expect(performance.now() - start).toBeLessThan(1200);
    await Promise.all([one.close(), two.close()]);
  });

  it("that are down cost a few attempts, not one for every address", async () => {
    const { origin, close } = await startServer({});
    await close();
    const fetcher = makeFetcher({ attempts: 1 });
    for (const name of ["a", "b", "c", "d", "e"]) {
      expect(await outcome(fetcher, `${origin}/${name}`)).toMatch(
        /^\[fetch_failed\] .*ECONNREFUSED/,
      );
    }
  });
});

describe("attempts", () => {
  it.each([429, 500, 503])("are repeated after %s", async (status) => {
    const { origin, asked } = await serve({ "/a": inTurn(refuse(status), give("page")) });
    expect(await outcome(makeFetcher(), `${origin}/a`)).toBe("page");
    expect(asked.filter(({ path }) => path === "/a")).toHaveLength(2);
  });

  it("end after a few", async () => {
    const { origin, asked } = await serve({ "/a": refuse(502) });
    expect(await outcome(makeFetcher({ attempts: 3 }), `${origin}/a`)).toMatch(/502/);
    expect(asked.filter(({ path }) => path === "/a")).toHaveLength(3);
  });

  it("wait as long as the server asks", async () => {
    const { origin, asked } = await serve({
      "/a": inTurn(refuse(429, { "retry-after": "1" }), give("page")),
    });
    expect(await outcome(makeFetcher(), `${origin}/a`)).toBe("page");
    const [first, second] = asked.filter(({ path }) => path === "/a");
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
  });

  it("are not made where the server asks for hours, nor where the page is not there", async () => {
    const { origin, asked } = await serve({ "/a": refuse(503, { "retry-after": "7200" }) });
    expect(await outcome(makeFetcher(), `${origin}/a`)).toMatch(/^\[fetch_failed\] .*503/);
    expect(await outcome(makeFetcher(), `${origin}/none`)).toMatch(/404 .*check the address/);
    expect(asked.filter(({ path }) => path !== "/robots.txt")).toHaveLength(2);
  });

  it("are repeated after a broken connection", async () => {
    const { origin } = await serve({
      "/a": inTurn((request) => request.socket.destroy(), give("page")),
    });
    expect(await outcome(makeFetcher(), `${origin}/a`)).toBe("page");
  });
});

describe("limits", () => {
  it("hold for size, also of what comes out of a compressed answer", async () => {
    const bomb = gzipSync(Buffer.alloc(1024 * 1024));
    expect(bomb.length).toBeLessThan(4096);
    const { origin } = await serve({
      "/large": give("x".repeat(5000)),
      "/bomb": give(bomb, { "content-encoding": "gzip" }),
    });
    const fetcher = makeFetcher({ byteCount: 4096 });
    expect(await outcome(fetcher, `${origin}/large`)).toMatch(/^\[file_too_large\]/);
    expect(await outcome(fetcher, `${origin}/bomb`)).toMatch(/^\[file_too_large\]/);
  });

  it("hold for time, also where the answer only trickles", async () => {
    const { origin } = await serve({
      "/trickle": (_, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write("x"), 20);
        response.on("close", () => clearInterval(timer));
      },
    });
    const fetcher = makeFetcher({ milliseconds: 200, attempts: 1 });
    expect(await outcome(fetcher, `${origin}/trickle`)).toMatch(/^\[fetch_failed\] .*finish/);
  });

  it("hold for redirects: five and no more", async () => {
    const lead = (to: string): Page => refuse(301, { location: to });
    const steps = [1, 2, 3, 4, 5, 6].map((step) => [`/${step}`, lead(`/${step + 1}`)] as const);
    const { origin } = await serve({ ...Object.fromEntries(steps), "/7": give("page") });
    expect(await outcome(makeFetcher(), `${origin}/2`)).toBe("page");
    expect(await outcome(makeFetcher(), `${origin}/1`)).toMatch(/^\[fetch_failed\] .*leads on/);
  });

  it("hold for what is no web page", async () => {
    const { origin } = await serve({ "/a": refuse(302, { location: "file:///etc/hosts" }) });
    const fetcher = makeFetcher();
    for (const address of [
      "ftp://a.example/b",
      "http://a:b@c.example/",
      `${origin}/a`,
      "http://",
    ]) {
      expect(await outcome(fetcher, address)).toMatch(/^\[unsupported_address\]/);
    }
  });
});

describe("private addresses", () => {
  it("are refused, by number and by name, before a byte is sent", async () => {
    const { origin, asked } = await serve({ "/a": give("page") });
    const fetcher = makeFetcher({ allowsPrivate: false });
    for (const address of [`${origin}/a`, `${origin.replace("127.0.0.1", "localhost")}/a`]) {
      expect(await outcome(fetcher, address)).toMatch(/^\[private_address\] .*--allow-private/);
    }
    expect(asked).toEqual([]);
  });
});
