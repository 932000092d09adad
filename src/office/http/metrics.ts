import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Office } from "../office.ts";

/** Health for whoever keeps the process running, and figures for Prometheus, from this machine only. */
export function registerMetrics(app: FastifyInstance, office: Office): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answered = new Histogram({
    name: "zhiheng_http_seconds",
    help: "Time to answer a request, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.addHook("onResponse", async ({ method, routeOptions }, reply) => {
    answered.observe({ method, route: routeOptions.url ?? "-", status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get("/healthz", { schema: { hide: true } }, () => ({ ok: true }));
  app.get("/readyz", { schema: { hide: true } }, async (_, reply) => {
    try {
      await office.database.app.query("select 1");
      return { ok: true };
    } catch {
      return reply.status(503).send({ ok: false });
    }
  });
  app.get("/metrics", { schema: { hide: true } }, async (request, reply) => {
    if (!LOOPBACK.has(request.ip)) return reply.status(404).send();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
