import type { Endpoints } from "#contract/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { keepFile } from "../files/keep.ts";
import type { Office } from "../office.ts";
import { asking } from "../queries/known.ts";
import { dropView, keepView, viewsOf } from "../queries/views.ts";
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
  viewList: ({ session, query }) =>
    asking(office, session, undefined, async (known) => {
      const rows = await viewsOf(known, query.screen);
      return ok({ rows: rows.map(({ name, state }) => ({ name, state: { ...state } })) });
    }),
  viewKeep: ({ session, body }) =>
    asking(office, session, undefined, async (known) => empty(await keepView(known, body.screen, body))),
  viewDrop: ({ session, query }) =>
    asking(office, session, undefined, async (known) => empty(await dropView(known, query.screen, query.name))),
});

const empty = (came: Outcome<true>): Outcome<Record<never, never>> => ("ok" in came ? ok({}) : came);
