import { holdersOf } from "#staff/index.ts";
import type { Known } from "../queries/known.ts";
import { memberOf, wordOf } from "../queries/said.ts";
import { said } from "./answer.ts";
import { REPORTS } from "./catalogue.ts";
import { scopeOf, scopeText } from "./scope.ts";
import { words } from "./wording.ts";

/** Which reports there are, by what each can be laid out, and of whom and of which courts one may ask. */
export async function reportsFor(known: Known) {
  const { session, office, court, staff, today } = known;
  const scope = await scopeOf(known);
  const seats = await Promise.all(session.reads.map((id) => office.courtSeat(id)));
  const own = await office.courtSeat(session.court);
  const sorted = (sort: string) => court.law.rules.words.filter((word) => word.sort === sort);
  const units = sorted("unit").filter(({ key }) => (scope.sees === "teams" ? scope.teams.includes(key) : true));
  const sitting = new Map(
    sorted("seat").flatMap((seat) => holdersOf(staff, seat.rank ?? seat.key, today).map((one) => [one.id, one.name])),
  );
  const kinds = new Set((court.caseKinds?.marks ?? []).flatMap((mark) => mark.kinds));
  return {
    scope: scopeText(scope, known),
    courts:
      scope.sees === "court" && session.reads.length > 0
        ? [own, ...seats].flatMap((seat) => (seat === undefined ? [] : [{ id: seat.id, name: seat.name }]))
        : [],
    teams: scope.sees === "own" ? [] : units.map(({ key }) => wordOf(key, court)),
    handlers: scope.sees === "own" ? [] : [...sitting].map(([id, name]) => ({ id, name })),
    kinds: [...kinds].map((kind) => memberOf("case.kind", kind, court)),
    rows: Object.entries(REPORTS).map(([key, { by, now }]) => ({
      key,
      ...said(key),
      now: now === true,
      by: by
        .filter((one) => one !== "court" || session.reads.length > 0)
        .map((one) => {
          const [zh, en] = words(`by-${one}`);
          return { key: one, zh, en };
        }),
    })),
  };
}
