import { type Adoption, adoptionEvolve, adoptionInitial, LAW_STREAM } from "#adoption/index.ts";
import { readStream } from "#platform/postgres/events/read.ts";
import type { Entered } from "#platform/postgres/transaction.ts";

/** What is known of how a court came by its law, and the version of its stream. */
export type LawRegister = { readonly version: number; readonly state: Adoption };

export async function lawRegisterOf(tx: Entered, court: string): Promise<LawRegister> {
  const events = await readStream(tx, court, LAW_STREAM);
  return { version: events.length, state: events.reduce(adoptionEvolve, adoptionInitial) };
}
