import { LAW_STREAM } from "#adoption/index.ts";
import type { CommandBody } from "#contract/index.ts";
import { assert } from "#kernel/assert.ts";
import { lawCommand } from "../editions/command.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import type { Office } from "../office.ts";
import { isOfCourt } from "./courtStreams.ts";
import type { Came } from "./desk.ts";
import { runOfCourt } from "./ofCourt.ts";
import { runTogether } from "./together.ts";

/**
 * The one door: a command is done entirely or not at all, in one transaction, and once however often it is sent. Its
 * streams are locked before anything is read that it rests on.
 */
export async function runCommand(office: Office, session: SignedIn, body: CommandBody): Promise<Came> {
  const asked = { session, body, at: office.now() };
  if (body.stream === LAW_STREAM) return lawCommand(office, asked);
  if (isOfCourt(body.stream)) return runOfCourt(office, asked);
  const [came] = await runTogether(office, session.token, session.court, [asked]);
  assert(came !== undefined, "a command is answered");
  return came;
}
