import type { CommandBody } from "#contract/index.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import type { Office } from "../office.ts";
import { runCommand } from "./command.ts";
import { isOfCourt } from "./courtStreams.ts";
import type { Came } from "./desk.ts";
import { runTogether } from "./together.ts";

export type ItemResult = { readonly key: string; readonly came: Came };

/** So many commands a transaction: who works on one of their cases, or wants a number, waits no longer than for these. */
const AT_ONCE = 25;

/** Many commands one after another, some in one transaction: what was done stays done, and sending all again resumes. */
export async function runBatch(
  office: Office,
  session: SignedIn,
  items: readonly CommandBody[],
): Promise<readonly ItemResult[]> {
  const results: ItemResult[] = [];
  for (const some of portions(items)) {
    const [first] = some;
    const came =
      first !== undefined && isOfCourt(first.stream)
        ? [await runCommand(office, session, first)]
        : await runTogether(
            office,
            session.token,
            session.court,
            some.map((body) => ({ session, body, at: office.now() })),
          );
    results.push(...came.map((one, index) => ({ key: some[index]?.key ?? "", came: one })));
  }
  return results;
}

/** Items in their order, so many together; one about the court itself stands alone, for it may change what others may do. */
function portions(items: readonly CommandBody[]): readonly (readonly CommandBody[])[] {
  const all: CommandBody[][] = [];
  for (const item of items) {
    const last = all.at(-1);
    const alone = isOfCourt(item.stream) || isOfCourt(last?.[0]?.stream ?? "");
    if (last === undefined || alone || last.length >= AT_ONCE) all.push([item]);
    else last.push(item);
  }
  return all;
}
