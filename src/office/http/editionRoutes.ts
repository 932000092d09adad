import type { FastifyInstance } from "fastify";
import { vocabulary } from "#casework/index.ts";
import type { Endpoints } from "#contract/index.ts";
import { ok } from "#kernel/outcome.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { readHeader } from "#policy/read/header.ts";
import { keptText } from "../editions/keep.ts";
import { draftCases, draftFindings, draftView, editionDiff, editionList } from "../editions/views.ts";
import { refuse as refuseEdition } from "../editions/wording.ts";
import type { Office } from "../office.ts";
import { answered, asking, courtAsked } from "../queries/known.ts";
import { signedIn } from "./endpoints.ts";
import { send } from "./reply.ts";
import type { Routes } from "./routes.ts";
import { refuse } from "./wording.ts";

/** Endpoints of editions of a court that is read, and of drafts of the asker's own. */
export const editionRoutes = (office: Office): Routes<Endpoints> => ({
  editionList: ({ session, query }) =>
    asking(office, session, query.court, async (known) => answered(await editionList(known))),
  editionDiff: ({ session, query }) =>
    asking(office, session, query.court, (known) => editionDiff(query.left, query.right, known)),
  draftGet: ({ session, params }) => asking(office, session, undefined, (known) => draftView(params.id, known)),
  draftFindings: ({ session, params }) => draftFindings(params.id, office, session),
  draftCases: ({ session, params, query }) =>
    asking(office, session, undefined, (known) => draftCases(params.id, query.after, known)),
});

/** `GET /api/editions/texts/:digest?court=`: a law file as it was adopted or brought, to be kept or proved elsewhere. */
export function registerLawTexts(app: FastifyInstance, office: Office): void {
  app.get<{ Params: { digest: string }; Querystring: { court?: string } }>(
    "/api/editions/texts/:digest",
    { schema: { hide: true } },
    async (request, reply) => {
      const session = await signedIn(office, request);
      if (session === undefined) return send(reply, office, refuse("not-signed-in", []), undefined);
      const { digest } = request.params;
      const court = courtAsked(session, request.query.court);
      if ("refused" in court) return send(reply, office, court, session);
      const found = await asSession(office.database.app, session, async (tx) =>
        ok(await keptText(tx, court.ok, digest)),
      );
      if ("refused" in found) return send(reply, office, found, session);
      if (found.ok === undefined) return send(reply, office, refuseEdition("text-unknown", [], digest), session);
      reply.headers({
        "content-type": "text/markdown; charset=utf-8",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileNameOf(found.ok, digest))}`,
      });
      return reply.send(found.ok);
    },
  );
}

/** A law file is called as its document is, so that whoever downloads several can tell them apart. */
function fileNameOf(text: string, digest: string): string {
  const front = readHeader(text, "", vocabulary);
  return `${front?.number ?? front?.title ?? digest.slice(0, 12)}.md`;
}
