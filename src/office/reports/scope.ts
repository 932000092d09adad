import type { Text } from "#contract/index.ts";
import { type Outcome, ok, type Refusal } from "#kernel/outcome.ts";
import { actorOn } from "#staff/index.ts";
import { mayInOffice } from "../identity/rights.ts";
import { staffOf } from "../identity/staffOf.ts";
import type { Known } from "../queries/known.ts";
import { wordOf } from "../queries/said.ts";
import { words } from "./wording.ts";

/** Whose figures somebody sees: everybody's, those of the teams he leads, or his own; `beyond` refuses whatever lies further. */
export type Scope =
  | { readonly sees: "court" }
  | { readonly sees: "teams"; readonly teams: readonly string[]; readonly beyond: Refusal }
  | { readonly sees: "own"; readonly person: string; readonly beyond: Refusal };

const LEADS = "lead:";

/** By the duties of the asker's own court, whichever court he asks about. */
export async function scopeOf({ tx, office, session, staff, today, own }: Known): Promise<Scope> {
  const home = own ? staff : (await staffOf(tx, session.court)).state;
  const right = await mayInOffice(office, session, home, "report.read-court");
  if (!("refused" in right)) return { sees: "court" };
  const holds = actorOn(home, session.person.id, today)?.holds ?? [];
  const teams = holds.flatMap((word) => (word.startsWith(LEADS) ? [word.slice(LEADS.length)] : []));
  const beyond = right.refused;
  return teams.length > 0 ? { sees: "teams", teams, beyond } : { sees: "own", person: session.person.id, beyond };
}

/** A scope in words, for the head of a report. */
export function scopeText(scope: Scope, { court, session }: Pick<Known, "court" | "session">): Text {
  const text = ([zh, en]: readonly [string, string]): Text => ({ zh, en });
  if (scope.sees === "court") return text(words("scope-court"));
  if (scope.sees === "own") return text(words("scope-own", session.person.name));
  const teams = scope.teams.map((team) => wordOf(team, court));
  const [zh] = words("scope-teams", teams.map((team) => team.zh).join("、"));
  const [, en] = words("scope-teams", teams.map((team) => team.en).join(", "));
  return { zh, en };
}

type Wish = { readonly team?: string | undefined; readonly handler?: string | undefined };

/** Refused where somebody asks beyond what he sees, with the posts that could. */
export function seesThat(scope: Scope, { team, handler }: Wish, elsewhere: boolean): Outcome<true> {
  if (scope.sees === "court") return ok(true);
  const inside =
    scope.sees === "teams"
      ? team === undefined || scope.teams.includes(team)
      : handler === undefined || handler === scope.person;
  return inside && !elsewhere ? ok(true) : { refused: scope.beyond };
}
