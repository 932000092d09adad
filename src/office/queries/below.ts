import { broughtIn, newerAbove } from "../editions/above.ts";
import { lawRegisterOf } from "../editions/register.ts";
import { CONDITIONS } from "./cases.ts";
import type { Known } from "./known.ts";

type Counted = {
  readonly court: string;
  readonly open: number;
  readonly overdue: number;
  readonly lapsed: number;
  readonly triage: number;
  readonly nobody: number;
};

const count = (name: keyof typeof CONDITIONS): string =>
  `count(*) filter (where ${CONDITIONS[name]})::integer as ${name}`;

/**
 * The courts below with what somebody above them looks at first. Each number is counted by the condition of the list it opens.
 * A court stands behind the one above it, by name; a court without a case is there with zeroes.
 */
export async function courtsBelow({ tx, office, session, today }: Known) {
  const { rows } = await tx.query<Counted>(
    `select r.court, ${count("open")}, ${count("overdue")}, ${count("lapsed")}, ${count("triage")}, ${count("nobody")}
      from case_row r where r.court = any($1::text[]) group by r.court`,
    [session.reads, today],
  );
  const counted = new Map(rows.map((row) => [row.court, row]));
  const seats = (await Promise.all(session.reads.map((id) => office.courtSeat(id)))).flatMap((seat) => seat ?? []);
  const under = (superior: string): typeof seats =>
    seats
      .filter((seat) => seat.superior === superior)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((seat) => [seat, ...under(seat.id)]);
  const ordered = under(session.court);
  // A session may read a court without standing above it; it comes last.
  const rest = seats.filter((seat) => !ordered.includes(seat));
  return Promise.all(
    [...ordered, ...rest].map(async ({ id, name, superior = "" }) => {
      const front = (await office.courtOn(id, today)).law.documents[0]?.front;
      const newer = await newerAbove(office, id, async () => broughtIn((await lawRegisterOf(tx, id)).state));
      const { open = 0, overdue = 0, lapsed = 0, triage = 0, nobody = 0 } = counted.get(id) ?? {};
      return {
        id,
        name,
        superior,
        law: front?.number ?? front?.title ?? "",
        behind: newer.length,
        open,
        overdue,
        lapsed,
        triage,
        nobody,
      };
    }),
  );
}
