import type { Office } from "../office.ts";
import type { Owed, SignedIn } from "./signedIn.ts";
import { knownSession } from "./whoIs.ts";

/** What stands between a session and its work. Only the session's own endpoints are open until it is nothing. */
export async function owes(office: Office, { token }: SignedIn): Promise<readonly Owed[]> {
  return (await knownSession(office, token))?.owes ?? [];
}
