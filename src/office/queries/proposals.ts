import { type Put, proposalsOf } from "#approvals/index.ts";
import { chronicleOf } from "#casework/index.ts";
import type { Proposal } from "#contract/index.ts";
import type { Actor, Event } from "#kernel/event.ts";
import { postsOf } from "#policy/consent.ts";
import { standsFor } from "#policy/who.ts";
import type { CaseRow } from "./cases.ts";
import type { Known } from "./known.ts";
import { citeOf, rawIn, saidIn, sidesOf, wordOf } from "./said.ts";

/** What was put up for approval in a case, newest first. */
export function proposalViews(
  log: readonly Event[],
  row: Pick<CaseRow, "id" | "stream" | "number" | "applicants" | "debtors">,
  by: Actor,
  known: Known,
): Proposal[] {
  const { court, today } = known;
  const chronicle = chronicleOf(log, today);
  const bearing = { ...court, chronicle, facts: chronicle.factsAfter(chronicle.events.length - 1) };
  const stands = standsFor(postsOf(by, today), court.law);
  return proposalsOf(bearing, today)
    .map((put) => proposalView(put, row, by, stands, known))
    .reverse();
}

function proposalView(
  put: Put,
  row: Pick<CaseRow, "id" | "stream" | "number" | "applicants" | "debtors">,
  by: Actor,
  stands: ReadonlySet<string>,
  { court, own }: Known,
): Proposal {
  const { version, act, fields, of, on, reason, state, chain, waitsFor, refusal, cites } = put;
  return {
    stream: row.stream,
    caseId: row.id,
    number: row.number,
    parties: sidesOf(row),
    version,
    act: wordOf(act, court),
    fields: saidIn(fields, court),
    raw: rawIn(fields),
    ...(of === undefined ? {} : { of: { ...of } }),
    by: { id: put.by.id, name: put.by.name },
    on,
    ...(reason === undefined ? {} : { reason }),
    state,
    chain: chain.map(({ who, signedBy, signedOn }) => ({
      who: who.map((word) => wordOf(word, court)),
      ...(signedBy === undefined ? {} : { signedBy: { id: signedBy.id, name: signedBy.name } }),
      ...(signedOn === undefined ? {} : { signedOn }),
    })),
    waitsFor: waitsFor.map((word) => wordOf(word, court)),
    ...(refusal === undefined
      ? {}
      : { refusal: { by: { id: refusal.by.id, name: refusal.by.name }, reason: refusal.reason } }),
    mine: put.by.id === by.id,
    mayDecide: own && state === "waiting" && put.by.id !== by.id && waitsFor.some((post) => stands.has(post)),
    cites: cites.map((cite) => citeOf(cite, court.law)),
  };
}
