import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Bearing, Deed, DeedDecider } from "#policy/deed.ts";
import type { Affair } from "#policy/model.ts";
import { called, citing } from "#policy/refusal.ts";
import { type Desk, defectOf, evolve, initial, type Slip, slipOf } from "./evolve.ts";
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
  affair.core
    ? refuse("core", citing([affair], bearing.law), called([affair.key], bearing))
    : numbered(affair, deed, bearing);

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

/** A slip is received once it was sent; an affair without one is taken by whoever of its owners begins it. */
const receive: Decides = {
  ...step("affair.received", ["opened", "dispatched", "returned"]),
  decide(deed, desk, bearing) {
    const affair = affairOf(deed, bearing);
    const slip = "ok" in affair && affair.ok.slip;
    return step("affair.received", slip ? ["dispatched"] : ["opened", "dispatched", "returned"], numbered).decide(
      deed,
      desk,
      bearing,
    );
  },
};

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
