import type { AffairView, Offer } from "#contract/index.ts";

export type Step = "affair.dispatch" | "affair.receive" | "affair.return" | "affair.finish" | "affair.accept";

/** What may become of an affair from where it is; which of it is open to whom the server says. */
const FROM: Readonly<Record<AffairView["state"], readonly Step[]>> = {
  open: ["affair.receive", "affair.finish", "affair.dispatch"],
  dispatched: ["affair.receive", "affair.return"],
  received: ["affair.finish", "affair.return"],
  returned: ["affair.dispatch", "affair.finish"],
  done: ["affair.accept", "affair.return"],
  accepted: [],
};

/**
 * The steps of one affair that are open to the person, the nearest first. A slip is only finished by who received it; what its rule
 * says is done by an act of its own, by that act.
 */
export function stepsOf(affair: AffairView, offers: readonly Offer[]): readonly Step[] {
  const open = new Set(offers.filter((offer) => offer.open).map(({ act }) => act.key));
  return FROM[affair.state].filter((step) => {
    if (!open.has(step)) return false;
    if (step === "affair.dispatch" && affair.core) return false;
    if (step === "affair.finish" && affair.named) return false;
    if (affair.slip && affair.state === "open") return step === "affair.dispatch";
    if (affair.slip && affair.state === "returned") return step === "affair.dispatch";
    if (step === "affair.accept" || (step === "affair.return" && affair.state === "done")) return affair.slip;
    return true;
  });
}

/** Numbers for slips sent out together: never used before, for the log's version only grows. */
export const slipNumbers = (
  version: number,
  kinds: readonly string[],
): readonly (readonly [kind: string, slip: string])[] => kinds.map((kind, index) => [kind, `s${version + 1 + index}`]);
