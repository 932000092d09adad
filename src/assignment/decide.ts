import { ok } from "#kernel/outcome.ts";
import type { Deed, DeedDecider, Happening } from "#policy/deed.ts";
import { called, citing } from "#policy/refusal.ts";
import { isTriaged } from "#policy/untriaged.ts";
import { evolve, type Handlers, initial, NOBODY_NAMED, seatsHeldBy } from "./evolve.ts";
import { drawLot } from "./lot.ts";
import { emptySeat, mayTake, requiredSeats } from "./seats.ts";
import { teamFor } from "./team.ts";
import { refuse } from "./wording.ts";

type Decides = DeedDecider<Handlers>;
const base = { initial, evolve };

/** What triage says of where a case goes. */
const PLACE = ["case.team", "case.track", "triage.way"];

const make: Decides = {
  ...base,
  may: (_, __, { law, facts }) =>
    law.rules.tables.length > 0 && PLACE.every((fact) => facts[fact] === undefined) && isTriaged(facts, law)
      ? refuse("triage-first", [])
      : ok(true),
  decide(deed, state, bearing) {
    const open = make.may(deed, state, bearing);
    if ("refused" in open) return open;
    const found = teamFor(deed, bearing);
    if ("refused" in found) return found;
    const { team, lot } = found.ok;
    const { "lot.seed": _, ...said } = deed.fields;
    const made = { kind: "assignment.made", fields: { ...said, ...(team === undefined ? {} : { "case.team": team }) } };
    return ok(lot === undefined ? [made] : [made, lot]);
  },
};

/** What brings a case to a team; once the team has received it, nothing of it waits to be received. */
const BROUGHT: readonly string[] = [
  "triage.converted",
  "assignment.made",
  "assignment.adjusted",
  "assignment.received",
];

/** The team receives a case only with every required seat named: two persons where there are two seats. */
const receive: Decides = {
  ...base,
  may(_, { seats }, bearing) {
    const last = bearing.chronicle.events.findLast(({ kind }) => BROUGHT.includes(kind));
    if (last?.kind === "assignment.received") return refuse("received-already", []);
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

const reasoned = ({ reason }: Deed): boolean => reason !== undefined && reason.trim() !== "";

/** Where a lot was drawn for the seat it is kept to, unless a reason is given for another. */
const name: Decides = {
  ...base,
  may: (_, state, bearing) => emptySeat(state, bearing),
  decide(deed, state, bearing) {
    const open = name.may(deed, state, bearing);
    if ("refused" in open) return open;
    const { "handler.person": person } = deed.fields;
    const free = mayTake(deed.fields, state, bearing);
    if ("refused" in free) return free;
    if (state.seats.has(free.ok)) return refuse("seat-taken", [], called([free.ok], bearing));
    const drawn = state.drawn.get(free.ok);
    if (drawn !== undefined && drawn !== person && !reasoned(deed)) return refuse("not-as-drawn", [], drawn);
    return ok([{ kind: "handler.named", fields: { ...deed.fields, "handler.seat": free.ok } }]);
  },
};

/** One seat passes to another person; or every seat of somebody who leaves, if it is said who that is and no seat. */
const replace: Decides = {
  ...base,
  may: (_, { seats }) => (seats.size === 0 ? refuse("nobody-named", []) : ok(true)),
  decide(deed, state, bearing) {
    const open = replace.may(deed, state, bearing);
    if ("refused" in open) return open;
    const { "handler.seat": seat, "handler.person": person, "handler.leaving": leaving } = deed.fields;
    const all =
      seat === undefined && typeof leaving === "string"
        ? seatsHeldBy(leaving, state)
        : [String(seat ?? onlySeat(state))];
    if (all.length === 0) return refuse("sits-nowhere", [], String(leaving));
    if (all.some((one) => !state.seats.has(one))) return refuse("nobody-named", []);
    if (person !== undefined && all.some((one) => state.seats.get(one) === person))
      return refuse("same-person", [], String(person));
    if (!reasoned(deed)) return refuse("reason-due", []);
    let now = state;
    const happened: Happening[] = [];
    for (const one of all) {
      const fields = { ...deed.fields, "handler.seat": one };
      const free = mayTake(fields, now, bearing);
      if ("refused" in free) return free;
      const before = state.seats.get(one) ?? NOBODY_NAMED;
      const left = before === NOBODY_NAMED ? {} : { "handler.leaving": before };
      happened.push({ kind: "handler.replaced", fields: { ...fields, ...left } });
      if (typeof person === "string") now = { ...now, seats: new Map([...now.seats, [one, person]]) };
    }
    return ok(happened);
  },
};

/** Where one person handles a case nobody has to say in which seat. */
const onlySeat = ({ seats }: Handlers): string => (seats.size === 1 ? ([...seats.keys()][0] ?? "") : "");

const recuse: Decides = {
  ...base,
  may: () => ok(true),
  decide(deed, { recused }) {
    const person = deed.fields["handler.person"];
    if (typeof person !== "string" || person === NOBODY_NAMED) return refuse("person-due", []);
    if (recused.has(person)) return refuse("recused", [], person);
    if (!reasoned(deed)) return refuse("reason-due", []);
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
  "lot.draw": drawLot,
};
