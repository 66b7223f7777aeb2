/** Who is logged in, the tokens of forms, and how often a password may be tried. All in memory: a restart logs everybody out. */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Visitor } from "./visit.ts";

const sessionHours = 12;
const mostSessions = 10_000;
const triesBeforeWait = 5;
const waitMinutes = 5;
const minute = 60_000;

interface Session {
  readonly visitor: Visitor;
  readonly expires: number;
}

interface Tries {
  readonly count: number;
  readonly last: number;
}

export class Sessions {
  private readonly secret = randomBytes(32);
  private readonly sessions = new Map<string, Session>();
  private readonly tries = new Map<string, Tries>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** The id that goes into the cookie. */
  begin(visitor: Visitor): string {
    this.forgetOld();
    const id = randomBytes(32).toString("base64url");
    this.sessions.set(id, { visitor, expires: this.now() + sessionHours * 60 * minute });
    return id;
  }

  find(id: string | undefined): Visitor | null {
    const session = id === undefined ? undefined : this.sessions.get(id);
    return session === undefined || session.expires < this.now() ? null : session.visitor;
  }

  end(id: string | undefined): void {
    if (id !== undefined) this.sessions.delete(id);
  }

  /** Goes into forms; another site can neither read nor guess it. `id` is the session's, or the visit's where nobody logs in. */
  formToken(id: string): string {
    return createHmac("sha256", this.secret).update(id).digest("base64url");
  }

  isFormToken(id: string, token: string): boolean {
    const expected = Buffer.from(this.formToken(id));
    const given = Buffer.from(token);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  /** Minutes to wait before the next try, 0 where one may try now. Counted by name and by address. */
  minutesToWait(...keys: readonly string[]): number {
    const waits = keys.map((key) => {
      const { count = 0, last = 0 } = this.tries.get(key) ?? {};
      if (count < triesBeforeWait) return 0;
      return Math.ceil((last + waitMinutes * minute - this.now()) / minute);
    });
    return Math.max(0, ...waits);
  }

  noteFailure(...keys: readonly string[]): void {
    for (const key of keys) {
      const { count = 0, last = 0 } = this.tries.get(key) ?? {};
      const isOld = last + waitMinutes * minute < this.now();
      this.tries.set(key, { count: isOld ? 1 : count + 1, last: this.now() });
    }
  }

  noteSuccess(...keys: readonly string[]): void {
    for (const key of keys) this.tries.delete(key);
  }

  private forgetOld(): void {
    for (const [id, { expires }] of this.sessions) {
      if (expires < this.now() || this.sessions.size >= mostSessions) this.sessions.delete(id);
    }
    for (const [key, { last }] of this.tries) {
      if (last + waitMinutes * minute < this.now()) this.tries.delete(key);
    }
  }
}
