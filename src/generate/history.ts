import type { Court, Line } from "#casework/index.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import { type Random, random } from "#kernel/random.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { caseFacts } from "./caseFacts.ts";
import { happens } from "./chance.ts";
import { bring, type Desk, openDesk, type Task, tell } from "./clerk.ts";
import { anyCourt, type Profile } from "./profile.ts";
import { reasons } from "./wording.ts";

/** How long before the law's day a generated case was registered at most, and at least. */
const AGE: readonly [most: number, least: number] = [240, 20];

/**
 * A case as it could have gone under a court's law: every line was put to the one door and let pass, so that playing
 * them again refuses nothing. The same seed and law give the same lines.
 */
export function history(seed: string, court: Court, profile: Profile = anyCourt): readonly Line[] {
  const chance = random(`${seed}/history`);
  const known = caseFacts(seed, profile);
  const start = addDays(court.law.on, -chance.integer(AGE[1], AGE[0]));
  let desk = openDesk(start, known);
  let day = start;
  for (const stage of [register, inquire, triage, assign, handle, pay, terminate, close]) {
    day = addDays(day, chance.integer(0, 8));
    if (day > court.law.on) break;
    desk = stage(desk, court, day, chance.split(stage.name));
    if (desk.played.today > day) day = desk.played.today;
  }
  return desk.lines;
}

type Stage = (desk: Desk, court: Court, day: CivilDate, chance: Random) => Desk;

const among = (facts: Facts, words: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(facts).filter(([word]) => words.includes(word)));

/** Every word somebody can hold under this law; those that sit nearest to the work first. */
const holders = ({ law }: Court): readonly string[] =>
  law.rules.words.filter(({ sort }) => sort === "post" || sort === "unit" || sort === "seat").map(({ key }) => key);

const register: Stage = (desk, court, day) => {
  const words = court.vocabulary.events["case.registered"] ?? [];
  const fields = among(
    desk.known,
    words.filter((word) => !word.startsWith("case.age")),
  );
  return bring({ act: "case.register", ways: [fields, { ...fields, "case.kind": "initial" }] }, desk, court, day);
};

const inquire: Stage = (desk, court, day, chance) => {
  const found = among(desk.known, court.vocabulary.events["inquiry.completed"] ?? []);
  const asked = bring({ act: "inquiry.ask", ways: [{ "inquiry.round": 1 }] }, desk, court, day);
  const answered = addDays(day, chance.integer(1, 9));
  const done = bring({ act: "inquiry.complete", ways: [found] }, asked, court, answered);
  const judged = Object.keys(desk.known).filter((word) => court.vocabulary.facts[word]?.human === true);
  const stated = { ...among(desk.known, judged), "stated.source": reasons.stated[0] };
  return bring({ act: "fact.state", ways: [stated] }, done, court, answered);
};

/** What the tables decide; where they do not, what a person might choose. */
const triage: Stage = (desk, court, day, chance) => {
  const results = [...new Set(court.law.rules.rows.map(({ table, then }) => `${table}/${then}`))];
  const chosen = chance
    .shuffle(results)
    .map((one) => one.split("/"))
    .filter(([table]) => table === "team" || table === "track")
    .map(([table = "", then = ""]): Fields => ({ [`case.${table}`]: then }));
  const people = holders(court);
  const plain = bring({ act: "triage.decide", ways: [{}] }, desk, court, day, people);
  return plain === desk ? reasoned({ act: "triage.decide", ways: chosen }, desk, court, day, people) : plain;
};

const reasoned = (task: Task, desk: Desk, court: Court, day: CivilDate, people: readonly string[]): Desk =>
  bring({ ...task, reason: reasons.decided[0] }, desk, court, day, people);

const assign: Stage = (desk, court, day) => {
  const seats = court.law.rules.words.filter(({ sort }) => sort === "seat");
  const made = bring({ act: "assignment.make", ways: [{}] }, desk, court, day);
  const seated = seats.reduce((at, { key }) => {
    const way = { "handler.seat": key, "handler.person": `generated-${key}` };
    return bring({ act: "handler.name", ways: [way] }, at, court, day);
  }, made);
  return bring({ act: "assignment.receive", ways: [{}] }, seated, court, day, holders(court));
};

const handle: Stage = (desk, court, day, chance) => {
  const kinds = court.law.rules.affairs.filter(({ core, opens }) => !core && opens === undefined).map(({ key }) => key);
  const measured =
    desk.known["property.found"] === true
      ? bring({ act: "measure.take", ways: [{ "measure.kind": "freeze" }], of: { measure: "m1" } }, desk, court, day)
      : desk;
  if (kinds.length === 0 || !happens(chance, 70)) return measured;
  const [way, of] = [{ "affair.kind": chance.pick(kinds) }, { slip: "s1" }];
  const steps = ["affair.dispatch", "affair.receive", "affair.finish", "affair.accept"].slice(0, chance.integer(1, 4));
  return steps.reduce((at, act, step) => bring({ act, ways: [way], of }, at, court, addDays(day, step)), measured);
};

const pay: Stage = (desk, court, day, chance) => {
  if (desk.known["property.liquid-covers-debt"] !== true) return desk;
  const of = { receipt: "r1" };
  const fields = { "funds.through-case-account": true, "funds.by-hand": false };
  const arrived = tell({ event: "funds.arrived", fields, of }, desk, court, day);
  const steps = ["funds.confirm", "funds.complete-formalities", "funds.approve", "funds.disburse-in-full"];
  return steps.reduce((at, act, step) => {
    const way = act.startsWith("funds.disburse") ? [fields] : [{}];
    return bring({ act, ways: way, of }, at, court, addDays(day, step * chance.integer(1, 3)));
  }, arrived);
};

/** Nothing found and nothing offered: the case is closed for now, once its time has come. */
const terminate: Stage = (desk, court, day, chance) => {
  if (desk.known["property.found"] !== false || happens(chance, 30)) return desk;
  const people = holders(court);
  const consented = bring({ act: "termination.consent", ways: [{}] }, desk, court, day, people);
  return bring({ act: "closing.terminate-current", ways: [{}] }, consented, court, day, people);
};

const close: Stage = (desk, court, day, chance) => {
  if (desk.known["property.liquid-covers-debt"] !== true || happens(chance, 25)) return desk;
  const mode = { "closing.mode": "satisfied" };
  const reported = bring({ act: "case.report-closing", ways: [mode] }, desk, court, day, holders(court));
  return bring(
    { act: "case.close", ways: [mode] },
    reported,
    court,
    addDays(day, chance.integer(0, 5)),
    holders(court),
  );
};
