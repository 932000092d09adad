import type { Court } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import { ok } from "#kernel/outcome.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { keepHistories } from "../door/history.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import type { Office } from "../office.ts";
import { type Planned, planOf, played, streamOf } from "./plan.ts";
import type { DemoCourt } from "./province.ts";
import { administratorOf, laidOutOn, registerOf } from "./register.ts";
import type { Bureau } from "./walk/desk.ts";
import { SPAN_DAYS } from "./walk/fate.ts";

/** Some cases of one court, by their numbers in its plan. */
export type Share = { readonly court: DemoCourt; readonly indexes: readonly number[] };

/** So many cases go into one transaction. */
const AT_ONCE = 4;

/** The cases of a court that are not in the database yet. */
export async function missingOf(office: Office, seed: string, court: DemoCourt, session: SignedIn): Promise<Share> {
  const all = Array.from({ length: Math.min(court.laid ?? court.cases, court.cases) }, (_, index) => index);
  const read = await asSession(office.database.app, session.token, async (tx) =>
    ok((await tx.query<{ id: string }>("select id from stream where court = $1 and version > 0", [court.id])).rows),
  );
  assert("ok" in read, "the administrator reads his court");
  const known = new Set(read.ok.map(({ id }) => id));
  return { court, indexes: all.filter((index) => !known.has(streamOf(seed, court.id, index))) };
}

/** Plays cases of the plan and keeps them, a court's law and people worked out once. */
export function layer(office: Office, seed: string): (share: Share) => Promise<number> {
  const benches = new Map<string, Promise<Bench>>();
  return async ({ court, indexes }) => {
    const bench = benches.get(court.id) ?? benchFor(office, seed, court);
    benches.set(court.id, bench);
    const { bureau, session, plan } = await bench;
    for (let from = 0; from < indexes.length; from += AT_ONCE) {
      const some = indexes.slice(from, from + AT_ONCE).flatMap((index) => plan.get(index) ?? []);
      const kept = await keepHistories(
        office,
        session,
        some.map((one) => historyOf(one, bureau)),
        office.today(),
      );
      assert("ok" in kept, `cases of the demonstration are kept: ${"refused" in kept ? kept.refused.zh : ""}`);
    }
    return indexes.length;
  };
}

type Bench = {
  readonly bureau: Bureau;
  readonly session: SignedIn;
  readonly plan: ReadonlyMap<number, Planned>;
};

async function benchFor(office: Office, seed: string, court: DemoCourt): Promise<Bench> {
  const session = await administratorOf(office, court.id);
  const staff = await registerOf(office, session);
  const until = addDays(laidOutOn(staff), -1);
  const laws = await lawsUntil(office, court.id, until);
  const courtOn = (on: CivilDate): Court => {
    const found = laws.get(on);
    assert(found !== undefined, `the law of ${court.id} on ${on} was read`);
    return found;
  };
  const bureau = { courtId: court.id, staff, courtOn, until };
  const plan = new Map(planOf(seed, court, bureau).map((one) => [one.index, one]));
  return { bureau, session, plan };
}

/** The law of a court on every day something can happen on: a step more is asked for than was taken now and then. */
async function lawsUntil(office: Office, court: string, until: CivilDate): Promise<ReadonlyMap<CivilDate, Court>> {
  const laws = new Map<CivilDate, Court>();
  for (let back = -30; back <= SPAN_DAYS; back += 1) {
    const day = addDays(until, -back);
    laws.set(day, await office.courtOn(court, day));
  }
  return laws;
}

function historyOf(planned: Planned, bureau: Bureau) {
  const { steps } = played(planned, bureau);
  const past = steps.map((step, index) => ({ ...step, key: `demo/${planned.stream}/${index}` }));
  return { stream: planned.stream, past };
}
