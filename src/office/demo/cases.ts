import type { CommandBody } from "#contract/index.ts";
import { party } from "#generate/index.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import { type Random, random } from "#kernel/random.ts";
import { demo } from "./wording.ts";

type Deed = CommandBody["deeds"][number];

/** One thing somebody does on a day, as he would send it. */
export type Step = {
  readonly case: number;
  readonly on: CivilDate;
  readonly by: string;
  readonly deeds: readonly Deed[];
};

/** How far a case has come. */
const FATES = [
  "registered",
  "stated",
  "triaged",
  "assigned",
  "named",
  "handling",
  "handling",
  "handling",
  "handling",
  "slip",
  "slip-back",
  "converting",
  "converted",
  "refused",
  "closed",
  "closed",
] as const;

type Fate = (typeof FATES)[number];

const act = (
  name: string,
  fields: Record<string, string | number | boolean | string[]> = {},
  more: { of?: Record<string, string>; reason?: string } = {},
): Deed => ({ act: name, fields, ...more });
const told = (
  event: string,
  on: CivilDate,
  fields: Record<string, string | number | boolean | string[]> = {},
  of?: Record<string, string>,
): Deed => ({
  event,
  fields,
  on,
  by: demo.seal,
  source: demo.source,
  ...(of === undefined ? {} : { of }),
});

/** What happens in some cases up to today, in order of days. One seed, one demonstration. */
export function stepsUntil(today: CivilDate, count: number): readonly Step[] {
  const all = Array.from({ length: count }, (_, index) => caseSteps(index, today)).flat();
  return all
    .filter(({ on }) => on <= today)
    .toSorted((a, b) => (a.on === b.on ? a.case - b.case : a.on < b.on ? -1 : 1));
}

function caseSteps(index: number, today: CivilDate): readonly Step[] {
  const chance = random(`demo/case/${index}`);
  const fate: Fate = FATES[index % FATES.length] ?? "registered";
  const open = fate === "registered" || fate === "stated" || fate === "converting" || fate === "triaged";
  const start = addDays(today, -chance.integer(open ? 1 : 9, open ? 8 : 75));
  const at = (days: number): CivilDate => addDays(start, days);
  const step: Stepping = (days, by, ...deeds) => ({ case: index, on: at(days), by, deeds });
  const fast = CONVERTED.has(fate) || index % 3 !== 2;
  const team = fast ? "fast" : "ordinary";
  const slip = { of: { slip: "s1" } };
  const work = { "affair.kind": "field-measures" };
  const steps: Record<string, readonly Step[]> = {
    begin: [step(0, "registrar", ...registration(index, fast, chance))],
    state: [step(0, "triage-officer", act("fact.state", { ...FACTS, "stated.source": demo.source }))],
    triage: [step(1, "triage-officer", act("triage.decide", { "case.team": team }))],
    assign: [step(1, "triage-officer", act("assignment.make"))],
    name: [step(2, `lead-${team}`, ...pair(team, chance))],
    receive: [step(2, `lead-${team}`, act("assignment.receive"))],
    handle: [
      step(3, `officer1-${team}`, told("reception.talk-recorded", at(2))),
      step(4, "lead-affairs", told("inquiry.completed", at(4), { "property.found": true })),
    ],
    slip: [
      step(5, `lead-${team}`, act("affair.dispatch", { ...work, "affair.needs-ruling": false }, slip)),
      step(6, "officer2-affairs", act("affair.receive", work, slip)),
    ],
    back: [step(8, "officer2-affairs", act("affair.return", work, { ...slip, reason: demo.talk }))],
    find: [
      step(
        4,
        "lead-affairs",
        told("inquiry.disposable-found", at(4), { "property.needs-disposal": true }, { asset: "a1" }),
      ),
    ],
    ...conversion(step),
    close: [
      step(9 + chance.integer(0, 25), `officer1-${team}`, told("case.closed", at(9), { "closing.mode": "satisfied" })),
    ],
  };
  return (COURSES[fate] ?? []).flatMap((part) => steps[part] ?? []);
}

type Stepping = (days: number, by: string, ...deeds: readonly Deed[]) => Step;

/** A conversion put up, agreed to or not, and carried out. */
function conversion(step: Stepping): Readonly<Record<"ask" | "grant" | "refuse" | "carry", readonly Step[]>> {
  const fields = { "to.team": "ordinary", "case.team": "fast" };
  const about = { "approval.act": "triage.convert", ...fields };
  return {
    ask: [step(5, "centre", act("approval.ask", about, { reason: demo.plea }))],
    grant: [step(6, "supervising-president", act("approval.grant", about, { reason: demo.agreed }))],
    refuse: [step(6, "supervising-president", act("approval.refuse", about, { reason: demo.refused }))],
    carry: [step(6, "centre", act("triage.convert", fields))],
  };
}

/** Only the fast track is converted. */
const CONVERTED: ReadonlySet<Fate> = new Set(["converting", "converted", "refused"]);

const HANDLED = ["begin", "state", "triage", "assign", "name", "receive", "handle"];
const COURSES: Readonly<Record<string, readonly string[]>> = {
  registered: ["begin"],
  stated: ["begin", "state"],
  triaged: ["begin", "state", "triage"],
  assigned: ["begin", "state", "triage", "assign"],
  named: ["begin", "state", "triage", "assign", "name"],
  handling: HANDLED,
  slip: [...HANDLED, "slip"],
  "slip-back": [...HANDLED, "slip", "back"],
  converting: [...HANDLED, "find", "ask"],
  converted: [...HANDLED, "find", "ask", "grant", "carry"],
  refused: [...HANDLED, "find", "ask", "refuse"],
  closed: [...HANDLED, "close"],
};

const FACTS = { "preservation.taken": false, "property.covers-debt": false, "property.needs-disposal": false };

function registration(index: number, fast: boolean, chance: Random): readonly Deed[] {
  const amount = (fast ? chance.integer(3000, 99_000) : chance.integer(110_000, 2_400_000)) * 100;
  const [before, after] = demo.instrument;
  const fields = {
    "case.kind": "initial",
    "claim.amount": amount,
    "application.amount": amount,
    "claim.kinds": ["money"],
    "claim.cause": chance.pick([...demo.causes]),
    "instrument.kind": "judgment",
    "instrument.number": `${before}${1000 + index}${after}`,
    "case.registered-online": chance.integer(0, 1) === 1,
  };
  return [act("case.register", fields), added("p1", "applicant", index), added("p2", "debtor", index)];
}

function added(id: string, role: string, index: number): Deed {
  const { name, id: identity } = party(`demo/${role}/${index % 41}`, "person");
  return act(
    "party.add",
    { "party.role": role, "party.kind": "person", "party.full-name": name, "party.identity": identity ?? "" },
    { of: { party: id } },
  );
}

function pair(team: string, chance: Random): readonly Deed[] {
  const judge = chance.pick([`lead-${team}`, `judge2-${team}`]);
  const officer = chance.pick([`officer1-${team}`, `officer2-${team}`]);
  return [
    act("handler.name", { "handler.seat": "handling-judge", "handler.person": judge }),
    act("handler.name", { "handler.seat": "handling-officer", "handler.person": officer }),
  ];
}
