import type { Endpoints } from "#contract/index.ts";
import { ok } from "#kernel/outcome.ts";
import type { Office } from "../office.ts";
import { asking } from "../queries/known.ts";
import { reportOf } from "../reports/answer.ts";
import { behindOf } from "../reports/behind.ts";
import { reportsFor } from "../reports/list.ts";
import type { Routes } from "./routes.ts";

const PAGE = 50;

/** Endpoints of reports. */
export const reportRoutes = (office: Office): Routes<Endpoints> => ({
  reportList: ({ session }) => asking(office, session, undefined, async (known) => ok(await reportsFor(known))),
  reportGet: ({ session, params, query }) =>
    asking(office, session, query.court, (known) => reportOf(known, params.report, query)),
  reportCases: ({ session, params, query: { limit = PAGE, ...wish } }) =>
    asking(office, session, wish.court, (known) => behindOf(known, params.report, wish, limit)),
});
