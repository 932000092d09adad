import { namesIn } from "#cells/value.ts";
import { holds } from "#policy/condition.ts";
import { partsTaking } from "#policy/who.ts";
import { handlersIn } from "./handlersIn.ts";
import { inquiryNames, stageNames } from "./names/wording.ts";
import { ENDED, type Fields, HANDLED, type Reading } from "./reading.ts";
import { flaw } from "./rows.ts";
import { called, TRACK, teamsIn, tracksIn } from "./teams.ts";

/** Where the case stands, in words of its list. An inquiry before anybody has the case comes before triage where the court's law says so. */
export function stageIn({ said, court, lead, tell, lacks }: Reading): string | undefined {
  const text = said["stage"];
  const told = typeof text === "string" ? stageNames.find(([name]) => text.includes(name)) : undefined;
  if (told !== undefined) {
    const [name, stage] = told;
    const nobody = ["case.team", TRACK, "handler", "assigned.on"].every((key) => typeof said[key] !== "string");
    const after = court.law.rules.settings.find(({ key }) => key === "triage-after")?.value;
    return inquiryNames.includes(name) && nobody && after !== "case.registered" ? "triage-due" : stage;
  }
  if (typeof text === "string") tell(flaw("wrong", lead.at["stage"], "stage-unknown", text));
  if (typeof said["closed.on"] === "string" || typeof said["terminated.on"] === "string") return "closed";
  if (typeof said["suspended.on"] === "string") return "suspended";
  lacks("take-over.stage");
  return undefined;
}

/** Team, track, handlers and the day they got the case; without the day who it is counts, and the day is missing. */
export function placed(reading: Reading, stage: string | undefined): { readonly stated: Fields } {
  const { lacks, event, day, today } = reading;
  const team = teamIn(reading);
  const track = trackIn(reading, team);
  const seated = handlersIn(reading);
  const on = day("assigned.on");
  const begun = stage !== undefined && (HANDLED.has(stage) || ENDED.has(stage));
  const carried: Fields = team === undefined ? {} : { "case.team": team };
  const decided: Fields = { ...carried, ...(track === undefined ? {} : { [TRACK]: track }) };
  const known = on !== undefined && Object.keys(decided).length > 0;
  if (known) event("triage.decided", on, decided);
  if (known && team !== undefined && (begun || stage === "receipt-due")) event("assignment.made", on, carried);
  for (const { seat, person } of seated)
    event("handler.named", on ?? today, { "handler.seat": seat, "handler.person": person });
  if (on !== undefined && begun) event("assignment.received", on, carried);
  if (stage !== undefined && HANDLED.has(stage)) {
    if (on === undefined) lacks("assignment.received");
    if (seated.length === 0) lacks("handler.named");
    if (team === undefined) lacks("case.team");
    if (track === undefined && tracksIn(reading.court).length > 0) lacks(TRACK);
  }
  return { stated: known ? {} : decided };
}

/** The team a list names. What is no team of the court is told; so is one made of teams, for one of those has the case. */
function teamIn({ said, court, lead, tell }: Reading): string | undefined {
  const written = said["case.team"];
  if (typeof written !== "string") return undefined;
  const { law } = court;
  const all = teamsIn(court);
  const key = namesIn(court)[written.trim()] ?? "";
  if (all.some((team) => team.key === key)) return key;
  const parts = called(partsTaking(key, law), law);
  const [code, offered] = parts.length > 0 ? (["team-parts", parts] as const) : (["team-unknown", all] as const);
  tell(flaw("note", lead.at["case.team"], code, written, offered.map(({ name }) => name).join("、")));
  return undefined;
}

/** The sort of case a list names; where it is silent, the only one its team takes, which is told. */
function trackIn({ said, court, lead, tell }: Reading, team: string | undefined): string | undefined {
  const tracks = tracksIn(court);
  const written = said[TRACK];
  if (typeof written === "string") {
    const plain = written.trim();
    const found = tracks.find(({ key, name }) => key === plain || name === plain);
    if (found === undefined)
      tell(flaw("note", lead.at[TRACK], "track-unknown", plain, tracks.map(({ name }) => name).join("、")));
    return found?.key;
  }
  const takes = court.law.rules.words.find(({ key, sort }) => sort === "unit" && key === team)?.takes;
  if (takes === undefined) return undefined;
  const kind = said["case.kind"];
  const taken = tracks.filter(({ key }) =>
    holds(takes, { [TRACK]: key, ...(kind === undefined ? {} : { "case.kind": kind }) }),
  );
  const [only] = taken.length === 1 ? taken : [];
  if (only !== undefined) tell(flaw("note", lead.at["case.team"], "track-by-team", only.name));
  return only?.key;
}
