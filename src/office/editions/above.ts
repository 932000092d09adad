import type { z } from "zod";
import { type Adoption, isOpen } from "#adoption/index.ts";
import type { Endpoints } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Document } from "#policy/model.ts";
import type { AdoptedText, CourtSeat, Office } from "../office.ts";

/** A text a court above has adopted since, while the court below still stands on an older one. */
export type Newer = {
  readonly court: CourtSeat;
  readonly document: Document;
  readonly digest: string;
  /** Which edition of the court above, and from when it holds there. */
  readonly number: number;
  readonly from: CivilDate;
};

/** A chain of superiors is no longer than the state has levels; a circle is not followed. */
const MOST_LEVELS = 6;

/** The courts above one, nearest first. */
export async function courtsAbove(office: Pick<Office, "courtSeat">, court: string): Promise<readonly CourtSeat[]> {
  const above: CourtSeat[] = [];
  let next = (await office.courtSeat(court))?.superior;
  while (next !== undefined && above.length < MOST_LEVELS) {
    const seat = await office.courtSeat(next);
    if (seat === undefined || above.includes(seat)) break;
    above.push(seat);
    next = seat.superior;
  }
  return above;
}

/**
 * What courts above adopted anew of the documents a court stands on, and the court did not take over: an edition above is law below only
 * once it is adopted there, so it must be heard of. `brought` are the digests of texts the court adopted with its own choices in them, asked
 * for only where something seems newer. Of one document the nearest court's word counts.
 */
export async function newerAbove(
  office: Pick<Office, "courtSeat" | "adoptedBy">,
  court: string,
  brought: () => Promise<ReadonlySet<string>>,
): Promise<readonly Newer[]> {
  const adopted = await office.adoptedBy(court);
  const held = lastOf(adopted);
  const had = new Set(adopted.map(({ digest }) => digest));
  const found = new Map<string, Newer>();
  for (const seat of await courtsAbove(office, court))
    for (const one of lastOf(await office.adoptedBy(seat.id)).values()) {
      const { front } = one.document;
      const stands = held.get(front.id) ?? held.get(front.replaces ?? "");
      if (stands === undefined || found.has(front.id) || one.from === undefined) continue;
      if (had.has(one.digest) || front.effective.from < stands.document.front.effective.from) continue;
      const { document, digest, number, from } = one;
      found.set(front.id, { court: seat, document, digest, number, from });
    }
  if (found.size === 0) return [];
  const taken = await brought();
  return [...found.values()].filter(({ digest }) => !taken.has(digest));
}

/** Digests of texts a court brought and adopted, whatever it filled in or chose in them. */
export const broughtIn = ({ drafts }: Adoption): ReadonlySet<string> =>
  new Set(drafts.flatMap(({ state, digest }) => (state === "adopted" ? [digest] : [])));

type Row = z.input<Endpoints["editionList"]["answer"]>["above"][number];

/** What is newer above, for reading; with the draft that would make it law here, where somebody may see drafts. */
export async function aboveView(office: Office, court: string, state: Adoption, drafts: boolean): Promise<Row[]> {
  const newer = await newerAbove(office, court, () => Promise.resolve(broughtIn(state)));
  return Promise.all(
    newer.map(async ({ court: seat, document: { front }, digest, number, from }) => {
      const editions = await office.editionsOf(seat.id);
      const edition = editions.find((one) => one.number === number)?.court.law.edition;
      const draft = drafts ? state.drafts.find((one) => one.digest === digest && isOpen(one)) : undefined;
      return {
        document: front.id,
        title: front.title,
        court: { id: seat.id, name: seat.name },
        edition: edition ?? front.id,
        from,
        ...(draft === undefined ? {} : { draft: draft.id }),
      };
    }),
  );
}

/** Of each document the text adopted last. */
const lastOf = (adopted: readonly AdoptedText[]): ReadonlyMap<string, AdoptedText> =>
  new Map(adopted.map((one) => [one.document.front.id, one]));
