import type { Endpoints } from "#contract/index.ts";
import { ok } from "#kernel/outcome.ts";
import { keepFile } from "../files/keep.ts";
import type { Office } from "../office.ts";
import type { Routes } from "./routes.ts";
import { refuse } from "./wording.ts";

const DAY = 86_400_000;

/** Endpoints of no desk in particular. */
export const deskRoutes = (office: Office): Routes<Endpoints> => ({
  fileKeep: async ({ session, query, request }) => {
    if (request.stream === undefined) return refuse("malformed", []);
    const kept = await keepFile(office, session.token, session.court, request.stream, {
      name: query.name,
      by: session.person.id,
    });
    if ("refused" in kept) return kept;
    const { digest, size, kind, name, keptAt } = kept.ok;
    return ok({ digest, size, kind, name, keptAt });
  },
  moveClock: async ({ session, body }) => {
    const seat = await office.courtSeat(session.court);
    if (seat?.demo !== true) return refuse("not-found", []);
    await office.moveClock(body.days * DAY);
    return ok({ today: office.today() });
  },
});
