import type { FastifyReply } from "fastify";
import { civilDay } from "#kernel/instant.ts";
import type { FullRefusal } from "../door/refusal.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import type { Office } from "../office.ts";
import { problemBody } from "./problem.ts";

/** The name of the cookie that carries a session's token. */
export const COOKIE = "zhiheng";

/** Sends what came of a question: the answer, or a problem in plain words with a status of its own. */
export async function send(
  reply: FastifyReply,
  office: Office,
  came: unknown,
  session: SignedIn | undefined,
): Promise<unknown> {
  if (typeof came === "object" && came !== null && "refused" in came) {
    const law = session === undefined ? undefined : (await office.courtOn(session.court, civilDay(office.now()))).law;
    const problem = problemBody(came.refused as FullRefusal, law);
    if (problem.status === 503) reply.header("retry-after", "5");
    return reply.status(problem.status).type("application/problem+json").send(problem);
  }
  return reply.send(typeof came === "object" && came !== null && "ok" in came ? (came.ok ?? {}) : {});
}
