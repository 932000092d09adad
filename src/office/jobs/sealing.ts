import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import type { Database } from "#platform/postgres/database.ts";
import type { Task } from "#platform/postgres/jobs/worker.ts";
import { courtSigner } from "#platform/postgres/seals/keys.ts";
import { sealCourt } from "#platform/postgres/seals/seal.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { demand } from "./demand.ts";

/** The sealing job's name: under it, and no other, the database hands out a court's private key. */
export const SEAL = "seal";

/** Seals all events of a court that are settled, each seal signed by the court. One sealer a court works at a time. */
export function sealing({ app }: Pick<Database, "app">, now: () => Instant): Task {
  return async ({ court, token }) => {
    for (let more = true; more; )
      more = demand(
        await asSession(app, token, async (tx) => {
          const at = now();
          return ok((await sealCourt(tx, court, at, await courtSigner(tx, court, at))) !== undefined);
        }),
      );
  };
}
