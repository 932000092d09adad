import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { factsAsked } from "#compare/index.ts";
import { comparisonAsked, type Endpoints } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { comparedIn, countsOf, soughtIn } from "../compare/comparison.ts";
import { type Beside, besideEachOther, columnOf, comparableCourts } from "../compare/courts.ts";
import { exportComparison, fileName } from "../compare/export.ts";
import { sameCase, waysView } from "../compare/verdicts.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import type { Office } from "../office.ts";
import { languageOf, signedIn } from "./endpoints.ts";
import { send } from "./reply.ts";
import type { Routes } from "./routes.ts";
import { refuse } from "./wording.ts";

type Head = { readonly on: CivilDate; readonly courts: ReturnType<typeof columnOf>[] };

/** Endpoints of courts beside each other. They ask the law alone: nobody's case is read. */
export const compareRoutes = (office: Office): Routes<Endpoints> => ({
  compareCourts: async ({ session }) => ok({ rows: [...(await comparableCourts(office, session))] }),
  compareLaws: ({ session, query: { group, only, q, ...chosen } }) =>
    comparing(office, session, chosen, async (courts, head) => {
      const items = soughtIn(comparedIn(courts), { only, q });
      const shown = items.filter((item) => item.group === group).map(({ group: _, ...item }) => item);
      return ok({ ...head, counts: countsOf(items), items: shown });
    }),
  compareWays: ({ session, query }) =>
    comparing(office, session, query, async (courts, head) => ok({ ...head, ways: await waysView(courts) })),
  compareFacts: ({ session, query }) =>
    comparing(office, session, query, async (courts, head) =>
      ok({ ...head, facts: [...factsAsked(courts.map(({ court }) => court))] }),
    ),
  compareCase: ({ session, body: { facts, ...chosen } }) =>
    comparing(office, session, chosen, async (courts, head) => {
      const came = sameCase(courts, facts);
      return "refused" in came ? came : ok({ ...head, ...came.ok });
    }),
});

async function comparing<T>(
  office: Office,
  session: SignedIn,
  chosen: Parameters<typeof besideEachOther>[2],
  answer: (courts: readonly Beside[], head: Head) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const came = await besideEachOther(office, session, chosen);
  if ("refused" in came) return came;
  const { on, courts } = came.ok;
  return answer(courts, { on, courts: courts.map(columnOf) });
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `GET /api/compare/export.xlsx`: all groups of a comparison as a workbook. */
export function registerCompareExport(app: FastifyInstance, office: Office): void {
  app.get("/api/compare/export.xlsx", { schema: { hide: true } }, async (request, reply) => {
    const session = await signedIn(office, request);
    if (session === undefined) return send(reply, office, refuse("not-signed-in", []), undefined);
    const asked = comparisonAsked.safeParse(request.query);
    if (!asked.success) return send(reply, office, refuse("malformed", []), session);
    const { only, q, ...chosen } = asked.data;
    const came = await besideEachOther(office, session, chosen);
    if ("refused" in came) return send(reply, office, came, session);
    const language = languageOf(request);
    const file = exportComparison(came.ok.courts, { only, q }, language);
    return reply
      .type(XLSX)
      .header(
        "content-disposition",
        `attachment; filename*=UTF-8''${encodeURIComponent(fileName(came.ok.on, language))}`,
      )
      .header("cache-control", "no-store")
      .send(Readable.from(file, { objectMode: false }));
  });
}
