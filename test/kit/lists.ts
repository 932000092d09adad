import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import type { Job } from "#platform/postgres/jobs/worker.ts";
import { openSession } from "#platform/postgres/sessions.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { importing } from "../../src/office/imports/running.ts";
import type { Bench, Person } from "./office.ts";

export type Listed = {
  readonly row: number;
  readonly lead: number;
  readonly state: string;
  readonly cells: readonly string[];
  readonly flaws: readonly {
    readonly at?: number;
    readonly weight: string;
    readonly code: string;
    readonly zh: string;
  }[];
  readonly case?: { readonly id: string; readonly number: string };
};

/** A list at somebody's screen. */
export type ListAt = {
  readonly id: string;
  counts(): Promise<Readonly<Record<string, number>>>;
  whole(): Promise<Readonly<Record<string, unknown>>>;
  rows(state?: string): Promise<readonly Listed[]>;
  fix(row: number, at: number, text: string): Promise<Readonly<Record<string, unknown>>>;
  run(rows?: readonly number[]): Promise<Readonly<Record<string, unknown>>>;
};

/** Brings a file as somebody does: kept, then read as a list. Gives the refusal where it is none. */
export async function bring(
  { app }: Pick<Bench, "app">,
  who: Person,
  kind: "registration" | "take-over",
  content: Buffer | string,
  name = "清单.xlsx",
): Promise<ListAt | { readonly refused: Readonly<Record<string, unknown>> }> {
  const sent = await app.inject({
    method: "POST",
    url: `/api/files?name=${encodeURIComponent(name)}`,
    payload: Buffer.from(content),
    headers: { "content-type": "application/octet-stream" },
    cookies: who.cookies,
  });
  const kept = JSON.parse(sent.body) as Readonly<Record<string, unknown>>;
  if (sent.statusCode !== 200) return { refused: kept };
  const opened = await who.post("/api/imports", { kind, digest: kept["digest"] });
  if (opened.status !== 200) return { refused: opened.body };
  const id = String(opened.body["id"]);
  const at = `/api/imports/${id}`;
  const whole = async () => (await who.get(at)).body;
  return {
    id,
    whole,
    counts: async () => (await whole())["counts"] as Readonly<Record<string, number>>,
    rows: async (state) => {
      const asked = await who.get(`${at}/rows?limit=500${state === undefined ? "" : `&state=${state}`}`);
      return asked.body["rows"] as readonly Listed[];
    },
    fix: async (row, column, text) => (await who.post(`${at}/rows/${row}`, { cells: [{ at: column, text }] })).body,
    run: async (rows) => (await who.post(`${at}/run`, rows === undefined ? {} : { rows })).body,
  };
}

/** Does what the background does with lists, once. */
export async function registerWanted({ office }: Pick<Bench, "office">, court: string): Promise<void> {
  const token = await jobToken(office, court);
  await importing(office)({ court, token, payload: {}, attempt: 1 } satisfies Job);
}

const jobToken = ({ database }: Bench["office"], court: string): Promise<string> =>
  openSession(database, { person: "job:import", acting: [court], expiresAt: (Date.now() + 3_600_000) as Instant });

/** Reads from the database as a session of the court sees it. */
export async function countIn({ office }: Bench, court: string, statement: string): Promise<number> {
  const token = await jobToken(office, court);
  const came = await asSession(office.database.app, token, async (tx) =>
    ok(Number((await tx.query<{ n: string }>(statement)).rows[0]?.n)),
  );
  return "ok" in came ? came.ok : -1;
}
