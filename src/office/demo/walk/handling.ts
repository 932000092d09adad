import { factRecord, standing } from "#casework/index.ts";
import { addDays, addMonths, type CivilDate, daysBetween } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import type { Affair, EventForm } from "#policy/model.ts";
import { standsFor } from "#policy/who.ts";
import { demo } from "../wording.ts";
import { attend, workDay } from "./attend.ts";
import { bring, cause, type Wish } from "./bring.ts";
import { answering } from "./bureau.ts";
import { type Bureau, type Desk, happened, onDay } from "./desk.ts";
import { close } from "./ending.ts";
import type { Course, Ending } from "./fate.ts";
import { assign, name, receive, whereto } from "./placing.ts";

type Happens = (desk: Desk, bureau: Bureau, fate: Course) => Desk | undefined;

/** Of how many in a hundred something happens, how long after the event before; where a case is kept there, it surely does. */
type Kind = {
  readonly of: readonly string[];
  readonly percent: number;
  readonly late?: number;
  readonly does: Happens;
};

/** What may happen while a case is handled. That it belongs elsewhere is found at once or not at all: some courts give ten days for it. */
const EVENTS: readonly Kind[] = [
  { of: ["conversion-asked", "converted", "conversion-refused"], percent: 4, late: 0, does: conversion },
  { of: [], percent: 55, does: (desk, bureau) => told("reception.talk-recorded", desk, bureau) },
  { of: ["slip-out", "slip-taken", "slip-returned"], percent: 30, does: slip },
  { of: ["defect"], percent: 7, does: defect },
  { of: ["paused"], percent: 6, does: paused },
  { of: ["suspended"], percent: 5, does: suspended },
];

const told = (on: string, desk: Desk, bureau: Bureau): Desk | undefined =>
  happened(desk, on) ? undefined : cause({ on }, undefined, "case", desk, bureau);

/** What becomes of a case in the hands of a team, up to its end or the last day. */
export function handle(begun: Desk, bureau: Bureau, fate: Course): Desk {
  const { chance, stay } = fate;
  const { ending, closes } = closing(begun, bureau, fate);
  let desk = begun;
  for (const { of, percent, late = 4, does } of EVENTS) {
    const kept = stay !== undefined && of.includes(stay);
    const comes = chance.integer(1, 100) <= percent;
    if (stay !== undefined && of.length > 0 ? !kept : !comes) continue;
    const day = workDay(addDays(desk.on, chance.integer(Math.min(1, late), late)), bureau);
    if (day > bureau.until || (day > closes && !kept)) break;
    desk = attend(desk, bureau, day);
    desk = does(onDay(day, desk), bureau, fate) ?? desk;
    if (kept) return desk;
  }
  return close(desk, closes, bureau, { ...fate, ending });
}

type Closing = { readonly ending: Ending; readonly closes: CivilDate };

/**
 * How and on which day a case would be closed: mostly within the limit that ends first with its closing, sometimes after it. Where that
 * limit ends before anybody may say that nothing is to be found, the parties mostly settle.
 */
function closing(desk: Desk, bureau: Bureau, { chance, ending }: Course): Closing {
  const court = bureau.courtOn(desk.on);
  const dues = standing(desk.log, court, desk.on).clocks.flatMap(({ clock, due, stoppedOn, state }) =>
    stoppedOn === undefined &&
    state !== "lapsed" &&
    due !== undefined &&
    mentions(clock.stops, "case.closed") &&
    clock.breach
      ? [due]
      : [],
  );
  const due = dues.toSorted()[0] ?? addMonths(desk.on, 4);
  const registered = desk.log[0]?.happenedOn ?? desk.on;
  const lookedFor = addMonths(registered, 3);
  const settles = ending === "current-terminated" && lookedFor > due && chance.integer(1, 100) <= 92;
  const span = Math.max(10, daysBetween(desk.on, due));
  const roll = chance.integer(1, 100);
  const share = span > 90 ? chance.integer(10, 70) : chance.integer(30, 92);
  const day =
    roll <= 93
      ? addDays(desk.on, Math.floor((span * share) / 100))
      : addDays(due, roll <= 98 ? chance.integer(1, 10) : chance.integer(11, 25));
  // Nothing found is nothing found only after the months the law wants it looked for.
  const waits = ending === "current-terminated" && !settles;
  const earliest = waits ? addDays(lookedFor, chance.integer(2, 12)) : day;
  return { ending: settles ? "settled" : ending, closes: workDay(earliest > day ? earliest : day, bureau) };
}

function mentions(form: EventForm | undefined, kind: string): boolean {
  if (form === undefined) return false;
  if ("on" in form) return form.on === kind;
  if ("any" in form) return form.any.some((one) => mentions(one, kind));
  return "all" in form ? form.all.some((one) => mentions(one, kind)) : false;
}

/** Pooled work sent out by slip, and how far it comes. */
function slip(desk: Desk, bureau: Bureau, { chance, stay }: Course): Desk | undefined {
  const kinds = sendable(desk, bureau);
  if (kinds.length === 0) return undefined;
  const affair = chance.pick(kinds);
  const fields: Fields = {
    "affair.kind": affair.key,
    "affair.needs-ruling": false,
    "affair.outside-area": false,
    "affair.entrusted": false,
    "affair.outsourced": false,
    ...(affair.owner[0] === undefined ? {} : { "to.unit": affair.owner[0] }),
  };
  const about = affair.slip ? { of: { slip: "s1" } } : {};
  const sent = bring({ act: "affair.dispatch", fields, ...about }, desk, bureau);
  if (sent === undefined || stay === "slip-out") return sent;
  const by = answering(affair.owner, sent, bureau);
  const wish = (act: string): Wish => ({ act, fields: { "affair.kind": affair.key }, ...about, by });
  const later = (now: Desk, least: number, most: number) =>
    onDay(workDay(addDays(now.on, chance.integer(least, most)), bureau), now);
  const taken = bring(wish("affair.receive"), later(sent, 0, 2), bureau);
  if (taken === undefined || stay === "slip-taken") return taken;
  if (stay === "slip-returned" || chance.integer(1, 100) <= 8) {
    const back = bring({ ...wish("affair.return"), reason: demo.lacking }, later(taken, 1, 3), bureau);
    if (back === undefined || stay === "slip-returned") return back ?? taken;
    return attend(back, bureau, addDays(back.on, 6));
  }
  return bring(wish("affair.finish"), later(taken, 2, 9), bureau) ?? taken;
}

/** Pooled work that goes out by slip; where a court has none, what its catalogue lets be asked for. */
function sendable(desk: Desk, bureau: Bureau): readonly Affair[] {
  const { affairs } = bureau.courtOn(desk.on).law.rules;
  const open = affairs.filter((one) => !one.core && answering(one.owner, desk, bureau).length > 0);
  const slips = open.filter((one) => one.slip && one.opens === undefined);
  return slips.length > 0 ? slips : open.filter((one) => one.opens === undefined && one.done === undefined);
}

/** What is so once a case turns out to be harder than it looked. */
const FOUND: Fields = {
  "property.found": true,
  "property.needs-disposal": true,
  "case.hard-to-close-soon": true,
  "party.rejects-judge": true,
};

/** Property to be sold comes to light, and the case is to go to another team: asked for, agreed to, refused. */
function conversion(desk: Desk, bureau: Bureau, fate: Course): Desk | undefined {
  const { stay } = fate;
  const found: EventForm = { on: "inquiry.disposable-found" };
  const known = { ...desk, truth: { ...desk.truth, ...FOUND } };
  const lying = cause(found, { asset: "a1" }, "asset", known, bureau) ?? known;
  for (const fields of elsewhere(lying, bureau)) {
    const wish: Wish = { act: "triage.convert", fields, reason: demo.converted };
    if (stay === "conversion-asked" || stay === "conversion-refused") {
      const asked = bring({ ...wish, onlyAsks: true }, lying, bureau);
      if (asked === undefined) continue;
      if (happened(asked, "triage.converted")) return settled(asked, bureau);
      return stay === "conversion-asked" ? asked : (refuse(asked, fields, bureau) ?? asked);
    }
    const converted = bring(wish, lying, bureau);
    if (converted !== undefined) return settled(converted, bureau);
  }
  return undefined;
}

/** The team it went to takes it over. */
const settled = (desk: Desk, bureau: Bureau): Desk => name(receive(name(assign(desk, bureau), bureau), bureau), bureau);

function refuse(desk: Desk, fields: Fields, bureau: Bureau): Desk | undefined {
  const asked = desk.log.findLast(({ kind }) => kind === "approval.asked");
  const waiting = bureau.staff.people.map(({ id }) => id).filter((id) => id !== asked?.by.id);
  const about = { ...fields, "approval.act": "triage.convert" };
  const by = answering(["supervising-president", "bureau-director", "court-president", ...waiting], desk, bureau);
  return bring({ act: "approval.refuse", fields: about, reason: demo.refused, by }, desk, bureau);
}

/** Where the tables send the case now that more is known of it, if that is not where it is. */
function elsewhere(desk: Desk, bureau: Bureau): readonly Fields[] {
  const { table, results } = whereto(desk, bureau);
  const facts = factRecord(desk.log, { on: desk.on });
  const now = facts[`case.${table}`];
  const parts = standsFor([String(desk.team ?? "")], bureau.courtOn(desk.on).law);
  const from = desk.team === undefined ? {} : { "case.team": desk.team };
  return results
    .filter((one) => one !== now && !parts.has(one))
    .map((one) => ({ ...(table === "team" ? from : {}), [`to.${table}`]: one }));
}

/** A ticket on what was left undone, with the day it is to be made good by. */
function defect(desk: Desk, bureau: Bureau, { chance }: Course): Desk | undefined {
  const fields = { "defect.due-on": addDays(desk.on, chance.integer(3, 7)) };
  return bring({ act: "defect.raise", fields, of: { defect: "d1" }, reason: demo.lacking }, desk, bureau);
}

/** A limit that does not count while something else is waited for. */
function paused(desk: Desk, bureau: Bureau, { chance, stay }: Course): Desk | undefined {
  const { law } = bureau.courtOn(desk.on);
  for (const clock of law.rules.clocks.filter(({ pauses }) => pauses.length > 0)) {
    const grounds = law.rules.grounds.filter(
      ({ key, from }) => clock.pauses.includes(key) && "on" in from && from.on === "clock.paused",
    );
    const [ground] = grounds;
    if (ground === undefined) continue;
    const said = ground.oneOf.length > 0 ? chance.pick(ground.oneOf) : ground.key;
    const held = bring(
      { act: "clock.pause", fields: { "clock.key": clock.key, "clock.ground": said }, reason: said },
      desk,
      bureau,
    );
    if (held === undefined) continue;
    if (stay === "paused") return held;
    const day = workDay(addDays(held.on, chance.integer(10, 30)), bureau);
    if (day > bureau.until) return held;
    const on = onDay(day, attend(held, bureau, day));
    return bring({ act: "clock.resume", fields: { "clock.key": clock.key } }, on, bureau) ?? on;
  }
  return undefined;
}

/** Enforcement stands still for a while. */
function suspended(desk: Desk, bureau: Bureau, { chance, stay }: Course): Desk | undefined {
  const still = bring({ act: "enforcement.suspend", reason: demo.suspended }, desk, bureau);
  if (still === undefined || stay === "suspended") return still;
  const day = workDay(addDays(still.on, chance.integer(15, 40)), bureau);
  if (day > bureau.until) return still;
  const on = onDay(day, attend(still, bureau, day));
  return bring({ act: "enforcement.resume" }, on, bureau) ?? on;
}
