import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Bearing, DeedDecider, Happening } from "#policy/deed.ts";
import type { Law, Word } from "#policy/model.ts";
import { called, citing } from "#policy/refusal.ts";
import { evolve, type Handlers, initial, NOBODY_NAMED } from "./evolve.ts";
import { refuse } from "./wording.ts";

type Decides = DeedDecider<Handlers>;
const base = { initial, evolve };

/** Seats the law wants filled, whatever the case. */
const requiredSeats = (law: Law): readonly Word[] =>
  law.rules.words.filter((word) => word.sort === "seat" && word.required === true);
const seatsOf = (law: Law): readonly Word[] => law.rules.words.filter((word) => word.sort === "seat");

const make: Decides = {
  ...base,
  may: (_, __, { law, facts }) =>
    law.rules.tables.length > 0 && facts["case.team"] === undefined && facts["case.track"] === undefined
      ? refuse("triage-first", [])
      : ok(true),
  decide(deed, state, bearing) {
    const open = make.may(deed, state, bearing);
    if ("refused" in open) return open;
    const decided = bearing.facts["case.team"];
    const chosen = deed.fields["case.team"];
    if (decided !== undefined && chosen !== undefined && chosen !== decided)
      return refuse("other-team", [], called([String(decided)], bearing), called([String(chosen)], bearing));
    const team = chosen ?? decided;
    return ok([
      { kind: "assignment.made", fields: { ...deed.fields, ...(team === undefined ? {} : { "case.team": team }) } },
    ]);
  },
};

/** The team receives a case only with every required seat named: two persons where there are two seats. */
const receive: Decides = {
  ...base,
  may(_, { seats }, bearing) {
    const empty = requiredSeats(bearing.law).filter(({ key }) => !seats.has(key));
    if (empty.length === 0) return ok(true);
    return refuse(
      "seats-empty",
      citing(empty, bearing.law),
      called(
        empty.map(({ key }) => key),
        bearing,
      ),
    );
  },
  decide(deed, state, bearing) {
    const open = receive.may(deed, state, bearing);
    return "refused" in open ? open : ok([{ kind: "assignment.received", fields: deed.fields }]);
  },
};

const adjust: Decides = {
  ...base,
  may: () => ok(true),
  decide(deed, _, bearing) {
    const { "to.team": team } = deed.fields;
    if (typeof team !== "string") return refuse("whither-due", []);
    if (team === bearing.facts["case.team"]) return refuse("same-team", [], called([team], bearing));
    return ok([{ kind: "assignment.adjusted", fields: deed.fields }]);
  },
};

/** Nobody sits in two required seats of one case, and nobody recused in any. */
function seated(
  kind: string,
  fields: Happening["fields"],
  { seats, recused }: Handlers,
  bearing: Bearing,
): Outcome<readonly Happening[]> {
  const { "handler.seat": seat, "handler.person": person } = fields;
  const known = seatsOf(bearing.law);
  if (known.length > 0 && (typeof seat !== "string" || !known.some(({ key }) => key === seat)))
    return refuse(
      "seat-unknown",
      [],
      called(
        known.map(({ key }) => key),
        bearing,
      ),
    );
  if (typeof person === "string") {
    if (recused.has(person)) return refuse("recused", [], person);
    const other = requiredSeats(bearing.law).find(({ key }) => key !== seat && seats.get(key) === person);
    if (other !== undefined)
      return refuse("two-seats", citing([other], bearing.law), person, called([other.key], bearing));
  }
  return ok([{ kind, fields }]);
}

const name: Decides = {
  ...base,
  may: () => ok(true),
  decide({ fields }, state, bearing) {
    const seat = fields["handler.seat"];
    if (typeof seat === "string" && state.seats.has(seat)) return refuse("seat-taken", [], called([seat], bearing));
    return seated("handler.named", fields, state, bearing);
  },
};

const replace: Decides = {
  ...base,
  may: (_, { seats }) => (seats.size === 0 ? refuse("nobody-named", []) : ok(true)),
  decide(deed, state, bearing) {
    const open = replace.may(deed, state, bearing);
    if ("refused" in open) return open;
    const { "handler.seat": seat, "handler.person": person } = deed.fields;
    if (typeof seat !== "string" || !state.seats.has(seat)) return refuse("nobody-named", []);
    if (person !== undefined && state.seats.get(seat) === person) return refuse("same-person", [], String(person));
    if (deed.reason === undefined || deed.reason.trim() === "") return refuse("reason-due", []);
    return seated("handler.replaced", deed.fields, state, bearing);
  },
};

const recuse: Decides = {
  ...base,
  may: () => ok(true),
  decide(deed, { recused }) {
    const person = deed.fields["handler.person"];
    if (typeof person !== "string" || person === NOBODY_NAMED) return refuse("person-due", []);
    if (recused.has(person)) return refuse("recused", [], person);
    if (deed.reason === undefined || deed.reason.trim() === "") return refuse("reason-due", []);
    return ok([{ kind: "handler.recused", fields: deed.fields }]);
  },
};

export const deciders: Readonly<Record<string, Decides>> = {
  "assignment.make": make,
  "assignment.receive": receive,
  "assignment.adjust": adjust,
  "handler.name": name,
  "handler.replace": replace,
  "handler.recuse": recuse,
};
