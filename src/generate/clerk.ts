import { beginning, type Court, type Line, type Played, type Turned, take } from "#casework/index.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import type { Actor, Fields, Value } from "#kernel/event.ts";
import type { Clause, Condition, EventForm, Guard } from "#policy/model.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { reasons } from "./wording.ts";

/** What a clerk is told to get done. Several wordings are tried in turn; the first the law lets pass is used. */
export type Task = {
  readonly act: string;
  readonly of?: NonNullable<Line["of"]>;
  readonly ways: readonly Fields[];
  readonly reason?: string;
};

/** More attempts than this at one task, and it is left undone. */
const MOST_ATTEMPTS = 12;
/** A waiting time of more than this, and the task is left for later. */
const PATIENCE_DAYS = 120;

/** A case as a diligent clerk brings it forward: every line here was let pass by the door. */
export type Desk = { readonly lines: readonly Line[]; readonly played: Played; readonly known: Facts };

export const openDesk = (on: CivilDate, known: Facts): Desk => ({ lines: [], played: beginning(on), known });

/** Somebody holding that word of the law; each word is another person. */
const holder = (who: string): Actor => ({ id: `generated-${who}`, name: who, holds: [who] });
const NOBODY: Actor = { id: "generated-clerk", name: reasons.stated[1], holds: [] };

type Draft = Omit<Line, "line">;

function put(draft: Draft, desk: Desk, court: Court): Desk | Turned {
  const line: Line = { ...draft, line: desk.lines.length + 1 };
  const played = take(line, desk.played, court);
  return "turned" in played ? played.turned : { ...desk, played, lines: [...desk.lines, line] };
}

const isDesk = (one: Desk | Turned): one is Desk => "played" in one;

/** Something that happened without anybody here doing it. */
export type News = { readonly event: string; readonly fields: Fields; readonly of?: NonNullable<Line["of"]> };

/** Tells what happened, on that day or the desk's own if that is later. */
export function tell(news: News, desk: Desk, court: Court, on: CivilDate): Desk {
  const told = put({ ...news, on: later(on, desk), by: NOBODY }, desk, court);
  return isDesk(told) ? told : desk;
}

const later = (on: CivilDate, { played }: Desk): CivilDate => (on > played.today ? on : played.today);

/** Gets one thing done, meeting what the law asks for; the desk stays as it was if that cannot be met. */
export function bring(task: Task, desk: Desk, court: Court, on: CivilDate, by: readonly string[] = []): Desk {
  const { ways, ...asked } = task;
  for (const fields of ways)
    for (const who of [undefined, ...by]) {
      const actor = who === undefined ? NOBODY : holder(who);
      const draft: Draft = { ...asked, fields, on: later(on, desk), by: actor };
      const done = persist(draft, desk, court);
      if (done !== undefined) return done;
    }
  return desk;
}

function persist(first: Draft, desk: Desk, court: Court): Desk | undefined {
  let draft: Draft | undefined = first;
  let at = desk;
  for (let attempt = 0; attempt < MOST_ATTEMPTS && draft !== undefined; attempt++) {
    const answer = put({ ...draft, on: later(draft.on, at) }, at, court);
    if (isDesk(answer)) return answer;
    const met: { desk: Desk; draft: Draft } | undefined =
      answer.asks.length > 0 ? consent(draft, answer.asks, at, court) : meet(draft, answer, at, court);
    if (met === undefined) return undefined;
    at = met.desk;
    draft = met.draft;
  }
  return undefined;
}

/** Asks for consent and has it granted, each by somebody other than who asks. */
function consent(
  draft: Draft,
  asks: Turned["asks"],
  desk: Desk,
  court: Court,
): { desk: Desk; draft: Draft } | undefined {
  let at = desk;
  for (const { who } of asks) {
    const [post] = who;
    if (post === undefined) return undefined;
    const fields: Fields = { "approval.act": draft.act ?? "", "approval.post": post };
    for (const [act, by] of [
      ["approval.ask", draft.by],
      ["approval.grant", holder(post)],
    ] as const) {
      const next = put({ act, fields, on: later(draft.on, at), by, ...(draft.of ? { of: draft.of } : {}) }, at, court);
      if (!isDesk(next)) return undefined;
      at = next;
    }
  }
  return { desk: at, draft };
}

/** Meets every objection it can; none if one of them cannot be met. */
function meet(
  draft: Draft,
  { objections = [] }: Turned,
  desk: Desk,
  court: Court,
): { desk: Desk; draft: Draft } | undefined {
  let [at, next] = [desk, draft];
  if (objections.length === 0) return undefined;
  for (const { guard, why, needs } of objections) {
    switch (why) {
      case "not-you": {
        const [who] = needs;
        if (who === undefined || next.by.holds.includes(who)) return undefined;
        next = { ...next, by: holder(who) };
        break;
      }
      case "reason":
        next = { ...next, reason: needs[0] ?? reasons.decided[0] };
        break;
      case "unknown": {
        const said = settle(needs, desk.known, guard, court);
        if (said === undefined) return undefined;
        next = { ...next, fields: { ...said.fields, ...next.fields } };
        if (Object.keys(said.facts).length > 0)
          at = tell({ event: "fact.stated", fields: said.facts }, at, court, next.on);
        break;
      }
      case "not-yet":
        for (const form of guard.after)
          for (const one of forms(form))
            at = tell(about(next, { event: one.on, fields: said(one.where) }), at, court, next.on);
        break;
      case "paper":
        at = tell(about(next, { event: "paper.issued", fields: { "paper.kind": needs[0] ?? "" } }), at, court, next.on);
        break;
      case "too-early": {
        const day = needs[0] as CivilDate | undefined;
        if (day === undefined || day > court.law.on || day > addDays(next.on, PATIENCE_DAYS)) return undefined;
        next = { ...next, on: day };
        break;
      }
      default:
        return undefined;
    }
  }
  return { desk: at, draft: next };
}

/** The same thing the act is about. */
const about = ({ of }: Draft, news: News): News => (of === undefined ? news : { ...news, of });

const forms = (form: EventForm): readonly Extract<EventForm, { on: string }>[] => {
  if ("on" in form) return [form];
  if ("any" in form) return form.any.slice(0, 1).flatMap(forms);
  return "all" in form ? form.all.flatMap(forms) : [];
};

/** Fields that make a filter true: the first literal each of its first clauses names. */
const said = (where: Condition | undefined): Fields =>
  Object.fromEntries((where?.[0] ?? []).flatMap((clause) => literal(clause).map((value) => [clause.fact, value])));

function literal({ test }: Clause): readonly Value[] {
  return test.op === "in" ? test.values.slice(0, 1) : [];
}

/** Values for facts a guard has to know: what is known of the case, else what the guard itself hopes for. */
function settle(
  needs: readonly string[],
  known: Facts,
  guard: Guard,
  { vocabulary }: Court,
): { readonly facts: Fields; readonly fields: Fields } | undefined {
  const hoped = { ...said(guard.require), ...said(guard.where) };
  const facts: Record<string, Value> = {};
  const fields: Record<string, Value> = {};
  for (const word of needs) {
    const value = known[word] ?? hoped[word] ?? (vocabulary.facts[word]?.type.kind === "bool" ? false : undefined);
    if (value === undefined) return undefined;
    (vocabulary.facts[word]?.field === true ? fields : facts)[word] = value;
  }
  return { facts, fields };
}
