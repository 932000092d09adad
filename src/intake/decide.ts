import { civilDate } from "#kernel/calendar.ts";
import { ok } from "#kernel/outcome.ts";
import type { Bearing, Deed, DeedDecider, Happening } from "#policy/deed.ts";
import { called } from "#policy/refusal.ts";
import { amountAgrees, amountsHold } from "./amount.ts";
import { evolve, initial, type Registration } from "./evolve.ts";
import { registered } from "./numbered.ts";
import { partyDeciders } from "./partyDeeds.ts";
import { takeOverDeciders } from "./takeOver.ts";
import { refuse } from "./wording.ts";

type Decides = DeedDecider<Registration>;

const register: Decides = {
  initial,
  evolve,
  may: (_, { version }) => (version === undefined ? ok(true) : refuse("registered-already", [])),
  decide(deed, state, bearing) {
    const open = register.may(deed, state, bearing);
    if ("refused" in open) return open;
    const numbered = registered(deed.fields, bearing);
    if ("refused" in numbered) return numbered;
    if (numbered.ok["case.kind"] === undefined) return refuse("kind-due", []);
    const amount = amountAgrees(numbered.ok, bearing);
    if ("refused" in amount) return amount;
    return ok([{ kind: "case.registered", fields: numbered.ok }]);
  },
};

/** A correction changes what the registration says; both values stay in the log, with the reason and who agreed. */
const correct: Decides = {
  initial,
  evolve,
  may: (_, { version }) => (version === undefined ? refuse("not-registered", []) : ok(true)),
  decide(deed, state, bearing) {
    const open = correct.may(deed, state, bearing);
    if ("refused" in open || state.version === undefined) return refuse("not-registered", []);
    const { fields, reason = "" } = deed;
    if (Object.keys(fields).length === 0) return refuse("nothing-said", []);
    const strange = Object.keys(fields).filter((word) => !bearing.vocabulary.events["case.registered"]?.includes(word));
    if (strange.length > 0) return refuse("not-of-registration", [], called(strange, bearing));
    if (Object.entries(fields).every(([word, value]) => same(value, bearing.facts[word])))
      return refuse("nothing-changed", []);
    if (reason.trim() === "") return refuse("reason-due", []);
    const numbered = registered(fields, bearing);
    if ("refused" in numbered) return numbered;
    const amount = amountAgrees(numbered.ok, bearing);
    if ("refused" in amount) return amount;
    const corrects = { version: state.version, reason, approver: approverOf(deed, bearing) };
    return ok([{ kind: "case.corrected", fields: numbered.ok, corrects }]);
  },
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whoever agreed to the correction, if the court asks for consent; otherwise the one who makes it answers for it. */
function approverOf(deed: Deed, { chronicle }: Bearing): string {
  const granted = chronicle.events.findLast(
    (event) => event.kind === "approval.granted" && event.fields["approval.act"] === deed.act,
  );
  return granted?.by.id ?? deed.by.id;
}

/** A late entry: what a named person says, from what source, as of which day. */
const state: Decides = {
  initial,
  evolve,
  may: () => ok(true),
  decide({ fields, by, on }, _, bearing) {
    const { "stated.by": person, "stated.source": source, "stated.paper": paper, "stated.on": day, ...said } = fields;
    const who = typeof person === "string" && person.trim() !== "" ? person : by.name;
    if (who.trim() === "") return refuse("person-due", []);
    if (typeof source !== "string" || source.trim() === "") return refuse("source-due", []);
    if (Object.keys(said).length === 0) return refuse("nothing-said", []);
    const passing = Object.keys(said).filter((word) => bearing.vocabulary.facts[word]?.field === true);
    if (passing.length > 0) return refuse("not-a-fact", [], called(passing, bearing));
    const amounts = amountsHold(said, bearing);
    if ("refused" in amounts) return amounts;
    const stated = civilDate(typeof day === "string" ? day : on);
    if ("refused" in stated) return stated;
    if (stated.ok > on) return refuse("day-to-come", [], stated.ok);
    const happening: Happening = {
      kind: "fact.stated",
      fields: {
        ...said,
        "stated.by": who,
        "stated.source": source,
        ...(paper === undefined ? {} : { "stated.paper": paper }),
      },
      happenedOn: stated.ok,
    };
    return ok([happening]);
  },
};

export const deciders: Readonly<Record<string, Decides>> = {
  "case.register": register,
  "case.correct": correct,
  "fact.state": state,
  ...partyDeciders,
  ...takeOverDeciders,
};
