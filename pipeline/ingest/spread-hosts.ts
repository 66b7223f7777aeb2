/** Orders addresses so that a batch holds many hosts: hosts are fetched side by side, the pages of one in turn. */
import { hostOfAddress, isWebAddress } from "../fetch/index.ts";

/** Files of this machine first, as they came; then the first page of every host, the second of every host, … */
export function spreadHosts(inputs: readonly string[]): readonly string[] {
  const pages = inputs.filter(isWebAddress);
  const seen = new Map<string, number>();
  const ranked = pages.map((url) => {
    const host = hostOfAddress(url);
    const rank = seen.get(host) ?? 0;
    seen.set(host, rank + 1);
    return { url, rank };
  });
  ranked.sort((a, b) => a.rank - b.rank);
  return [...inputs.filter((input) => !isWebAddress(input)), ...ranked.map(({ url }) => url)];
}
