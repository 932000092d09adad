import { addDays } from "#kernel/calendar.ts";
import { ok } from "#kernel/outcome.ts";
import { isTakenBack, lastDay } from "./appointments.ts";
import { present } from "./people.ts";
import { readDay, readSpan, readText } from "./read.ts";
import { meet } from "./register.ts";
import type { Deciding } from "./rule.ts";
import { refuse } from "./wording.ts";

const LONGEST_REASON = 200;
const OPEN = "…";

export const record: Deciding = ({ fields }, state, { on }) => {
  const person = present(fields["person.id"], state, on);
  if ("refused" in person) return person;
  const span = readSpan(fields, "absence", on);
  if ("refused" in span) return span;
  const reason = readText(fields, "absence.reason", LONGEST_REASON);
  if ("refused" in reason) return reason;
  const same = state.absences.find((one) => one.person === person.ok.id && !isTakenBack(one) && meet(one, span.ok));
  if (same !== undefined) return refuse("absent-already", [], person.ok.name, same.from, same.until ?? OPEN);
  return ok([
    {
      kind: "absence.recorded",
      fields: {
        "absence.id": `v${state.absences.length + 1}`,
        "person.id": person.ok.id,
        "absence.from": span.ok.from,
        ...(span.ok.until === undefined ? {} : { "absence.until": span.ok.until }),
        "absence.reason": reason.ok,
      },
    },
  ]);
};

/** Whoever reports back is there that day: the day before was the last he was away. */
export const end: Deciding = ({ fields }, state, { on }) => {
  const id = fields["absence.id"];
  const found = state.absences.find((one) => one.id === id);
  if (found === undefined) return refuse("absence-unknown", [], String(id ?? ""));
  const back = addDays(on > found.from ? on : found.from, -1);
  const until = lastDay(found, readDay(fields, "absence.until", back), on, fields["absence.until"]);
  if ("refused" in until) return until;
  return ok([{ kind: "absence.ended", fields: { "absence.id": found.id, "absence.until": until.ok } }]);
};
