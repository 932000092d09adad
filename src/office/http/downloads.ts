import type { FastifyInstance } from "fastify";
import { asSession } from "#platform/postgres/transaction.ts";
import { openFile } from "../files/keep.ts";
import type { Office } from "../office.ts";
import { signedIn } from "./endpoints.ts";
import { send } from "./reply.ts";
import { refuse } from "./wording.ts";

/** `GET /api/files/:digest`: a kept file as an attachment, never shown inside a page of ours. */
export function registerDownloads(app: FastifyInstance, office: Office): void {
  app.get<{ Params: { digest: string } }>("/api/files/:digest", { schema: { hide: true } }, async (request, reply) => {
    const session = await signedIn(office, request);
    if (session === undefined) return send(reply, office, refuse("not-signed-in", []), undefined);
    const found = await asSession(office.database.app, session.token, (tx) =>
      openFile(office, tx, session.court, request.params.digest),
    );
    if ("refused" in found) return send(reply, office, found, session);
    const { file, content } = found.ok;
    reply.headers({
      "content-type": "application/octet-stream",
      "content-length": file.size,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
    return reply.send(content);
  });
}
