import type { DemonstrationCard, Word } from "#contract/index.ts";
import type { Office } from "../office.ts";
import { wordOf } from "../queries/said.ts";
import type { Member } from "./people.ts";
import type { Demonstration } from "./province.ts";

/** Who can sign in as what: the courts of a demonstration with their people and the one password. */
export async function cardOf(
  office: Office,
  { courts }: Demonstration,
  people: ReadonlyMap<string, readonly Member[]>,
  password: string,
): Promise<DemonstrationCard> {
  const shown: DemonstrationCard["courts"] = [];
  for (const { id, name, superior } of courts) {
    const court = await office.courtOn(id, office.today());
    shown.push({
      id,
      name,
      ...(superior === undefined ? {} : { superior }),
      people: (people.get(id) ?? []).map(({ login, name: called, holds }) => ({
        login,
        name: called,
        holds: calledOnce(holds.map(({ key, leads }) => wordOf(leads === true ? `lead:${key}` : key, court))),
      })),
    });
  }
  return { password, courts: shown };
}

/** A document may name a post as its unit's leader is called anyway. */
const calledOnce = (words: readonly Word[]): Word[] => [...new Map(words.map((word) => [word.zh, word])).values()];

/** Whether every court of the database is a demonstration; where one is real, nothing invented is put beside it. */
export async function isAllDemo({ database }: Pick<Office, "database">): Promise<boolean> {
  const { rows } = await database.gate.query<{ real: number }>(
    "select count(*)::integer as real from zhiheng.court where not demo",
  );
  return rows[0]?.real === 0;
}
