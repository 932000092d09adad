import type { Affair, EventForm } from "#policy/model.ts";
import { type Check, finding } from "../finding.ts";

/** Reactions come to rest: no affair opens, by way of others and of expiries, because of itself. */
export const reactions: Check = {
  name: "reactions",
  run({ document, court }) {
    const { affairs, clocks } = court.law.rules;
    const follows = new Map<string, readonly string[]>();
    for (const affair of affairs) follows.set(`affair ${affair.key}`, causes(affair.opens, affairs));
    for (const clock of clocks) {
      const own = clock.affair === undefined ? causes(clock.starts, affairs) : [`affair ${clock.affair}`];
      follows.set(`clock ${clock.key}`, own);
    }
    const said = new Set<string>();
    return [...document.rules.affairs, ...document.rules.clocks].flatMap((rule) => {
      const node = `${"opens" in rule || "slip" in rule ? "affair" : "clock"} ${rule.key}`;
      const circle = circleFrom(node, follows);
      const round = [...new Set(circle)].sort().join();
      if (circle === undefined || said.has(round)) return [];
      said.add(round);
      const keys = circle.map((one) => one.slice(one.indexOf(" ") + 1)).join(" → ");
      return [finding("reactions", "error", rule.source.place, "reaction-circle", [keys], { rules: [rule.id] })];
    });
  },
};

/** What an event form waits for that rules themselves bring about: affairs opening, clocks running out. */
function causes(form: EventForm | undefined, affairs: readonly Affair[]): readonly string[] {
  if (form === undefined) return [];
  if ("expiryOf" in form) return [`clock ${form.expiryOf}`];
  if ("any" in form) return form.any.flatMap((one) => causes(one, affairs));
  if ("all" in form) return form.all.flatMap((one) => causes(one, affairs));
  if (!("on" in form) || form.on !== "affair.opened") return [];
  const named = (form.where ?? []).flat().filter((clause) => clause.fact === "affair.kind");
  const kinds = named.flatMap(({ test }) => (test.op === "in" ? test.values.map(String) : []));
  return (named.length === 0 ? affairs.map((affair) => affair.key) : kinds).map((key) => `affair ${key}`);
}

function circleFrom(start: string, follows: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const visit = (node: string, path: readonly string[]): readonly string[] | undefined => {
    for (const next of follows.get(node) ?? []) {
      if (next === start) return [...path, next];
      if (path.includes(next)) continue;
      const found = visit(next, [...path, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(start, [start]);
}
