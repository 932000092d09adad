import type { CaseWhole } from "#contract/index.ts";
import type { Known } from "./known.ts";
import { personOf, stageWord, textOf } from "./said.ts";

export type RelatedRow = {
  readonly id: string;
  readonly number: string;
  readonly stage: string;
  readonly why: "same-debtor" | "same-applicant" | "same-instrument";
  readonly handler: string | null;
};

/** Other cases of the court that share a debtor, have an applicant as debtor, or rest on the same instrument. */
export async function relatedTo(stream: string, known: Known): Promise<CaseWhole["related"]> {
  const rows = await relatedRows(stream, known);
  return rows.map(({ id, number, stage, why, handler }) => ({
    id,
    number,
    why: textOf(why),
    stage: stageWord(stage),
    ...(handler === null ? {} : { handler: personOf(handler, known.staff) }),
  }));
}

/** The same, as the rows have it: why is a word, the handler a person's id. */
export async function relatedRows(stream: string, { tx, courtId }: Known): Promise<readonly RelatedRow[]> {
  const { rows } = await tx.query<RelatedRow>({
    name: "related",
    text: `with mine as (select role, mark from party_row where court = $1 and stream = $2 and mark is not null),
      found as (
        select p.stream, case when m.role = 'debtor' then 'same-debtor' else 'same-applicant' end as why
        from mine m join party_row p on p.court = $1 and p.mark = m.mark and p.stream <> $2 and p.role = 'debtor'
        where m.role in ('debtor', 'applicant')
        union
        select o.stream, 'same-instrument' from case_row r join case_row o on o.court = r.court and o.instrument = r.instrument
        where r.court = $1 and r.stream = $2 and o.stream <> $2)
      select distinct on (r.stream) r.id, r.number, r.stage, f.why,
        (select h.person from handler_row h where h.court = $1 and h.stream = r.stream and h.open order by h.version limit 1) as handler
      from found f join case_row r on r.court = $1 and r.stream = f.stream
      order by r.stream, f.why limit 50`,
    values: [courtId, stream],
  });
  return rows;
}
