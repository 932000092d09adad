import { type Court, factRecord, type Matter, mayAct, perform, postsFor, tell } from "#casework/index.ts";
import type { CommandBody } from "#contract/index.ts";
import { assert } from "#kernel/assert.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor, Event } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { called } from "#policy/refusal.ts";
import { handlersOf } from "#work/index.ts";
import { guardCites } from "../queries/said.ts";
import { readSent } from "./fields.ts";
import type { Turned } from "./refusal.ts";
import { refuse } from "./wording.ts";

export type Deed = CommandBody["deeds"][number];

type Known = {
  readonly court: Court;
  readonly on: CivilDate;
  /** The day a case that is being taken over was registered on. */
  readonly taken?: CivilDate | undefined;
};

/** Words that ride on a proposal beside what the act itself carries. */
const ANY: ReadonlySet<string> = new Set(["approval.ask", "approval.grant", "approval.refuse"]);

/** Acts that may be settled by lot. */
const BY_LOT: ReadonlySet<string> = new Set(["lot.draw", "assignment.make"]);

/** One deed of somebody on a case: rights, then the law's gate, then the slice; or a late entry. */
export function doneBy(
  deed: Deed,
  matter: Matter,
  by: Actor,
  known: Known,
  head: string,
): Outcome<readonly Event[]> | Turned {
  return "act" in deed ? acted(deed, matter, by, known, head) : told(deed, matter, by, known);
}

function acted(
  deed: Extract<Deed, { act: string }>,
  matter: Matter,
  by: Actor,
  { court, on, taken }: Known,
  head: string,
) {
  const comes = taken !== undefined && deed.act === "party.add";
  const made = court.vocabulary.acts[deed.act];
  const carried: ReadonlySet<string> | "any" = ANY.has(deed.act) ? "any" : new Set(made?.fields ?? []);
  const sent = readSent(deed.fields, court.vocabulary, carried);
  if ("refused" in sent) return sent;
  const right = comes ? undefined : rightTo(deed.act, matter, by, court, on);
  if (right !== undefined) return right;
  // Nobody can choose the seed of a lot: it is the digest of all that the case holds already.
  const fields = BY_LOT.has(deed.act) ? { ...sent.ok, "lot.seed": head } : sent.ok;
  const { of, reason } = deed;
  const command = {
    act: deed.act,
    fields,
    by,
    on,
    ...(of === undefined ? {} : { of }),
    ...(reason === undefined ? {} : { reason }),
  };
  const answer = perform(command, matter, court);
  if ("events" in answer)
    return ok(comes ? answer.events.map((event) => ({ ...event, happenedOn: taken })) : answer.events);
  if ("asks" in answer) return consentDue(answer.asks, court);
  const [first, ...also] = answer.refused;
  assert(first !== undefined, "what is refused is refused for something");
  const posts = [...new Set(answer.objections.flatMap(({ why, needs }) => (why === "not-you" ? needs : [])))];
  return {
    refused: {
      ...first,
      ...(also.length === 0 ? {} : { also }),
      ...(posts.length === 0 ? {} : { posts }),
    },
  };
}

function consentDue(
  asks: readonly { readonly guard: { readonly key: string }; readonly who: readonly string[] }[],
  court: Court,
): Turned {
  const seen = new Map(asks.map((ask) => [JSON.stringify(ask.who), ask]));
  const steps = [...seen.values()].map(({ who }) => ({
    who,
    cites: guardCites(
      asks.filter((one) => JSON.stringify(one.who) === JSON.stringify(who)).map(({ guard }) => guard.key),
      court.law,
    ),
  }));
  const { refused } = refuse(
    "consent-due",
    steps.flatMap(({ cites }) => cites),
    called(
      steps.flatMap(({ who }) => who),
      court,
    ),
  );
  return { refused: { ...refused, asks: steps } };
}

function told(deed: Extract<Deed, { event: string }>, matter: Matter, by: Actor, { court, on, taken }: Known) {
  const right = taken === undefined ? rightTo("tell", matter, by, court, on) : undefined;
  if (right !== undefined) return right;
  const sent = readSent(deed.fields, court.vocabulary, new Set(court.vocabulary.events[deed.event] ?? []));
  if ("refused" in sent) return sent;
  const { event, of, paper, corrects } = deed;
  const said = { by: deed.by, source: deed.source, ...(paper === undefined ? {} : { paper }) };
  return tell(
    {
      event,
      fields: sent.ok,
      happenedOn: deed.on as CivilDate,
      said,
      by,
      on,
      beforehand: matter.log.every(({ kind }) => kind !== "case.registered"),
      ...(taken === undefined ? {} : { takesOver: true }),
      ...(of === undefined ? {} : { of }),
      ...(corrects === undefined ? {} : { corrects: { ...corrects, approver: by.id } }),
    },
    matter,
    court,
  );
}

/** Who may, where the court's document is silent; undefined if he may. */
function rightTo(act: string, { log }: Matter, actor: Actor, court: Court, on: CivilDate): Turned | undefined {
  const team = factRecord(log, { on })["case.team"];
  const right = mayAct(act, {
    actor,
    seats: handlersOf(log),
    court,
    on,
    ...(typeof team === "string" ? { team } : {}),
  });
  return "refused" in right ? { refused: { ...right.refused, posts: postsFor(act, court) } } : undefined;
}
