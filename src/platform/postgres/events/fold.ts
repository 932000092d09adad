import type { Event } from "#kernel/event.ts";
import type { Entered } from "../transaction.ts";
import { readStream } from "./read.ts";

/** How a stream becomes a state. `digest` changes whenever the code of the fold does, and old snapshots are then not found. */
export type Fold<S> = { readonly digest: string; readonly initial: S; readonly evolve: (state: S, event: Event) => S };

export type Folded<S> = { readonly state: S; readonly version: number };

const SNAPSHOT_EVERY = 200;

/** The state of a stream now: from its snapshot, if this fold has one, and the events since. States must be plain JSON. */
export async function foldStream<S>(tx: Entered, fold: Fold<S>, court: string, stream: string): Promise<Folded<S>> {
  const { rows } = await tx.query<Folded<S>>({
    name: "snapshot",
    text: "select state, version from snapshot where court = $1 and stream = $2 and fold = $3",
    values: [court, stream, fold.digest],
  });
  const from = rows[0] ?? { state: fold.initial, version: 0 };
  const events = await readStream(tx, court, stream, from.version);
  const state = events.reduce(fold.evolve, from.state);
  const folded = { state, version: from.version + events.length };
  if (events.length >= SNAPSHOT_EVERY) await keepSnapshot(tx, fold, court, stream, folded);
  return folded;
}

/** Only in courts acted in; a reader from above folds without keeping. */
async function keepSnapshot<S>(tx: Entered, fold: Fold<S>, court: string, stream: string, folded: Folded<S>) {
  await tx.query({
    name: "keep-snapshot",
    text: `insert into snapshot (court, stream, fold, version, state)
      select $1, $2, $3, $4, $5 where $1 = any (string_to_array((entered())[2], ','))
      on conflict (court, stream, fold) do update set version = excluded.version, state = excluded.state
      where snapshot.version < excluded.version`,
    values: [court, stream, fold.digest, folded.version, JSON.stringify(folded.state)],
  });
}
