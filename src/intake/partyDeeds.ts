import type { Fields } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Deed, DeedDecider } from "#policy/deed.ts";
import { evolve, initial, type Registration } from "./evolve.ts";
import { saidOf } from "./parties.ts";
import { partyFields } from "./partyRules.ts";
import { refuse } from "./wording.ts";

type Decides = DeedDecider<Registration>;

/** Somebody the case is for or against. A number the check rule forbids is kept if the reason says it is borne so. */
const add: Decides = {
  initial,
  evolve,
  may: () => ok(true),
  decide(deed, { parties }, bearing) {
    const id = deed.of?.["party"] ?? "";
    if (!/^p\d{1,6}$/.test(id)) return refuse("party-number-due", []);
    if (parties.some((party) => party.id === id)) return refuse("party-number-taken", [], id);
    const fields = partyFields(deed.fields, id, { on: deed.on, others: parties, ...borneIn(deed) }, bearing);
    return "refused" in fields ? fields : ok([{ kind: "party.added", fields: fields.ok }]);
  },
};

/**
 * What is said of a party now. The log keeps what was said before; nothing else is corrected by it. A change always has a
 * reason, so a number that breaks the check rule needs its own word that the document bears it.
 */
const change: Decides = {
  initial,
  evolve,
  may: (_, { parties }) => (parties.length === 0 ? refuse("party-unknown", []) : ok(true)),
  decide(deed, { parties }, bearing) {
    const before = parties.find(({ id }) => id === deed.of?.["party"]);
    if (before === undefined) return refuse("party-unknown", []);
    if ((deed.reason ?? "").trim() === "") return refuse("party-reason-due", []);
    const old = saidOf(before);
    const others = parties.filter((party) => party !== before);
    const said = { ...old, ...deed.fields };
    const keeps = before.irregular === true && deed.fields["party.identity"] === undefined;
    const borne = keeps || deed.fields["party.identity-irregular"] === true ? borneIn(deed) : {};
    const now = partyFields(said, before.id, { on: deed.on, others, ...borne }, bearing);
    if ("refused" in now) return now;
    const principals = others.some(({ agentOf }) => agentOf === before.id);
    if (principals && now.ok["party.role"] === "agent") return refuse("principal-due", []);
    return changed(old, now.ok);
  },
};

const borneIn = ({ reason }: Deed): { borne?: string } => (reason === undefined ? {} : { borne: reason });

/** Only what differs is said anew; what is gone is said to be none. */
function changed(old: Fields, now: Fields): Outcome<readonly [{ kind: string; fields: Fields }]> {
  const differs = Object.entries(now).filter(([word, value]) => old[word] !== value);
  const gone = Object.keys(old)
    .filter((word) => now[word] === undefined)
    .map((word) => [word, word === "party.identity-irregular" ? false : null] as const);
  const fields = Object.fromEntries([...differs, ...gone]);
  return Object.keys(fields).length === 0 ? refuse("nothing-changed", []) : ok([{ kind: "party.changed", fields }]);
}

export const partyDeciders: Readonly<Record<string, Decides>> = { "party.add": add, "party.change": change };
