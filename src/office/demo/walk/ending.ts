import { addDays, addMonths, type CivilDate } from "#kernel/calendar.ts";
import type { EventForm } from "#policy/model.ts";
import { demo } from "../wording.ts";
import { attend, workDay } from "./attend.ts";
import { bring, cause } from "./bring.ts";
import { type Bureau, type Desk, happened, onDay } from "./desk.ts";
import { type Course, type Ending, enforcesClaim } from "./fate.ts";

/** The mode each ending is closed in. */
const MODES: Readonly<Record<Ending, string>> = {
  satisfied: "satisfied",
  settled: "satisfied",
  "current-terminated": "current-terminated",
  terminated: "terminated",
  dismissed: "dismissed",
};

const FULLY: EventForm = { on: "funds.disbursed-in-full" };

/** What brings a case to its end by a day, and the end itself; what lies after the last day is not done. */
export function close(desk: Desk, on: CivilDate, bureau: Bureau, fate: Course): Desk {
  const { chance, stay, ending } = fate;
  const before = workDay(addDays(on, -chance.integer(4, 12)), bureau);
  let now = attend(desk, bureau, before > desk.on ? before : desk.on);
  if (before > bureau.until && stay === undefined) return now;
  now = prepare(onDay(before > bureau.until ? bureau.until : before, now), bureau, fate);
  if (stay === "funds") return now;
  const day = stay === undefined ? on : bureau.until;
  if (day > bureau.until) return now;
  now = onDay(day, attend(now, bureau, day));
  if (ending === "current-terminated" && !happened(now, "termination.ruled")) {
    const ruled = bring({ act: "closing.terminate-current", patience: addDays(now.on, 20) }, now, bureau);
    if (ruled === undefined) return now;
    now = ruled;
  }
  const fields = { "closing.mode": MODES[ending] };
  now = bring({ act: "case.report-closing", fields }, now, bureau) ?? now;
  if (stay === "closing-reported") return now;
  const later = workDay(addDays(now.on, chance.integer(0, 2)), bureau);
  if (later > bureau.until) return now;
  now = onDay(later, now);
  const closed = bring({ act: "case.close", fields }, now, bureau);
  return closed === undefined ? now : afterwards(closed, bureau, fate);
}

/** What is done toward the end: money comes and is paid out, a settlement is reached and kept. */
function prepare(desk: Desk, bureau: Bureau, { ending, stay, chance, truth }: Course): Desk {
  if (ending === "settled") {
    const agreed = bring({ act: "settlement.record" }, desk, bureau) ?? desk;
    return bring({ act: "settlement.record-performance" }, agreed, bureau) ?? agreed;
  }
  if (ending !== "satisfied" || !enforcesClaim(truth)) return desk;
  if (truth["property.liquid-covers-debt"] !== true && truth["property.needs-disposal"] !== true)
    return bring({ act: "debtor.record-performance", fields: { "debtor.performed": true } }, desk, bureau) ?? desk;
  const of = { receipt: "r1" };
  const arrived = cause({ on: "funds.arrived" }, of, "receipt", desk, bureau);
  if (arrived === undefined || stay === "funds") return arrived ?? desk;
  const day = workDay(addDays(arrived.on, chance.integer(1, 5)), bureau);
  if (day > bureau.until) return arrived;
  return cause(FULLY, of, "receipt", onDay(day, arrived), bureau) ?? arrived;
}

/** A case closed because nothing was found may come back: property is found, and it is reinstated. */
function afterwards(desk: Desk, bureau: Bureau, { ending, chance }: Course): Desk {
  if (ending !== "current-terminated" || chance.integer(1, 100) > 30) return desk;
  const day = workDay(addDays(desk.on, chance.integer(15, 60)), bureau);
  if (day > bureau.until || day > addMonths(desk.on, 5)) return desk;
  const on = onDay(day, attend(desk, bureau, day));
  const applied = bring({ act: "reinstatement.apply", reason: demo.recovered }, on, bureau);
  if (applied === undefined) return on;
  const ends = chance.integer(1, 100);
  if (ends <= 40) return applied;
  const received = bring({ act: "reinstatement.receive" }, applied, bureau) ?? applied;
  return ends <= 60 ? received : (bring({ act: "reinstatement.approve" }, received, bureau) ?? received);
}
