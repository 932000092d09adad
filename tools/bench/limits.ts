import { addDays, type CivilDate, civil } from "#kernel/calendar.ts";
import { DEFAULT_DAYS, dueDate, type LimitHistory } from "#kernel/dueDate.ts";
import { parseLimit } from "#kernel/limit.ts";
import { nationalCalendar } from "../../test/kit/nationalCalendar.ts";
import { type Bench, figure } from "./figure.ts";
import { interleave, type Work } from "./measure.ts";

const LIMITS = ["10 days", "15 working days", "6 months"];
/** Every day of the published years a limit can run from. */
const STARTS = Array.from({ length: 3000 }, (_, day) => addDays(civil("2018-01-01"), day));

/** Last days worked out a second, each with its ledger: plain, and held back by two pauses. */
export const limits: Bench = {
  name: "limits",
  async run({ quick }) {
    const calendar = nationalCalendar();
    const works: Record<string, Work> = {};
    for (const text of LIMITS) {
      const read = parseLimit(text);
      if ("refused" in read) throw new Error(read.refused.en);
      for (const paused of [false, true])
        works[`${text}${paused ? ", two pauses" : ""}`] = () => {
          let dated = 0;
          for (const start of STARTS)
            if (dueDate(read.ok, start, DEFAULT_DAYS, calendar, paused ? pauses(start) : {}).due !== undefined) dated++;
          return dated;
        };
    }
    const rates = await interleave(works, { rounds: quick ? 2 : 7, milliseconds: quick ? 60 : 250 });
    return Object.entries(rates).map(([name, measured]) => figure(name, "/s", measured, "with its ledger"));
  },
};

const pauses = (start: CivilDate): LimitHistory => ({
  pauses: [
    { from: addDays(start, 2), to: addDays(start, 9), ground: "appraisal", kind: "exclude" },
    { from: addDays(start, 15), to: addDays(start, 40), ground: "settlement", kind: "suspend" },
  ],
});
