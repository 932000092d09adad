import type { DemonstrationCard, Endpoints } from "#contract/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { closeSession } from "#platform/postgres/sessions.ts";
import { foundFirst } from "../identity/founding.ts";
import { meOf } from "../identity/me.ts";
import { beginFactor, changePassword, confirmFactor } from "../identity/ownAccount.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { signIn } from "../identity/signIn.ts";
import { forget, type KnownSession, knownSession } from "../identity/whoIs.ts";
import type { Office } from "../office.ts";
import type { Routes } from "./routes.ts";
import { refuse } from "./wording.ts";

const done = (outcome: Outcome<true>): Outcome<Record<string, never>> => ("ok" in outcome ? ok({}) : outcome);

/** Endpoints of signing in and of one's own account. Nothing that was typed here is ever logged. */
export function sessionRoutes(office: Office, card: DemonstrationCard = { courts: [] }): Routes<Endpoints> {
  const end = async (session: SignedIn): Promise<void> => {
    await closeSession(office.database, session.token);
    forget(office, session.token);
  };
  /** What lies behind a session, for as long as it lives. */
  const behind = async <T>(
    { token }: SignedIn,
    work: (known: KnownSession) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const known = await knownSession(office, token);
    return known === undefined ? refuse("not-signed-in", []) : work(known);
  };
  const me = async (known: KnownSession) => {
    const view = await meOf(office, known);
    return view === undefined ? refuse("not-signed-in", []) : ok(view);
  };
  return {
    demonstration: async () => ok(card),
    signIn: async ({ body, session, reply }) => {
      const signed = await signIn(office, body);
      if ("refused" in signed) return signed;
      if (signed.ok.state === "code-due") return ok({ state: "code-due" });
      // Whoever signs in anew leaves the session he came with.
      if (session !== undefined) await end(session);
      const opened = signed.ok;
      const view = await behind(opened.session, me);
      if ("refused" in view) return view;
      reply.setToken(opened.session.token, opened.expiresAt);
      return ok({ state: "signed-in", me: view.ok });
    },
    signOut: async ({ session, reply }) => {
      await end(session);
      reply.clearToken();
      return ok({});
    },
    me: ({ session }) => behind(session, me),
    changePassword: ({ session, body }) =>
      behind(session, async (known) => done(await changePassword(office, known, body.current, body.next))),
    enrolSecondFactor: ({ session }) => behind(session, (known) => beginFactor(office, known)),
    confirmSecondFactor: ({ session, body }) =>
      behind(session, async (known) => done(await confirmFactor(office, known, body.code))),
    firstLaws: async () =>
      ok({
        laws: office.frontsOn(office.today()).map(({ folder, front: { title, issuer, number } }) => ({
          folder,
          title,
          issuer,
          ...(number === undefined ? {} : { number }),
        })),
      }),
    firstAdministrator: async ({ body }) => done(await foundFirst(office, body)),
  };
}
