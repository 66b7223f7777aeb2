/** Imports nothing. */

/** A set of UTF-16 units, for asking at every character of a text: a tenth of what a `Set` takes, for 64 KB. */
export class CharacterSet {
  private readonly holds = new Uint8Array(0x10000);

  /** The first units of the words. */
  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word.charCodeAt(0));
  }

  add(unit: number): void {
    this.holds[unit] = 1;
  }

  /** False also for the NaN behind the end of a text. */
  has(unit: number): boolean {
    return this.holds[unit] === 1;
  }
}
