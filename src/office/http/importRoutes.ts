import type { FastifyInstance } from "fastify";
import type { Endpoints, ImportKind } from "#contract/index.ts";
import { civilDay } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { importList, importRows, importWhole } from "../imports/answers.ts";
import { changeColumns, dropImport, fixRow, openImport, runImport, stopImport } from "../imports/changes.ts";
import { importTemplate } from "../imports/template.ts";
import type { Office } from "../office.ts";
import { asking } from "../queries/known.ts";
import { signedIn } from "./endpoints.ts";
import { XLSX } from "./exportRoute.ts";
import { send } from "./reply.ts";
import type { Routes } from "./routes.ts";
import { refuse, words } from "./wording.ts";

/** Endpoints of lists of cases. */
export const importRoutes = (office: Office): Routes<Endpoints> => ({
  importList: ({ session, query }) =>
    asking(office, session, undefined, async (known) => ok(await importList(known, query.kind))),
  importOpen: ({ session, body }) => openImport(office, session, body),
  importGet: ({ session, params }) => asking(office, session, undefined, (known) => importWhole(known, params.id)),
  importRows: ({ session, params, query }) =>
    asking(office, session, undefined, (known) => importRows(known, params.id, query)),
  importColumns: ({ session, params, body }) => changeColumns(office, session, params.id, body),
  importFix: ({ session, params, body }) =>
    asking(office, session, undefined, (known) => fixRow(known, params.id, params.row, body)),
  importRun: ({ session, params, body }) =>
    asking(office, session, undefined, (known) => runImport(known, params.id, body)),
  importStop: ({ session, params }) => asking(office, session, undefined, (known) => stopImport(known, params.id)),
  importDrop: ({ session, params }) => asking(office, session, undefined, (known) => dropImport(known, params.id)),
});

const KINDS: readonly ImportKind[] = ["registration", "take-over"];

/** `GET /api/imports/template.xlsx?kind=`: the empty list of a court, to be filled in. */
export function registerTemplate(app: FastifyInstance, office: Office): void {
  app.get<{ Querystring: { kind?: string } }>(
    "/api/imports/template.xlsx",
    { schema: { hide: true } },
    async (request, reply) => {
      const session = await signedIn(office, request);
      if (session === undefined) return send(reply, office, refuse("not-signed-in", []), undefined);
      const kind = KINDS.find((one) => one === request.query.kind);
      if (kind === undefined) return send(reply, office, refuse("malformed", []), session);
      const court = await office.courtOn(session.court, civilDay(office.now()));
      return reply
        .type(XLSX)
        .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(`${words(kind)[0]}.xlsx`)}`)
        .header("cache-control", "no-store")
        .send(Buffer.from(importTemplate(kind, court)));
    },
  );
}
