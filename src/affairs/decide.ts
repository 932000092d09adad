import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Bearing, Deed, DeedDecider, Intent } from "#policy/deed.ts";
import type { Affair } from "#policy/model.ts";
import { called, citing } from "#policy/refusal.ts";
import { ruleName } from "#policy/tell/names.ts";
import { type Desk, defectOf, evolve, initial, type Slip, slipOf } from "./evolve.ts";
import { liesOpen, owns } from "./taking.ts";
import { refuse } from "./wording.ts";

type Decides = DeedDecider<Desk>;
const base = { initial, evolve };

/** The affair a deed names, of the court's own catalogue. */
function affairOf({ fields }: Deed, { law }: Bearing): Outcome<Affair> {
  const kind = fields["affair.kind"];
  const found = law.rules.affairs.find((affair) => affair.key === kind);
  return found === undefined ? refuse("kind-unknown", [], String(kind ?? "")) : ok(found);
}

/** A step that an affair of the catalogue may take from certain others; nothing has happened to it if it is not listed. */
function step(makes: string, from: readonly (Slip | "none")[], check: Check = () => undefined): Decides {
  return {
    ...base,
    may: (_, { slips }) =>
      from.includes("none") || [...slips.values()].some((one) => from.includes(one))
        ? ok(true)
        : refuse("not-at-hand", []),
    decide(deed, desk, bearing) {
      const affair = affairOf(deed, bearing);
      if ("refused" in affair) return affair;
      const objection = check(affair.ok, deed, bearing);
      if (objection !== undefined) return objection;
      const now = desk.slips.get(slipOf(affair.ok.key, deed.of)) ?? opened(affair.ok, desk) ?? "none";
      if (!from.includes(now)) return refuse(now === "none" ? "not-at-hand" : now, citing([affair.ok], bearing.law));
      return ok([{ kind: makes, fields: deed.fields, cites: citing([affair.ok], bearing.law) }]);
    },
  };
}

type Check = (affair: Affair, deed: Deed, bearing: Bearing) => Outcome<never> | undefined;

/** An affair opened by the law bears no slip yet; its first slip continues it. */
const opened = (affair: Affair, { slips }: Desk): Slip | undefined =>
  slips.get(slipOf(affair.key, undefined)) === "opened" ? "opened" : undefined;

const numbered: Check = (affair, deed, { law }) =>
  affair.slip && deed.of?.["slip"] === undefined ? refuse("slip-due", citing([affair], law)) : undefined;

/** What only the handling team may do is never sent out. */
const dispatchable: Check = (affair, deed, bearing) =>
  affair.core ? refuse("core", citing([affair], bearing.law), ruleName(affair)) : numbered(affair, deed, bearing);

/** Work on a slip begins with its receipt; other affairs may be finished as they lie. */
const finish: Decides = {
  ...step("affair.done", ["opened", "dispatched", "received", "returned", "none"]),
  decide(deed, desk, bearing) {
    const affair = affairOf(deed, bearing);
    const from: readonly (Slip | "none")[] =
      "ok" in affair && affair.ok.slip ? ["received"] : ["opened", "dispatched", "received", "returned", "none"];
    return step("affair.done", from, numbered).decide(deed, desk, bearing);
  },
};

/**
 * A slip is received once it was sent. An affair without slip needs none to send it: one of its owners takes it, and may
 * give it back with a reason.
 */
const receive: Decides = {
  ...base,
  may: (intent, desk, bearing) =>
    [...desk.slips.values()].includes("dispatched") ||
    bearing.law.rules.affairs.some((affair) => isFree(affair, { ...intent, of: {} }, desk, bearing))
      ? ok(true)
      : refuse("not-at-hand", []),
  decide(deed, desk, bearing) {
    const found = affairOf(deed, bearing);
    if ("refused" in found) return found;
    const affair = found.ok;
    const now = desk.slips.get(slipOf(affair.key, deed.of)) ?? "none";
    if (affair.slip || now === "dispatched")
      return step("affair.received", ["dispatched"], numbered).decide(deed, desk, bearing);
    const cites = citing([affair], bearing.law);
    if (!liesOpen(affair, deed.of, deed.on, desk, bearing))
      return refuse(now === "none" || now === "opened" || now === "returned" ? "not-at-hand" : now, cites);
    if (!owns(affair, deed, bearing))
      return refuse("not-yours", cites, ruleName(affair), called(affair.owner, bearing));
    return ok([{ kind: "affair.received", fields: deed.fields, cites }]);
  },
};

const isFree = (affair: Affair, intent: Intent, desk: Desk, bearing: Bearing): boolean =>
  !affair.slip && owns(affair, intent, bearing) && liesOpen(affair, intent.of, intent.on, desk, bearing);

const reasoned: Check = (affair, deed, bearing) =>
  deed.reason === undefined || deed.reason.trim() === "" ? refuse("lack-due", []) : numbered(affair, deed, bearing);

/** A ticket on what the step before left undone; it says by when it is to be cured. */
const raise: Decides = {
  ...base,
  may: () => ok(true),
  decide({ fields, of, on }, { defects }) {
    const due = fields["defect.due-on"];
    if (typeof due !== "string") return refuse("due-day-due", []);
    if (due < on) return refuse("due-day-past", [], due);
    if (defects.get(defectOf(of)) === "raised" && of?.["defect"] !== undefined) return refuse("defect-open", []);
    return ok([{ kind: "defect.raised", fields }]);
  },
};

const ofOpenDefect = (makes: string): Decides => ({
  ...base,
  may: (_, { defects }) => ([...defects.values()].includes("raised") ? ok(true) : refuse("no-defect", [])),
  decide({ fields, of }, { defects }) {
    if (defects.get(defectOf(of)) !== "raised") return refuse("no-defect", []);
    return ok([{ kind: makes, fields }]);
  },
});

export const deciders: Readonly<Record<string, Decides>> = {
  "affair.open": step("affair.opened", ["none", "done", "accepted"]),
  "affair.dispatch": step("affair.dispatched", ["none", "opened", "returned", "accepted"], dispatchable),
  "affair.receive": receive,
  "affair.return": step("affair.returned", ["dispatched", "received", "done"], reasoned),
  "affair.finish": finish,
  "affair.accept": step("affair.accepted", ["done"], numbered),
  "defect.raise": raise,
  "defect.accept": ofOpenDefect("defect.accepted"),
  "defect.escalate": ofOpenDefect("defect.escalated"),
};
