import type { Endpoints } from "#contract/index.ts";
import { ok } from "#kernel/outcome.ts";
import type { Office } from "../office.ts";
import type { Routes } from "./routes.ts";
import { refuse } from "./wording.ts";

const DAY = 86_400_000;

/** Endpoints of no desk in particular. */
export const deskRoutes = (office: Office): Routes<Endpoints> => ({
  moveClock: async ({ session, body }) => {
    const seat = await office.courtSeat(session.court);
    if (seat?.demo !== true) return refuse("not-found", []);
    await office.moveClock(body.days * DAY);
    return ok({ today: office.today() });
  },
});
