import { type Assigned, fairness, type How } from "#assignment/index.ts";
import { addDays, type CivilDate, civil, daysBetween } from "#kernel/calendar.ts";
import { teamsOf } from "#policy/who.ts";
import { holdersOf, type Staff } from "#staff/index.ts";
import { seatsIn } from "./assignment.ts";
import type { Known } from "./known.ts";
import { personOf, wordOf } from "./said.ts";

type Asked = {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly seat?: string | undefined;
};
type Naming = { readonly person: string; readonly seat: string; readonly on: CivilDate; readonly how: How };

const DEFAULT_DAYS = 90;
/** Every case weighs the same until the court gives weights of its own. */
const ORDINARY = 100;

/** How cases were spread over people between two days, seat by seat. */
export async function fairnessOf(known: Known, asked: Asked) {
  const { tx, courtId, court, staff, today } = known;
  const until = asked.until === undefined ? today : civil(asked.until);
  const from = asked.from === undefined ? addDays(until, -DEFAULT_DAYS) : civil(asked.from);
  const [namings, open] = await Promise.all([
    tx.query<Naming>(
      `select person, seat, since as on, how from handler_row where court = $1 and since between $2 and $3 and ($4::text is null or seat = $4)
        order by since, stream, version`,
      [courtId, from, until, asked.seat ?? null],
    ),
    tx.query<{ person: string; seat: string; count: number }>(
      "select person, seat, count(*)::integer as count from handler_row where court = $1 and open group by person, seat",
      [courtId],
    ),
  ]);
  const seats = seatsIn(court.law).filter(({ key }) => asked.seat === undefined || key === asked.seat);
  const reports = seats.map((seat) => {
    const assigned = namings.rows
      .filter((one) => one.seat === seat.key)
      .map(({ person, on, how }): Assigned => ({ person, on, how, weight: ORDINARY }));
    const words = seat.rank === undefined ? teamsOf(court.law) : [seat.rank];
    const able = [...new Set(words.flatMap((word) => holdersOf(staff, word, today).map(({ id }) => id)))];
    return { seat, report: fairness(assigned, able) };
  });
  const [caption] = reports.map(({ report }) => report.caption);
  return {
    from,
    until,
    caption: { zh: caption?.[0] ?? "", en: caption?.[1] ?? "" },
    rows: reports.flatMap(({ seat, report }) =>
      report.rows.map((row) => ({
        person: personOf(row.person, staff),
        seat: wordOf(seat.key, court),
        cases: row.cases,
        open: open.rows.find((one) => one.person === row.person && one.seat === seat.key)?.count ?? 0,
        weight: row.weight,
        drawn: row.by.drawn,
        named: row.by.named,
        replaced: row.by.replaced,
        deviation: row.deviation,
        absentDays: absentDays(staff, row.person, from, until),
      })),
    ),
  };
}

/** Days between two days, both counted, on which somebody was away. */
function absentDays({ absences }: Staff, person: string, from: CivilDate, until: CivilDate): number {
  return absences
    .filter((one) => one.person === person)
    .reduce((sum, one) => {
      const [begin, end] = [
        one.from > from ? one.from : from,
        one.until !== undefined && one.until < until ? one.until : until,
      ];
      return begin > end ? sum : sum + daysBetween(begin, end) + 1;
    }, 0);
}
