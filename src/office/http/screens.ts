import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import statics from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** The built screens. Files with a digest in their name never change; every other address is the one page. */
export async function registerScreens(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(statics, {
    root: join(folder, "assets"),
    prefix: "/assets/",
    immutable: true,
    maxAge: "365d",
    decorateReply: false,
  });
  const page = join(folder, "index.html");
  app.get("/*", { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith("/api/") || !existsSync(page)) return reply.callNotFound();
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(createReadStream(page));
  });
}
