import { civilDate } from "#kernel/calendar.ts";
import type { Fields, Value } from "#kernel/event.ts";
import { ok } from "#kernel/outcome.ts";
import type { DeedDecider } from "#policy/deed.ts";
import { amountsHold } from "./amount.ts";
import { evolve, initial, type Registration } from "./evolve.ts";
import { lackCalled, missingIn } from "./lack.ts";
import { registered } from "./numbered.ts";
import { refuse } from "./wording.ts";

type Decides = DeedDecider<Registration>;

const isWritten = (value: Value | undefined): value is string => typeof value === "string" && value.trim() !== "";

/**
 * A running case (存量案件) comes under its own number, registered on the day it truly was. Its amount is taken as it stands in
 * the old record: whether it agrees with the instrument was for whoever registered it.
 */
const takeOver: Decides = {
  initial,
  evolve,
  may: (_, { version }) => (version === undefined ? ok(true) : refuse("registered-already", [])),
  decide(deed, state, bearing) {
    const open = takeOver.may(deed, state, bearing);
    if ("refused" in open) return open;
    const {
      "stated.by": by = deed.by.name,
      "stated.source": source,
      "stated.on": day,
      "take-over.stage": stage,
      "take-over.missing": missing,
      ...said
    } = deed.fields;
    if (!isWritten(said["case.number"])) return refuse("take-over-number-due", []);
    if (!isWritten(day)) return refuse("take-over-day-due", []);
    if (!isWritten(source)) return refuse("source-due", []);
    const on = civilDate(day);
    if ("refused" in on) return on;
    if (on.ok > deed.on) return refuse("day-to-come", [], on.ok);
    const numbered = registered(said, bearing);
    if ("refused" in numbered) return numbered;
    if (numbered.ok["case.kind"] === undefined) return refuse("kind-due", []);
    const amounts = amountsHold(numbered.ok, bearing);
    if ("refused" in amounts) return amounts;
    const stated: Fields = { "stated.by": by, "stated.source": source };
    const found: Fields = {
      ...(stage === undefined ? {} : { "take-over.stage": stage }),
      ...(missing === undefined ? {} : { "take-over.missing": missing }),
    };
    return ok([
      { kind: "case.registered", fields: { ...numbered.ok, ...stated }, happenedOn: on.ok },
      { kind: "case.taken-over", fields: { ...found, ...stated } },
    ]);
  },
};

/** What a case taken over still lacks is settled without being found: a named person says why. */
const supply: Decides = {
  initial,
  evolve,
  may: (_, __, { chronicle, facts }) =>
    missingIn(chronicle.events, facts).length === 0 ? refuse("not-missing", [], "") : ok(true),
  decide({ fields, reason = "" }, _, bearing) {
    const { "take-over.item": item } = fields;
    const missing = missingIn(bearing.chronicle.events, bearing.facts);
    if (typeof item !== "string" || !missing.includes(item))
      return refuse("not-missing", [], lackCalled(String(item ?? ""), bearing));
    if (reason.trim() === "") return refuse("supply-reason-due", []);
    return ok([{ kind: "case.supplied", fields: { "take-over.item": item } }]);
  },
};

export const takeOverDeciders: Readonly<Record<string, Decides>> = {
  "case.take-over": takeOver,
  "case.supply": supply,
};
