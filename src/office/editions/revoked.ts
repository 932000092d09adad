import type { z } from "zod";
import type { Adoption, Edition } from "#adoption/index.ts";
import type { Endpoints } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Known } from "../queries/known.ts";
import { documentOf } from "./texts.ts";

type Line = z.input<Endpoints["editionList"]["answer"]>["rows"][number];
type Row = {
  readonly number: number;
  readonly document: string;
  readonly file: string;
  readonly digest: string;
  readonly from_on: CivilDate;
  readonly text: string;
};

/** That an edition be revoked, if that waits for somebody, and whether the asker put it up. */
export function recallOf(made: Edition | undefined, { session, own }: Known): Pick<Line, "recall"> {
  const recall = made?.recall;
  return recall === undefined ? {} : { recall: { ...recall, own: own && recall.by.id === session.person.id } };
}

/** Editions that were revoked before their first day, for the history: they never were law, so no day shows them. */
export async function revokedEditions({ tx, courtId, court }: Known, { editions }: Adoption): Promise<Line[]> {
  const made = editions.filter(({ revoked }) => revoked !== undefined);
  if (made.length === 0) return [];
  const { rows } = await tx.query<Row>(
    `select e.number, e.document, e.file, e.digest, e.from_on, t.text
      from edition e join law_text t on t.court = e.court and t.digest = e.digest
      where e.court = $1 and e.number = any($2::integer[]) order by e.number, e.document`,
    [courtId, made.map(({ number }) => number)],
  );
  return rows.flatMap(({ number, document, file, digest, from_on: from, text }) => {
    const { front } = documentOf({ file, text }, digest);
    const { by, on, proposedBy, reason, revoked } = made.find((one) => one.number === number) ?? {};
    if (by === undefined || on === undefined || revoked === undefined) return [];
    const own = document.startsWith(`${court.law.court}/`);
    return [
      {
        name: `${document}@${number}`,
        number,
        title: front.title,
        from,
        state: "revoked" as const,
        documents: [{ id: document, title: front.title, digest, fresh: true, own }],
        by,
        on,
        revoked,
        ...(proposedBy === undefined ? {} : { proposedBy }),
        ...(reason === undefined ? {} : { reason }),
      },
    ];
  });
}
