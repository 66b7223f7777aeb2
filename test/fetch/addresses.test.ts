import { describe, expect, it } from "vitest";
import {
  isPublicAddress,
  lookupPublic,
  refusePrivateLiteral,
} from "../../pipeline/fetch/addresses.ts";
import { extensionOf, readMediaType } from "../../pipeline/fetch/media-type.ts";
import { readRetryAfter } from "../../pipeline/fetch/retry.ts";
import { nameOfAddress, tidyAddress } from "../../pipeline/fetch/web-address.ts";

describe("isPublicAddress", () => {
  it.each([
    "127.0.0.1",
    "127.8.8.8",
    "10.0.0.1",
    "172.16.3.4",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "198.18.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "fe80::1%eth0",
    "fd12::1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "no address",
  ])("says no to %s", (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(["8.8.8.8", "114.114.114.114", "2400:3200::1", "::ffff:8.8.8.8"])(
    "says yes to %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe("refusePrivateLiteral", () => {
  // What `new URL` makes of the spellings that hide an address.
  it.each([
    "http://0x7f.1/",
    "http://2130706433/",
    "http://[::ffff:7f00:1]/",
    "http://0177.0.0.1/",
  ])("sees through %s", (address) =>
    expect(() => refusePrivateLiteral(new URL(address).hostname)).toThrow(),
  );

  it("leaves names to the resolver", () => {
    expect(() => refusePrivateLiteral("localhost")).not.toThrow();
  });
});

describe("lookupPublic", () => {
  it.each([true, false])("gives no private address of a name (all: %s)", async (all) => {
    const error = await new Promise((resolve) => {
      lookupPublic("localhost", { all }, (fault) => resolve(fault));
    });
    expect(error).toMatchObject({ code: "PRIVATE_ADDRESS" });
  });
});

describe("readRetryAfter", () => {
  const now = Date.parse("2024-03-05T00:00:00Z");
  it.each([
    [undefined, null],
    ["7", 7000],
    ["Tue, 05 Mar 2024 00:00:30 GMT", 30_000],
    ["Mon, 04 Mar 2024 00:00:00 GMT", 0],
    ["soon", null],
  ])("reads %s", (value, milliseconds) => expect(readRetryAfter(value, now)).toBe(milliseconds));
});

describe("names", () => {
  it.each([
    ["https://a.example/zfgb/2024%E5%B9%B4%E6%8A%A5%E5%91%8A.pdf?x=1", "2024年报告.pdf"],
    ["https://a.example/%E0%A4%A.html", "%E0%A4%A.html"],
    ["https://a.example/", ""],
  ])("of %s", (address, name) => expect(nameOfAddress(address)).toBe(name));

  it("of an address are written one way", () => {
    expect(tidyAddress("HTTPS://A.example:443/b/../c#d")).toBe("https://a.example/c");
    expect(tidyAddress("http://a.example")).toBe("http://a.example/");
  });

  it.each([
    ["text/html; charset=GBK", ".html", "gbk"],
    ['application/pdf;charset="x"', ".pdf", "x"],
    ["application/octet-stream", ".docx", null],
    [undefined, ".docx", null],
  ])("of the kind %s", (header, extension, charset) => {
    const type = readMediaType(header);
    expect(extensionOf(type.mediaType, "报告.DOCX")).toBe(extension);
    expect(type.charset).toBe(charset);
    expect(extensionOf(null, "page")).toBe(".bin");
  });
});
