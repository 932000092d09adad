import type { z } from "zod";
import type { Endpoints, Hint } from "#contract/index.ts";
import {
  claimFrom,
  elsewhereFrom,
  type Hint as Found,
  hints,
  type Known as KnownCase,
  type Named,
  partyFields,
  sayHint,
} from "#intake/index.ts";
import type { Fields } from "#kernel/event.ts";
import { numbersOf } from "../door/numbers.ts";
import { proposedNumber } from "../door/registration.ts";
import type { Known } from "./known.ts";
import { memberOf, rawIn, stageWord } from "./said.ts";

type PartyRow = {
  readonly name: string;
  readonly role: string;
  readonly shown: string;
  readonly id: string;
  readonly number: string;
  readonly stage: string;
};

/** Cases somebody is a party of: by his number exactly, or by his name. */
export async function partySearch({ tx, courtId, court }: Known, q: string) {
  const { rows } = await tx.query<PartyRow>(
    `select p.name, p.role, p.shown, r.id, r.number, r.stage from party_row p join case_row r on r.court = p.court and r.stream = p.stream
      where p.court = $1 and (p.mark = party_mark($2) or p.name = $2) order by r.registered_on desc, r.stream, p.party limit 100`,
    [courtId, q.trim()],
  );
  return {
    rows: rows.map(({ name, role, shown, id, number, stage }) => ({
      name,
      role: memberOf("party.role", role, court),
      identity: shown,
      case: { id, number, stage: stageWord(stage) },
    })),
  };
}

type Typed = z.output<Endpoints["registrationHints"]["body"]>;

/** What speaks for a mistake before a case is registered, what follows from its parties, and which number it would get. */
export async function registrationHints(known: Known, { kind, instrument, parties }: Typed) {
  const { court, office, session, today, tx } = known;
  const named = parties.map(
    ({ name, identity, role }): Named => ({
      name,
      role,
      ...(identity === undefined || identity === "" ? {} : { id: identity }),
    }),
  );
  const cases = await casesOf(known, instrument, named);
  const found = hints(instrument, named, cases);
  const number = await proposedNumber(numbersOf(tx, session.court), office, kind, { session, court, on: today });
  const claim: Fields = { ...claimFrom(parties.flatMap((party) => typedOf(party))), ...elsewhereFrom(named, cases) };
  return {
    hints: found.map((one) => hintView(one, cases)),
    claim: rawIn(claim),
    number: "ok" in number ? number.ok : "",
    faults: parties.flatMap((party, index) => faultsOf(party, index, known)),
  };
}

type Role = Parameters<typeof claimFrom>[0][number]["role"];
type Kind = Parameters<typeof claimFrom>[0][number]["kind"];

const ROLES: readonly Role[] = ["applicant", "debtor", "third-party", "agent"];
const KINDS: readonly Kind[] = ["person", "enterprise", "organ", "other"];

function typedOf({ role, kind }: { role: string; kind: string }): readonly { role: Role; kind: Kind }[] {
  const [known, sort] = [ROLES.find((one) => one === role), KINDS.find((one) => one === kind)];
  return known === undefined || sort === undefined ? [] : [{ role: known, kind: sort }];
}

/** What is wrong with one party as typed, in the words the door would refuse it with. */
function faultsOf({ role, name, kind, identity }: Typed["parties"][number], index: number, { court, today }: Known) {
  if (name.trim() === "") return [];
  const fields: Fields = {
    "party.role": role === "agent" ? "third-party" : role,
    "party.kind": kind,
    "party.full-name": name,
    ...(identity === undefined || identity === "" ? {} : { "party.identity": identity }),
  };
  const judged = partyFields(
    fields,
    `p${index + 1}`,
    { on: today, others: [] },
    { ...court, facts: {}, chronicle: { events: [], factsAfter: () => ({}) } },
  );
  return "refused" in judged ? [{ party: index, zh: judged.refused.zh, en: judged.refused.en }] : [];
}

type CaseParty = {
  readonly stream: string;
  readonly id: string;
  readonly number: string;
  readonly instrument: string | null;
  readonly open: boolean;
  readonly name: string;
  readonly role: string;
  readonly same: boolean | null;
  readonly asked: number;
};

type KnownHere = KnownCase & { readonly id: string; readonly number: string };

/** Registered cases that share a name, a number or the instrument with what is being registered. */
async function casesOf(
  { tx, courtId }: Known,
  instrument: string | undefined,
  parties: readonly Named[],
): Promise<readonly KnownHere[]> {
  const { rows } = await tx.query<CaseParty>(
    `with typed as (select t.name, party_mark(t.identity) as mark, t.at from unnest($2::text[], $3::text[], $4::integer[]) as t (name, identity, at))
      select r.stream, r.id, r.number, r.instrument, r.closed_on is null as open, p.name, p.role, t.mark = p.mark as same, t.at as asked
      from typed t join party_row p on p.court = $1 and (p.name = t.name or p.mark = t.mark)
        join case_row r on r.court = p.court and r.stream = p.stream
      union all
      select r.stream, r.id, r.number, r.instrument, r.closed_on is null, '', '', null, -1 from case_row r where r.court = $1 and r.instrument = $5
      limit 200`,
    [
      courtId,
      parties.map(({ name }) => name.trim()),
      parties.map(({ id }) => id ?? ""),
      parties.map((_, index) => index),
      instrument ?? "",
    ],
  );
  const cases = new Map<string, KnownHere>();
  for (const row of rows) {
    const before = cases.get(row.stream);
    // The number of somebody known is not shown to whoever types: the same mark stands for the same number.
    const identity = row.same === true ? (parties[row.asked]?.id ?? "") : row.same === false ? "another" : "";
    const party: Named = { name: row.name, role: row.role, ...(identity === "" ? {} : { id: identity }) };
    cases.set(row.stream, {
      stream: row.stream,
      id: row.id,
      number: row.number,
      open: row.open,
      ...(row.instrument === null ? {} : { instrument: row.instrument }),
      parties: [...(before?.parties ?? []), ...(row.name === "" ? [] : [party])],
    });
  }
  return [...cases.values()];
}

function hintView(found: Found, cases: readonly KnownHere[]): Hint {
  const one = cases.find(({ stream }) => stream === found.stream);
  const [zh, en] = sayHint(found.code, found.party?.name ?? "", one?.number ?? "");
  return {
    code: found.code,
    zh,
    en,
    ...(one === undefined ? {} : { case: { id: one.id, number: one.number } }),
    ...(found.party === undefined ? {} : { party: found.party.name }),
  };
}
