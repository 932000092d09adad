import { assert } from "#kernel/assert.ts";
import { type CivilDate, civil } from "#kernel/calendar.ts";
import type { Actor, Event, Fields } from "#kernel/event.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { Happening } from "#policy/deed.ts";
import type { Law } from "#policy/model.ts";
import { actorOn, decideStaff, type Staff, staffEvolve, staffInitial } from "#staff/index.ts";

const CLERK: Actor = { id: "tester", name: "王法官", holds: [] };

type Days = { readonly from?: string; readonly until?: string; readonly leads?: boolean };

/** A court's register of people as a test builds it, act by act; an act that is refused where it should not be fails the test. */
export type Bureau = {
  readonly state: Staff;
  readonly on: CivilDate;
  readonly happened: readonly Pick<Event, "kind" | "fields" | "happenedOn">[];
  at(day: string): Bureau;
  /** The same, asked by somebody of the register. */
  by(person: string): Bureau;
  /** An event as it stands in the log, whoever let it happen. */
  happens(kind: string, fields: Fields): Bureau;
  asks(act: string, fields: Fields): { readonly events?: readonly Happening[]; readonly refused?: Refusal };
  does(act: string, fields: Fields): Bureau;
  appoints(person: string, post: string, days?: Days): Bureau;
  actor(person: string, on?: string): Actor | undefined;
  /** The state folded anew from the events. */
  replayed(): Staff;
};

export const bureau = (law: Law, on = "2026-03-02"): Bureau => grown(law, civil(on), staffInitial, [], CLERK.id);

function grown(law: Law, on: CivilDate, state: Staff, happened: Bureau["happened"], who: string): Bureau {
  const asks: Bureau["asks"] = (act, fields) => {
    const decided = decideStaff({ act, fields }, state, { law, on, by: actorOn(state, who, on) ?? CLERK });
    return "ok" in decided ? { events: decided.ok } : { refused: decided.refused };
  };
  const does: Bureau["does"] = (act, fields) => {
    const { events, refused } = asks(act, fields);
    assert(events !== undefined, `${act}: ${refused?.en}`);
    const told = events.map(({ kind, fields: said }) => ({ kind, fields: said, happenedOn: on }));
    return grown(law, on, told.reduce(staffEvolve, state), [...happened, ...told], who);
  };
  return {
    state,
    on,
    happened,
    at: (day) => grown(law, civil(day), state, happened, who),
    by: (person) => grown(law, on, state, happened, person),
    happens: (kind, fields) => {
      const event = { kind, fields, happenedOn: on };
      return grown(law, on, staffEvolve(state, event), [...happened, event], who);
    },
    asks,
    does,
    appoints: (person, post, { from, until, leads }: Days = {}) =>
      does("post.appoint", {
        "person.id": person,
        "post.key": post,
        ...(from === undefined ? {} : { "post.from": from }),
        ...(until === undefined ? {} : { "post.until": until }),
        ...(leads === undefined ? {} : { "post.leads": leads }),
      }),
    actor: (person, day) => actorOn(state, person, day === undefined ? on : civil(day)),
    replayed: () => happened.reduce(staffEvolve, staffInitial),
  };
}
