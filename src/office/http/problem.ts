import { vocabulary } from "#casework/index.ts";
import type { Problem } from "#contract/index.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { Law } from "#policy/model.ts";
import { wordIn } from "#policy/tell/names.ts";
import type { FullRefusal } from "../door/refusal.ts";
import { citeOf, wordOf } from "../queries/said.ts";

/** Refusals that have a status of their own; every other is 422: understood, and not to be done. */
const STATUS: Readonly<Record<string, number>> = {
  "not-signed-in": 401,
  "sign-in-refused": 401,
  "account-locked": 423,
  "not-your-duty": 403,
  "not-read": 403,
  "only-read": 403,
  "other-origin": 403,
  "owes-first": 403,
  "stream-unknown": 404,
  "draft-unknown": 404,
  "edition-unknown": 404,
  "text-unknown": 404,
  "law-page-stale": 409,
  "not-found": 404,
  "page-stale": 409,
  "stream-moved-on": 409,
  "key-used": 409,
  "too-many": 429,
  "too-large": 413,
  malformed: 400,
  "our-fault": 500,
  "database-away": 503,
  "outcome-unknown": 503,
  "disk-full": 507,
  "file-too-large": 413,
  "file-no-room": 507,
  "file-unknown": 404,
  "import-unknown": 404,
  "row-unknown": 404,
  "import-running": 409,
};

const NO_DOCUMENTS: Pick<Law, "documents"> = { documents: [] };

/** A refusal as a problem after RFC 9457. */
export function problemBody(refusal: FullRefusal, law?: Law): Problem {
  const { code, zh, en, cites, also, asks, posts, version } = refusal;
  const named = (key: string) =>
    law === undefined
      ? { key, zh: wordIn(key, "zh", vocabulary), en: wordIn(key, "en", vocabulary) }
      : wordOf(key, { law, vocabulary });
  const said = (one: Refusal) => ({
    code: one.code,
    zh: one.zh,
    en: one.en,
    cites: one.cites.map((cite) => citeOf(cite, law ?? NO_DOCUMENTS)),
  });
  return {
    type: `urn:zhiheng:${code}`,
    title: zh,
    status: STATUS[code] ?? 422,
    code,
    zh,
    en,
    cites: cites.map((cite) => citeOf(cite, law ?? NO_DOCUMENTS)),
    ...(also === undefined ? {} : { also: also.map(said) }),
    ...(asks === undefined
      ? {}
      : {
          asks: asks.map(({ who, cites: on }) => ({
            who: who.map(named),
            cites: on.map((cite) => citeOf(cite, law ?? NO_DOCUMENTS)),
          })),
        }),
    ...(posts === undefined ? {} : { posts: posts.map(named) }),
    ...(version === undefined ? {} : { version }),
  };
}
