/** Which addresses of the network may be asked. A page on the web must not lead the program into the office's own network. */
import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

export class PrivateAddressError extends Error {
  readonly code: string = "PRIVATE_ADDRESS";
}

/**
 * True for addresses of the public Internet: neither private (RFC 1918), loopback, link-local, shared (RFC 6598),
 * multicast nor reserved. IPv6 forms that carry an IPv4 address are judged by that.
 */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  if (!ipaddr.isValid(plain)) return false;
  const parsed = ipaddr.process(plain);
  // Outside 2000::/3 no IPv6 address is routed on the Internet; ::7f00:1 would be 127.0.0.1.
  if (parsed instanceof ipaddr.IPv6 && (parsed.parts[0] ?? 0) >> 13 !== 1) return false;
  return parsed.range() === "unicast";
}

/** Throws where `hostname` is itself an address that may not be asked; a name is judged when it is resolved. */
export function refusePrivateLiteral(hostname: string): void {
  const plain = hostname.replace(/^\[|\]$/g, "");
  if (isIP(plain) !== 0 && !isPublicAddress(plain)) throw new PrivateAddressError(plain);
}

/**
 * Resolves a name to its public addresses only. The connection is made to the very addresses that were judged, so a
 * name that resolves differently the next time gains nothing.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      callback(error, []);
      return;
    }
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (first === undefined) callback(new PrivateAddressError(hostname), []);
    else if (options.all === true) callback(null, open);
    else callback(null, first.address, first.family);
  });
};
