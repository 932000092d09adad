import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply } from "fastify";
import { caseFilter, reportAsked } from "#contract/index.ts";
import { civilDay } from "#kernel/instant.ts";
import type { Office } from "../office.ts";
import { exportCases } from "../queries/exportCases.ts";
import { asking } from "../queries/known.ts";
import { words } from "../queries/wording.ts";
import { said } from "../reports/answer.ts";
import { exportReport } from "../reports/export.ts";
import { languageOf, signedIn } from "./endpoints.ts";
import { send } from "./reply.ts";
import { refuse } from "./wording.ts";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `GET /api/cases/export.xlsx`: the list of cases as filtered, as a workbook that is sent while it is read. */
export function registerExport(app: FastifyInstance, office: Office): void {
  app.get("/api/cases/export.xlsx", { schema: { hide: true } }, async (request, reply) => {
    const session = await signedIn(office, request);
    if (session === undefined) return send(reply, office, refuse("not-signed-in", []), undefined);
    const filter = caseFilter.safeParse(request.query);
    if (!filter.success) return send(reply, office, refuse("malformed", []), session);
    const language = languageOf(request);
    const came = await exportCases(office, session, filter.data, language);
    if ("refused" in came) return send(reply, office, came, session);
    return sendBook(reply, office, words("list-cases")[language === "zh" ? 0 : 1], came.ok);
  });
  registerReportExport(app, office);
}

/** `GET /api/reports/:report/export.xlsx`: a report as it is asked for, with a sheet that says how each number is counted. */
function registerReportExport(app: FastifyInstance, office: Office): void {
  app.get<{ Params: { report: string } }>(
    "/api/reports/:report/export.xlsx",
    { schema: { hide: true } },
    async (request, reply) => {
      const session = await signedIn(office, request);
      if (session === undefined) return send(reply, office, refuse("not-signed-in", []), undefined);
      const asked = reportAsked.safeParse(request.query);
      if (!asked.success) return send(reply, office, refuse("malformed", []), session);
      const language = languageOf(request);
      const { report } = request.params;
      const came = await asking(office, session, asked.data.court, (known) =>
        exportReport(known, report, asked.data, language),
      );
      if ("refused" in came) return send(reply, office, came, session);
      return sendBook(reply, office, said(report).name[language], came.ok);
    },
  );
}

function sendBook(reply: FastifyReply, office: Office, title: string, pieces: AsyncGenerator<Buffer>): FastifyReply {
  const name = `${title}-${civilDay(office.now())}.xlsx`;
  return reply
    .type(XLSX)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header("cache-control", "no-store")
    .send(Readable.from(pieces, { objectMode: false }));
}
