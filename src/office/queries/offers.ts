import type { Matter } from "#casework/index.ts";
import type { Offer } from "#contract/index.ts";
import type { Actor } from "#kernel/event.ts";
import { citationOf } from "#policy/cite.ts";
import { type Offer as Open, offersOf } from "#work/index.ts";
import type { Known } from "./known.ts";
import { citeOf, guardCites, wordOf } from "./said.ts";

/** Acts open to somebody in a case, and why the others are not. In a court that is only read, none is. */
export function offerViews(
  by: Actor,
  matter: Matter,
  known: Known,
  acts?: readonly string[],
  of?: Readonly<Record<string, string>>,
): Offer[] {
  if (!known.own) return [];
  return offersOf(by, known.today, matter, known.court, acts, of).map((open) => offerView(open, known));
}

function offerView({ act, open, why, asks, posts, guards }: Open, { court }: Pick<Known, "court">): Offer {
  const { law } = court;
  const cites = new Map(guards.map((guard) => [guard.id, citeOf(citationOf(guard, law), law)]));
  return {
    act: wordOf(act, court),
    open,
    asks: asks.map(({ guard, who }) => ({
      who: who.map((word) => wordOf(word, court)),
      cites: guardCites([guard.key], law).map((cite) => citeOf(cite, law)),
    })),
    why: why.map(({ code, zh, en, cites: on }) => ({ code, zh, en, cites: on.map((cite) => citeOf(cite, law)) })),
    posts: posts.map((word) => wordOf(word, court)),
    cites: [...cites.values()],
  };
}
