import { party } from "#generate/index.ts";
import { addDays } from "#kernel/calendar.ts";
import { parseCaseNumber } from "#kernel/caseNumber.ts";
import type { Fields } from "#kernel/event.ts";
import { random } from "#kernel/random.ts";
import type { EventForm } from "#policy/model.ts";
import type { Deed } from "../../door/deed.ts";
import { numbered } from "../../door/registration.ts";
import { rawIn } from "../../queries/said.ts";
import { attend, workDay } from "./attend.ts";
import { cause } from "./bring.ts";
import { couldDo } from "./bureau.ts";
import { type Bureau, type Desk, happened, onDay, send } from "./desk.ts";
import type { Course, PartySeed, Stay } from "./fate.ts";
import { handle } from "./handling.ts";
import { instrumentFor } from "./instrument.ts";
import { assign, decide, name, receive, stateFacts } from "./placing.ts";

/** One stage of a case: it may leave it as it was where the law lets nobody do it. */
type Stage = {
  readonly is: Stay | "";
  readonly after: readonly [least: number, most: number];
  /** What lies open is looked after before. */
  readonly looks: boolean;
  readonly does: Doing;
};
type Doing = (desk: Desk, bureau: Bureau, fate: Course) => Desk;

/** What brings a case to those who handle it, in order, each some days after the one before. */
const PLACING: readonly Stage[] = [
  {
    is: "inquired",
    after: [2, 7],
    looks: true,
    does: (desk, bureau) => cause(INQUIRED, undefined, "case", desk, bureau) ?? desk,
  },
  { is: "", after: [0, 1], looks: true, does: (desk, bureau) => stateFacts(desk, bureau) },
  { is: "", after: [0, 1], looks: false, does: (desk, bureau) => decide(desk, bureau) },
  { is: "triaged", after: [0, 0], looks: false, does: decidedLater },
  { is: "assigned", after: [0, 0], looks: false, does: assign },
  { is: "named", after: [0, 0], looks: false, does: name },
  { is: "", after: [0, 0], looks: true, does: (desk, bureau) => name(receive(desk, bureau), bureau) },
];

/** How often what opened while something else was done is looked after, once a case takes no further turn. */
const ROUNDS = 3;
/** What was left open at first is settled within some weeks, once all that was wanted is known. */
function decidedLater(desk: Desk, bureau: Bureau, { chance }: Course): Desk {
  if (happened(desk, "triage.decided")) return desk;
  const day = workDay(addDays(desk.on, chance.integer(4, 18)), bureau);
  if (day > bureau.until) return desk;
  const later = attend(desk, bureau, day);
  return decide(stateFacts(onDay(day, later), bureau, true), bureau, true);
}

const INQUIRED: EventForm = { on: "inquiry.completed" };

/** A case from its registration to the last day or to where its fate keeps it. */
export function course(stream: string, number: string, fate: Course, bureau: Bureau): Desk {
  const { registeredOn, truth, chance } = fate;
  const empty: Desk = { stream, on: workDay(registeredOn, bureau), log: [], steps: [], truth, chance };
  let desk = empty.on > bureau.until ? empty : register(number, empty, bureau, fate);
  if (fate.stay === "registered" || desk.log.length === 0) return desk;
  for (const { is, after, looks, does } of PLACING) {
    const day = workDay(addDays(desk.on, chance.integer(...after)), bureau);
    if (looks || day > bureau.until) desk = attend(desk, bureau, day);
    if (day > bureau.until) return desk;
    desk = does(onDay(day, desk), bureau, fate);
    if (fate.stay === is) return attend(desk, bureau, bureau.until);
  }
  const handled = happened(desk, "assignment.received") ? handle(desk, bureau, fate) : desk;
  // What waits for a signature is to be found waiting: whoever signs has not come to this case yet.
  if (fate.stay === "conversion-asked" && isAsked(handled)) return handled;
  return attend(handled, bureau, bureau.until, ROUNDS);
}

/** Whether a conversion was put up last of all that concerns it. */
const isAsked = ({ log }: Desk): boolean =>
  log.findLast(({ kind }) => kind === "approval.asked" || kind === "triage.converted")?.kind === "approval.asked";

/** Whether a case of a kind can be registered in a court without anything having happened before. */
export function registrable(kind: string, bureau: Bureau): boolean {
  const chance = random(`registrable/${kind}`);
  const desk: Desk = { stream: "case/0", on: bureau.until, log: [], steps: [], truth: {}, chance };
  const fields = { "case.kind": kind, "debtor.named-in-instrument": true };
  return couldDo("case.register", desk, bureau).some(
    (by) => "ok" in send([{ act: "case.register", fields }], by, desk, bureau),
  );
}

/** The registration: the claim as far as it is known that day, and the parties. */
function register(number: string, desk: Desk, bureau: Bureau, fate: Course): Desk {
  const { acts } = bureau.courtOn(desk.on).vocabulary;
  const carried = new Set(acts["case.register"]?.fields ?? []);
  const own = Object.entries(fate.truth).filter(([word]) => carried.has(word) && !DERIVED.has(word));
  const amount = fate.truth["claim.amount"];
  const fields: Fields = {
    ...Object.fromEntries(own),
    ...(typeof amount === "number" ? { "application.amount": amount, "instrument.amount": amount } : {}),
    "instrument.number": instrumentFor(fate.truth, markOf(number, desk, bureau), desk.on, fate.chance),
  };
  const parties = [
    ...fate.applicants.map((one, at) => added(`p${at + 1}`, "applicant", one)),
    ...fate.debtors.map((one, at) => added(`p${fate.applicants.length + at + 1}`, "debtor", one)),
  ];
  for (const by of couldDo("case.register", desk, bureau).slice(0, 2)) {
    const first = { act: "case.register", fields: rawIn(fields) };
    const came = send(numbered(number, first, parties), by, desk, bureau);
    if ("ok" in came) return came.ok;
  }
  return desk;
}

/** The court's own mark in a case number: its own judgments bear it too. */
function markOf(number: string, desk: Desk, bureau: Bureau): string {
  const { caseKinds } = bureau.courtOn(desk.on);
  const parsed = caseKinds === undefined ? undefined : parseCaseNumber(number, caseKinds);
  return parsed !== undefined && "ok" in parsed ? parsed.ok.court : "";
}

/** Facts that follow from the parties or from the day. */
const DERIVED: ReadonlySet<string> = new Set([
  "case.age",
  "applicant.kinds",
  "applicants.count",
  "debtor.kinds",
  "parties.count",
]);

function added(id: string, role: string, { seed, kind }: PartySeed): Deed {
  const { name: called, id: identity } = party(seed, kind);
  const fields = {
    "party.role": role,
    "party.kind": kind,
    "party.full-name": called,
    ...(identity === undefined ? {} : { "party.identity": identity }),
  };
  return { act: "party.add", fields, of: { party: id } };
}
