import type { Instant } from "#kernel/instant.ts";
import type { Database } from "../database.ts";
import { closeSession, openSession } from "../sessions.ts";

/** Sessions of jobs: one a court and task, short, and opened anew before it ends. */
export type Tokens = {
  readonly of: (court: string, task: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

const LASTS = 15 * 60_000;
const RENEWED_BEFORE = 5 * 60_000;

export function tokensFor(database: Pick<Database, "gate">): Tokens {
  const open = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  return {
    of: (court, task) => {
      const key = `${court} ${task}`;
      const known = open.get(key);
      const now = Date.now();
      if (known !== undefined && now < known.until - RENEWED_BEFORE) return known.token;
      const until = now + LASTS;
      const token = openSession(database, { person: `job:${task}`, acting: [court], expiresAt: until as Instant });
      open.set(key, { token, until });
      // One that could not be opened is not kept.
      token.catch(() => open.delete(key));
      return token;
    },
    close: async () => {
      const tokens = await Promise.allSettled([...open.values()].map(({ token }) => token));
      open.clear();
      for (const one of tokens)
        if (one.status === "fulfilled") await closeSession(database, one.value).catch(() => undefined);
    },
  };
}
