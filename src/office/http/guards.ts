import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { Trouble } from "#platform/postgres/trouble.ts";
import { isAway } from "#platform/postgres/waiting.ts";
import type { Office } from "../office.ts";
import { problemBody } from "./problem.ts";
import { refuse, words } from "./wording.ts";

const POLICY = [
  "default-src 'self'",
  // Ant Design writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join("; ");

/** What holds for every request: where it may come from, what every answer says about itself, how failures are told. */
export function guardRequests(app: FastifyInstance, office: Office): void {
  app.addContentTypeParser("application/octet-stream", (_, __, done) => done(null));
  app.addHook("onRequest", async (request, reply) => {
    reply.headers({
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "permissions-policy": "camera=(), microphone=(), geolocation=()",
      "cross-origin-opener-policy": "same-origin",
      ...(request.url.startsWith("/api/") ? { "cache-control": "no-store" } : {}),
      ...(office.settings.secure ? { "strict-transport-security": "max-age=31536000" } : {}),
    });
    if (isFromHere(request)) return undefined;
    const problem = problemBody(refuse("other-origin", []).refused);
    return reply.status(problem.status).type("application/problem+json").send(problem);
  });
  app.addHook("onResponse", async (request, reply) => {
    const { routeOptions, method, id } = request;
    request.log.info(
      {
        request: id,
        method,
        route: routeOptions.url ?? "-",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "answered",
    );
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, problem } = failureOf(error);
    if (status >= 500)
      request.log.error(
        {
          request: request.id,
          route: request.routeOptions.url,
          code: error.code,
          message: error.message,
          stack: error.stack,
        },
        "failed",
      );
    return reply.status(status).type("application/problem+json").send(problem);
  });
  app.setNotFoundHandler((_, reply) => {
    const problem = problemBody(refuse("not-found", []).refused);
    return reply.status(problem.status).type("application/problem+json").send(problem);
  });
}

/** A request that changes something comes from our own pages, or from a program that sends no origin at all. */
function isFromHere({ method, headers }: FastifyRequest): boolean {
  if (method === "GET" || method === "HEAD") return true;
  const { origin, host } = headers;
  if (origin === undefined)
    return headers["sec-fetch-site"] === undefined || headers["sec-fetch-site"] === "same-origin";
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

const BY_CODE: Readonly<Record<string, "too-large" | "too-many" | "malformed">> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "malformed",
  FST_ERR_CTP_INVALID_JSON_BODY: "malformed",
  FST_ERR_CTP_EMPTY_JSON_BODY: "malformed",
  FST_ERR_RATE_LIMIT: "too-many",
  // Text that the database cannot hold, such as one with U+0000.
  "22021": "malformed",
  "22P05": "malformed",
};

/** A failure in words: what the sender did wrong, or that something outside is away, or a fault of ours without its insides. */
function failureOf(error: FastifyError): { readonly status: number; readonly problem: object } {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = error.validation.map(({ instancePath, message = "" }) => ({
      path: instancePath,
      zh: words("field-wrong", instancePath)[0],
      en: words("field-wrong", `${instancePath}: ${message}`)[1],
    }));
    return problemOf("malformed", { where });
  }
  // Who asks is asked of the database before anything else, and outside a transaction that would say so.
  if (error instanceof Trouble || isAway(error)) return problemOf("database-away");
  const known =
    BY_CODE[error.code] ??
    (error.statusCode === 429 ? "too-many" : error instanceof SyntaxError ? "malformed" : undefined);
  return problemOf(known ?? (error.statusCode !== undefined && error.statusCode < 500 ? "malformed" : "our-fault"));
}

function problemOf(code: "malformed" | "too-large" | "too-many" | "database-away" | "our-fault", more: object = {}) {
  const problem = problemBody(refuse(code, []).refused);
  return { status: problem.status, problem: { ...problem, ...more } };
}
