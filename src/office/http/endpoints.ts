import { SpanStatusCode, trace } from "@opentelemetry/api";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Endpoint, UNATTENDED } from "#contract/index.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Language } from "#kernel/phrase.ts";
import { owes } from "../identity/owes.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { whoIs } from "../identity/whoIs.ts";
import type { Office } from "../office.ts";
import { COOKIE, send } from "./reply.ts";
import type { Asked } from "./routes.ts";
import { refuse } from "./wording.ts";

const tracer = trace.getTracer("zhiheng");

/** A route as it is called: the contract has read what was asked, whatever endpoint it is. */
type Called = (asked: Asked<Endpoint>) => Promise<unknown>;

/** Registers every endpoint that has a route. One without is not offered at all, so that nothing pretends to answer. */
export function registerEndpoints(
  app: FastifyInstance,
  office: Office,
  endpoints: Readonly<Record<string, Endpoint>>,
  routes: Readonly<Record<string, unknown>>,
  checksAnswers: boolean,
): void {
  for (const [id, endpoint] of Object.entries(endpoints)) {
    const route = routes[id];
    if (typeof route !== "function") continue;
    const { method, path, summary, params, query, body, answer, open } = endpoint;
    const streams = id === "fileKeep";
    app.route({
      method,
      url: path,
      schema: {
        operationId: id,
        summary,
        params,
        querystring: query,
        ...(method === "GET" || method === "DELETE" || streams ? {} : { body }),
        response: { 200: answer },
      },
      ...(id === "signIn" ? { config: { rateLimit: { max: 120, timeWindow: "1 minute" } } } : {}),
      handler: (request, reply) =>
        tracer.startActiveSpan(id, async (span) => {
          const session = await signedIn(office, request);
          if (session === undefined && open !== true)
            return send(reply, office, refuse("not-signed-in", []), undefined);
          if (session !== undefined && open !== true && !OWN.has(id) && (await owes(office, session)).length > 0)
            return send(reply, office, refuse("owes-first", []), undefined);
          const came = await (route as Called)(askedOf(request, reply, session, office));
          if (checksAnswers && isOk(came)) answer.parse(came.ok);
          if (!isOk(came)) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
          return send(reply, office, came, session);
        }),
    });
  }
}

/** What an account that still owes a password or a second factor may do: pay, ask who it is, leave. */
const OWN: ReadonlySet<string> = new Set([
  "signOut",
  "me",
  "changePassword",
  "enrolSecondFactor",
  "confirmSecondFactor",
]);

const isOk = (came: unknown): came is { readonly ok: unknown } =>
  typeof came === "object" && came !== null && "ok" in came;

export async function signedIn(office: Office, request: FastifyRequest): Promise<SignedIn | undefined> {
  const token = request.cookies[COOKIE];
  const session = token === undefined || token === "" ? undefined : await whoIs(office, token);
  return session !== undefined && request.headers[UNATTENDED] !== undefined ? { ...session, glancing: true } : session;
}

function askedOf(
  request: FastifyRequest,
  reply: FastifyReply,
  session: SignedIn | undefined,
  office: Office,
): Asked<Endpoint> {
  const secure = office.settings.secure;
  const asked = {
    params: request.params,
    query: request.query,
    body: request.body ?? {},
    session,
    request: {
      ip: request.ip,
      agent: request.headers["user-agent"] ?? "",
      language: languageOf(request),
      stream: request.raw,
    },
    reply: {
      setToken(token: string, expiresAt: Instant) {
        const maxAge = Math.max(0, Math.floor((expiresAt - office.clock()) / 1000));
        reply.setCookie(COOKIE, token, { httpOnly: true, sameSite: "strict", secure, path: "/", maxAge });
      },
      clearToken() {
        reply.clearCookie(COOKIE, { path: "/" });
      },
    },
  };
  return asked as Asked<Endpoint>;
}

/** The language somebody's screens speak. */
export const languageOf = ({ headers }: FastifyRequest): Language =>
  /^\s*en\b/.test(headers["accept-language"] ?? "") ? "en" : "zh";
