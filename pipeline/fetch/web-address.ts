/** Addresses of web pages as users write them. */
import { failure, note, type Result, success } from "../result.ts";

function readUrl(address: string, base?: URL): URL | null {
  return URL.canParse(address, base?.href) ? new URL(address, base?.href) : null;
}

/** True for what is meant as an address, also of a kind that is not fetched (`ftp://…`). */
export function isWebAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(input);
}

/** The address without its fragment, which servers never see; as it is where it is no address. */
export function tidyAddress(address: string): string {
  const { value } = parseAddress(address);
  return value === null ? address : value.href;
}

/** `base`: the address that led here. */
export function parseAddress(address: string, base?: URL): Result<URL> {
  const url = readUrl(address, base);
  const refuse = (message: string): Result<URL> =>
    failure(note("unsupported_address", "error", message));
  if (url === null) return refuse("This is no web address; check it.");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return refuse("Only http and https addresses are fetched; save the file and pass that.");
  }
  if (url.username !== "" || url.password !== "") {
    return refuse("The address holds a password, which would be kept; remove it.");
  }
  url.hash = "";
  return success(url);
}

/** The host with its port, lower case; empty where it is no address. */
export function hostOfAddress(address: string): string {
  return readUrl(address)?.host ?? "";
}

/** The name that the last piece of the path gives to the page: `2023年政府工作报告.pdf`; empty where there is none. */
export function nameOfAddress(address: string): string {
  const last = readUrl(address)?.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
