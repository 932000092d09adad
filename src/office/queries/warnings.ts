import type { Standing } from "#casework/index.ts";
import { type ClockRun, remindersOf } from "#clocks/index.ts";
import type { CaseWhole } from "#contract/index.ts";
import { citationOf } from "#policy/cite.ts";
import { holds } from "#policy/condition.ts";
import type { Rule } from "#policy/model.ts";
import type { Known } from "./known.ts";
import { citeOf, textOf } from "./said.ts";

type Warning = CaseWhole["warnings"][number];

/**
 * What the court's rules warn of in a case on a day: limits that are overdue, limits whose reminders have begun, and lists of the
 * court that the case stands on. Each says which rule warns; nothing here is a guess.
 */
export function warningsOf(
  { clocks, facts }: Pick<Standing, "clocks" | "facts">,
  { court, today }: Pick<Known, "court" | "today">,
): Warning[] {
  const warn = (tone: Warning["tone"], rule: Rule, text: Warning["text"], law = court.law): Warning => ({
    tone,
    text,
    cites: [citeOf(citationOf(rule, law), law)],
  });
  const open = clocks.filter((run) => run.stoppedOn === undefined && run.state !== "lapsed" && run.clock.breach);
  const named = ({ clock }: ClockRun): string => clock.name ?? clock.key;
  const late = open.filter(({ due, state }) => due !== undefined && due < today && state !== "paused");
  const soon = open.filter(
    (run) =>
      !late.includes(run) && remindersOf(run, run.law, today, court.calendar).some((reminder) => reminder.on <= today),
  );
  const lists = court.law.rules.lists.filter(({ when }) => holds(when, facts) === true);
  return [
    ...late.map((run) => warn("red", run.clock, textOf("warn-overdue", named(run), run.due ?? ""), run.law)),
    ...soon.map((run) => warn("amber", run.clock, textOf("warn-soon", named(run), run.due ?? ""), run.law)),
    ...lists.map((row) => {
      const affairs = court.law.rules.affairs.filter((affair) => affair.lists.includes(row.key));
      const where = affairs.flatMap(({ name }) => name ?? []).join("、");
      return warn("amber", row, textOf("warn-listed", row.source.quote ?? row.key, where));
    }),
  ];
}
