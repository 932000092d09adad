import { decided, noted, type Standing, standing } from "#casework/index.ts";
import type { AffairView, CaseWhole, PartyView } from "#contract/index.ts";
import { missingIn, type Party, partiesOf } from "#intake/index.ts";
import { maskIdentifier, maskPhone } from "#kernel/masking.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { handlersOf, ofThisCase } from "#work/index.ts";
import { actorIn } from "../door/actor.ts";
import { originOf } from "../imports/origin.ts";
import { affairView, defectViews } from "./affairs.ts";
import { basisOf } from "./basis.ts";
import { lineOf } from "./cases.ts";
import { clockView, stoppingView } from "./clocks.ts";
import { expectedView } from "./expected.ts";
import { factViews } from "./facts.ts";
import type { Known } from "./known.ts";
import { offerViews } from "./offers.ts";
import { type Opened, openCase, streamOf } from "./opened.ts";
import { proposalViews } from "./proposals.ts";
import { relatedTo } from "./related.ts";
import { memberOf, wordOf } from "./said.ts";
import { timelineOf } from "./timeline.ts";
import { warningsOf } from "./warnings.ts";

/** Reads one case whole, and says how its page shows it. */
export async function caseWhole(id: string, known: Known): Promise<Outcome<() => CaseWhole>> {
  const [opened, related] = await Promise.all([openCase(id, known), relatedTo(streamOf(id), known)]);
  if ("refused" in opened) return opened;
  const { stream, log } = opened.ok;
  const stands = standing(log, known.court, known.today);
  const missing = missingIn(noted(log), stands.facts);
  const takenOver = await originOf(stream, noted(log), missing, known);
  const basis = await basisOf(log, known);
  return ok(() => wholeView({ ...opened.ok, stands, missing, related, basis, takenOver }, known));
}

type Read = Opened &
  Pick<CaseWhole, "related" | "basis"> & {
    readonly stands: Omit<Standing, "turned">;
    readonly missing: readonly string[];
    readonly takenOver: CaseWhole["takenOver"];
  };

function wholeView({ stream, row, log, stands, missing, related, basis, takenOver }: Read, known: Known): CaseWhole {
  const { court, session, staff, today, own } = known;
  const actor = actorIn(session.person, staff, today, handlersOf(log));
  const { facts } = stands;
  const kinds = facts["claim.kinds"];
  const cause = facts["claim.cause"];
  // What slices decide about has its own place on the page.
  const offered = (acts: readonly string[], of: AffairView["of"]) =>
    offerViews(
      actor,
      { stream, log },
      known,
      acts.filter((act) => !decided.includes(act)),
      of,
    );
  return {
    line: lineOf(row, known),
    version: log.length,
    claimKinds: Array.isArray(kinds) ? kinds.map((kind) => memberOf("claim.kinds", kind, court)) : [],
    ...(typeof cause === "string" ? { cause: memberOf("claim.cause", cause, court) } : {}),
    ...(typeof facts["instrument.number"] === "string" ? { instrument: facts["instrument.number"] } : {}),
    parties: partiesOf(log).map((party) => partyView(party, known)),
    clocks: stands.clocks.map((run) => clockView(run, known)),
    stopping: stands.clocks.flatMap((run) => stoppingView(run, known, offered)),
    expected: expectedView(stands, log, known),
    affairs: stands.affairs.filter(ofThisCase).map((run) => affairView(run, stands, known, offered)),
    defects: defectViews(log),
    warnings: warningsOf(stands, known),
    proposals: proposalViews(log, row, actor, known),
    basis,
    facts: factViews(log, facts, known),
    related,
    offers: offerViews(actor, { stream, log }, known),
    timeline: timelineOf(log, known),
    missing: missing.map((item) => wordOf(item, court)),
    ...(takenOver === undefined ? {} : { takenOver }),
    readOnly: !own,
  };
}

/** A party with its numbers masked. */
function partyView(party: Party, { court }: Pick<Known, "court">, masked = true): PartyView {
  const { id, role, name, kind, identity, phone, address, agentOf } = party;
  const hide = (text: string | undefined, mask: (text: string) => string) =>
    text === undefined || !masked ? text : mask(text);
  const [number, telephone] = [hide(identity, maskIdentifier), hide(phone, maskPhone)];
  return {
    id,
    role: memberOf("party.role", role, court),
    name,
    kind: memberOf("party.kind", kind, court),
    ...(number === undefined ? {} : { identity: number }),
    ...(telephone === undefined ? {} : { phone: telephone }),
    ...(address === undefined ? {} : { address }),
    ...(agentOf === undefined ? {} : { agentOf }),
    masked,
  };
}

/** Parties unmasked: the reason is kept in the access log before anything is shown. */
export async function revealParties(
  id: string,
  reason: string,
  known: Known,
): Promise<Outcome<{ parties: PartyView[] }>> {
  const opened = await openCase(id, known, `reveal: ${reason}`);
  if ("refused" in opened) return opened;
  return ok({ parties: partiesOf(opened.ok.log).map((party) => partyView(party, known, false)) });
}
