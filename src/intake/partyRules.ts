import type { CivilDate } from "#kernel/calendar.ts";
import { creditCode } from "#kernel/creditCode.ts";
import type { Fields, Value } from "#kernel/event.ts";
import { type Outcome, ok, type Refusal, refused } from "#kernel/outcome.ts";
import { residentId } from "#kernel/residentId.ts";
import type { Bearing } from "#policy/deed.ts";
import { kindOf, type Party, type PartyKind, partyFrom, roleOf } from "./parties.ts";
import { cleanText } from "./texts.ts";
import { refuse } from "./wording.ts";

/** The most characters of each text. */
const MOST: Readonly<Record<string, number>> = {
  "party.full-name": 100,
  "party.identity": 40,
  "party.phone": 40,
  "party.address": 200,
  "party.agent-of": 20,
};

/** What everything about a party is judged by. */
export type Judging = {
  readonly on: CivilDate;
  readonly others: readonly Party[];
  /** Why the number stands as it is, if somebody says that the document bears it so. */
  readonly borne?: string;
};

/**
 * The whole of what is said of a party, cleaned: texts trimmed, the number in the form registers write it. Refused if a
 * text is too long or holds what nobody can see, the number cannot be, role and kind are missing, an agent acts for
 * nobody here, or the same party stands in that role already.
 */
export function partyFields(said: Fields, id: string, judging: Judging, bearing: Bearing): Outcome<Fields> {
  const role = roleOf(said["party.role"]);
  if (role === undefined) return refuse("party-role-due", []);
  const kind = kindOf(said["party.kind"]);
  if (kind === undefined) return refuse("party-kind-due", []);
  const texts = textsOf(said, bearing);
  if ("refused" in texts) return texts;
  if (texts.ok["party.full-name"] === undefined) return refuse("party-name-due", []);
  const numbered = withIdentity(texts.ok, kind, judging);
  if ("refused" in numbered) return numbered;
  const fields = { ...numbered.ok, "party.role": role, "party.kind": kind };
  const party = partyFrom(id, fields, 0);
  const objection = party === undefined ? refuse("party-name-due", []) : standing(party, judging.others);
  return objection ?? ok(fields);
}

/** Texts as they are kept; an empty one is none and is left out. */
function textsOf(said: Fields, bearing: Bearing): Outcome<Fields> {
  const kept: Record<string, Value> = {};
  for (const [word, most] of Object.entries(MOST)) {
    const text = cleanText(word, said[word], most, bearing);
    if ("refused" in text) return text;
    if (text.ok !== "") kept[word] = text.ok;
  }
  return ok(kept);
}

/** Persons bear a resident number, everybody else a credit code. Any other number is kept only as borne. */
function withIdentity(fields: Fields, kind: PartyKind, { on, borne }: Judging): Outcome<Fields> {
  const { "party.identity": written } = fields;
  if (typeof written !== "string") return ok(fields);
  const read: Outcome<string> = kind === "person" ? residentId(written, on) : creditCode(written);
  if ("ok" in read) return ok({ ...fields, "party.identity": read.ok });
  if (borne === undefined || borne.trim() === "") return unlessBorne(read.refused);
  const kept = written.normalize("NFKC").toUpperCase();
  return ok({ ...fields, "party.identity": kept, "party.identity-irregular": true });
}

/** The kernel says what is wrong with a number; here there is one thing more to be done about it. */
function unlessBorne({ code, zh, en }: Refusal): Outcome<never> {
  const way = refuse("identity-as-borne", []);
  return "refused" in way ? refused(code, `${zh}；${way.refused.zh}`, `${en}; ${way.refused.en}`) : way;
}

/** Whether he can stand beside the others: an agent for one of them, and nobody twice in one role. */
function standing(party: Party, others: readonly Party[]): Outcome<never> | undefined {
  if (party.role === "agent") {
    const principal = others.find(({ id }) => id === party.agentOf);
    if (principal === undefined || principal.role === "agent") return refuse("principal-due", []);
  } else if (party.agentOf !== undefined) return refuse("no-agent", [], party.name);
  const alike = others.filter((one) => one.role === party.role && one.agentOf === party.agentOf);
  if (party.identity !== undefined && alike.some(({ identity }) => identity === party.identity))
    return refuse("party-twice", [], party.name);
  const namesake = alike.some(
    ({ name, identity }) => name === party.name && (identity === undefined || party.identity === undefined),
  );
  return namesake ? refuse("party-namesake", [], party.name) : undefined;
}
