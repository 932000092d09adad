import { type Outcome, ok } from "#kernel/outcome.ts";
import { refuse } from "../door/wording.ts";
import type { Known } from "./known.ts";

type State = Readonly<Record<string, string>>;
export type View = { readonly name: string; readonly state: State };

/** So many views of one screen are more than a list of names can be read. */
const MOST_VIEWS = 50;

/** Views the asker saved of a screen, by name. They are his own: nobody else is shown them. */
export async function viewsOf({ tx, courtId, session }: Known, screen: string): Promise<readonly View[]> {
  const { rows } = await tx.query<View>(
    "select name, state from saved_view where court = $1 and person = $2 and screen = $3 order by name",
    [courtId, session.person.id, screen],
  );
  return rows;
}

/** Keeps a view under a name; one of that name is replaced. */
export async function keepView(known: Known, screen: string, { name, state }: View): Promise<Outcome<true>> {
  const { tx, courtId, session, office } = known;
  const others = (await viewsOf(known, screen)).filter((one) => one.name !== name);
  if (others.length >= MOST_VIEWS) return refuse("views-many", [], [String(MOST_VIEWS), String(MOST_VIEWS)]);
  await tx.query(
    `insert into saved_view (court, person, screen, name, state, saved_at) values ($1, $2, $3, $4, $5, $6)
      on conflict (court, person, screen, name) do update set state = excluded.state, saved_at = excluded.saved_at`,
    [courtId, session.person.id, screen, name, JSON.stringify(state), new Date(office.clock())],
  );
  return ok(true);
}

/** Forgets a view; one that is not there is forgotten already. */
export async function dropView({ tx, courtId, session }: Known, screen: string, name: string): Promise<Outcome<true>> {
  await tx.query("delete from saved_view where court = $1 and person = $2 and screen = $3 and name = $4", [
    courtId,
    session.person.id,
    screen,
    name,
  ]);
  return ok(true);
}
