import { type Aftermath, aftermath, type Why, whyTree } from "#casework/index.ts";
import { ok } from "#kernel/outcome.ts";
import { refuse } from "../door/wording.ts";
import type { Known } from "./known.ts";
import { openCase } from "./opened.ts";
import { entriesIn } from "./timeline.ts";

/** Why an entry is in the log, cause after cause, and everything that followed from it by the law alone. */
export async function whyOf(id: string, version: number, known: Known) {
  const opened = await openCase(id, known);
  if ("refused" in opened) return opened;
  const { log } = opened.ok;
  const why = whyTree(log, version);
  if (why === undefined) return refuse("stream-unknown", []);
  const after = aftermath(log, version);
  const entryOf = entriesIn(log, known);
  return ok({
    chain: chainOf(why).map(({ event, rule }) => ({
      entry: entryOf(event),
      ...(rule === undefined ? {} : { rule }),
    })),
    followed:
      after === undefined
        ? []
        : flat(after, 0)
            .slice(1)
            .map(({ depth, event }) => ({ depth, entry: entryOf(event) })),
  });
}

const chainOf = (why: Why): readonly Why[] => (why.because === undefined ? [why] : [why, ...chainOf(why.because)]);

const flat = (
  { event, followed }: Aftermath,
  depth: number,
): readonly { depth: number; event: Aftermath["event"] }[] => [
  { depth, event },
  ...followed.flatMap((one) => flat(one, depth + 1)),
];
