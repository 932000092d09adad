import type { BureauItem } from "#contract/index.ts";
import { daysBetween } from "#kernel/calendar.ts";
import { citationOf } from "#policy/cite.ts";
import { lawItems } from "../editions/lawWork.ts";
import { awayFor, coverOf } from "./cover.ts";
import type { Known } from "./known.ts";
import { roundsFor } from "./rounds.ts";
import { citeOf, textOf, wordOf } from "./said.ts";

/** Counts pieces of work under some names and not under others. */
type Counting = (names: readonly string[], but: readonly string[]) => Promise<number>;

/** What of the court itself is somebody's to do: its law, its recurring work, the work of people who are away. Computed, never stored. */
export async function bureauItems(known: Known, count: Counting): Promise<readonly BureauItem[]> {
  const items = [...(await lawItems(known)), ...(await rounds(known)), ...(await absences(known, count))];
  return items.toSorted((a, b) => (b.late ?? 0) - (a.late ?? 0));
}

async function rounds(known: Known): Promise<readonly BureauItem[]> {
  const { court, today } = known;
  return (await roundsFor(known)).map(({ affair, every, period, due }) => {
    const { zh, en } = wordOf(affair.key, court);
    const of = textOf(`every-${every}`, period);
    const name = { zh: affair.name ?? zh, en };
    return {
      id: `round/${affair.key}/${period}`,
      kind: "round",
      title: { zh: `${name.zh}${of.zh}`, en: `${name.en} ${of.en}` },
      since: period,
      due,
      late: daysBetween(due, today),
      owner: affair.owner.map((word) => wordOf(word, court)),
      cites: [citeOf(citationOf(affair, court.law), court.law)],
    };
  });
}

async function absences(known: Known, count: Counting): Promise<readonly BureauItem[]> {
  const but = [...coverOf(known).present];
  const found: BureauItem[] = [];
  for (const { person, from, names } of awayFor(known, known.session.person.id)) {
    const pieces = await count(names, but);
    if (pieces === 0) continue;
    found.push({
      id: `away/${person.id}`,
      kind: "away",
      title: textOf("away", person.name, from, String(pieces)),
      since: from,
      owner: [],
      cites: [],
      count: pieces,
    });
  }
  return found;
}
