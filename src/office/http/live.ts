import type { FastifyInstance } from "fastify";
import { whoIs } from "../identity/whoIs.ts";
import type { Office } from "../office.ts";
import { ANY } from "../open.ts";
import { signedIn } from "./endpoints.ts";
import { COOKIE } from "./reply.ts";

const BEAT_SECONDS = 20;

/** `GET /api/live`: says which stream has moved on, and nothing of what happened; what may be seen is asked again. */
export function registerLive(app: FastifyInstance, office: Office): void {
  const open = new Set<() => void>();
  app.addHook("preClose", async () => {
    for (const end of open) end();
  });
  app.get("/api/live", { schema: { hide: true } }, async (request, reply) => {
    const session = await signedIn(office, request);
    if (session === undefined) return reply.status(401).send();
    const courts = new Set([session.court, ...session.reads]);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
    raw.write("retry: 3000\n\n");
    const forget = office.live((court, stream, version) => {
      if (court === ANY || courts.has(court)) raw.write(`data: ${JSON.stringify({ stream, version })}\n\n`);
    });
    const end = (): void => {
      clearInterval(beat);
      forget();
      open.delete(end);
      raw.end();
    };
    const beat = setInterval(() => {
      whoIs(office, request.cookies[COOKIE] ?? "").then(
        (still) => (still === undefined ? end() : raw.write(": here\n\n")),
        () => raw.write(": waiting\n\n"),
      );
    }, BEAT_SECONDS * 1000);
    open.add(end);
    raw.on("close", end);
    return reply;
  });
}
