import type { CommandAnswer, CommandBody } from "#contract/index.ts";
import type { Outcome } from "#kernel/outcome.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import type { Office } from "../office.ts";
import { runCommand } from "./command.ts";
import type { Turned } from "./refusal.ts";

export type ItemResult = { readonly key: string; readonly came: Outcome<CommandAnswer> | Turned };

/** Many commands one after another, each in its own transaction: what was done stays done, and sending all again resumes. */
export async function runBatch(
  office: Office,
  session: SignedIn,
  items: readonly CommandBody[],
): Promise<readonly ItemResult[]> {
  const results: ItemResult[] = [];
  for (const item of items) results.push({ key: item.key, came: await runCommand(office, session, item) });
  return results;
}
