import type { ImportFlaw } from "#contract/index.ts";
import { lacking } from "#intake/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { causeIn } from "./cause.ts";
import { fundsIn } from "./funds.ts";
import { placed, stageIn } from "./placing.ts";
import {
  dayReader,
  ENDED,
  type Fields,
  HANDLED,
  type Item,
  type Reading,
  type Said,
  type Taken,
  type Taking,
  type Told,
} from "./reading.ts";
import { factsIn, partyDeeds, sidesDue } from "./registration.ts";
import { flaw } from "./rows.ts";
import { measuresTold, papersTold } from "./toldMeasures.ts";
import { read } from "./wording.ts";

/** A running case as deeds of the door: registered on its day, told on the days that are known, and what is not is listed as missing. */
export function takeOver(taking: Taking): Taken {
  const flaws: (readonly [number, ImportFlaw])[] = [];
  const { rows, said, court, today, from, by } = taking;
  const lead = rows[0];
  if (lead === undefined) return { deeds: [], flaws };
  const tell = (one: ImportFlaw, row = lead.row): void => {
    flaws.push([row, one]);
  };
  const missing = new Set<string>();
  const lacks = (item: Item, thing?: string): void => {
    missing.add(lacking(item, thing));
  };
  const told: Told[] = [];
  const event = (kind: string, on: CivilDate, fields: Fields = {}, of?: Record<string, string>): void => {
    told.push({ event: kind, on, fields, by, source: from, ...(of === undefined ? {} : { of }) });
  };
  const reading: Reading = { ...taking, lead, tell, lacks, event, day: dayReader(said, lead, today, tell) };
  identified(reading);
  const stage = stageIn(reading);
  const seated = placed(reading, stage);
  progress(reading, stage);
  measuresTold(reading);
  papersTold({ ...reading, stage });
  const funds = fundsIn(rows, event, lacks, tell);
  ended(reading, stage);
  const { registered, stated } = factsIn(withoutOwnWords(said), court);
  const facts = { ...stated, ...funds, ...seated.stated, ...placeOf(said) };
  if (!ENDED.has(stage ?? "")) lackingFacts(reading, { ...registered, ...facts });
  if (Object.keys(facts).length > 0) event("fact.stated", today, facts);
  const cause = causeIn(said, court, lead, tell);
  return {
    flaws,
    deeds: [
      {
        act: "case.take-over",
        fields: {
          ...registered,
          ...(cause === undefined ? {} : { "claim.cause": cause }),
          "stated.by": by,
          "stated.source": from,
          "stated.on": String(said["registered.on"] ?? ""),
          ...(stage === undefined ? {} : { "take-over.stage": stage }),
          ...(missing.size === 0 ? {} : { "take-over.missing": [...missing] }),
        },
      },
      ...partyDeeds(taking.listed),
      ...told,
    ],
  };
}

/** What tells a case apart: number, day of registration, both sides, numbers of its parties. */
function identified({ said, listed, sides, lead, tell, lacks, day }: Reading): void {
  if (typeof said["case.number"] !== "string") tell(flaw("wrong", lead.at["case.number"], "number-due"));
  if (day("registered.on") === undefined && lead.texts["registered.on"] === undefined)
    tell(flaw("wrong", lead.at["registered.on"], "registered-due"));
  for (const one of sidesDue(sides, lead)) tell(one);
  if (listed.some(({ fields }) => fields["party.identity"] === undefined)) lacks("party.identity");
}

/** Cause, place of the dossier, team and track are read in the list's own words. */
const withoutOwnWords = (said: Said): Said =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([key]) => !["claim.cause", "case.team", "case.track", "dossier.place", "funds.held"].includes(key),
    ),
  );

const placeOf = (said: Said): Fields => {
  const place = said["dossier.place"];
  return typeof place === "string" ? { "dossier.place": place } : {};
};

/** What was done on days that are known. */
function progress({ said, day, event, lacks }: Reading, stage: string | undefined): void {
  const told = (key: string, kind: string): void => {
    const on = day(key);
    if (on !== undefined) event(kind, on);
  };
  told("reception.on", "reception.talk-recorded");
  told("inquiry.asked-on", "inquiry.asked");
  told("inquiry.on", "inquiry.completed");
  told("settled.on", "settlement.reached");
  told("suspended.on", "enforcement.suspended");
  if (stage === "suspended" && said["suspended.on"] === undefined) lacks("enforcement.suspended");
  if (HANDLED.has(stage ?? "") && said["inquiry.on"] === undefined) lacks("inquiry.completed");
}

/** How and when the case ended; one that is closed says both. */
function ended({ said, court, lead, tell, lacks, event, day }: Reading, stage: string | undefined): void {
  const terminated = day("terminated.on");
  if (terminated !== undefined) event("termination.ruled", terminated);
  if (stage === "archived") lacks("dossier.archived");
  if (stage === undefined || !ENDED.has(stage)) return;
  const on = day("closed.on") ?? terminated;
  if (on === undefined) {
    if (said["closed.on"] === undefined && said["terminated.on"] === undefined)
      tell(flaw("wrong", lead.at["closed.on"] ?? lead.at["stage"], "closed-undated"));
    return;
  }
  const text = `${String(said["closed.mode"] ?? "")} ${String(said["stage"] ?? "")}`;
  const type = court.vocabulary.facts["closing.mode"]?.type;
  const modes = type !== undefined && "of" in type && type.of !== "open" ? type.of : [];
  const named = modes.find((mode) => text.includes(court.vocabulary.wording[`closing.mode=${mode}`]?.[0] ?? mode));
  const mode = named ?? (read.termination.test(text) || terminated !== undefined ? "current-terminated" : undefined);
  if (mode === undefined) tell(flaw("wrong", lead.at["closed.mode"] ?? lead.at["stage"], "mode-due"));
  else event("case.closed", on, { "closing.mode": mode });
}

/** What the case should say of itself, and does not. */
function lackingFacts({ said, lacks }: Reading, facts: Fields): void {
  if (facts["claim.amount"] === undefined) lacks("claim.amount");
  if (said["claim.cause"] === undefined) lacks("claim.cause");
  if (facts["instrument.number"] === undefined) lacks("instrument.number");
  if (said["dossier.place"] === undefined) lacks("dossier.place");
}
