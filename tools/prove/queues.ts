import { courtAt, play, readLibrary } from "#casework/index.ts";
import { history } from "#generate/index.ts";
import { addDays, civil } from "#kernel/calendar.ts";
import type { TextFile } from "#platform/courts.ts";
import { ofThisCase, openWork } from "#work/index.ts";
import type { Proof } from "./promise.ts";

const COURTS = ["yindu", "qingfeng", "nanzhao", "demo-jilin", "demo-city"];
const HISTORIES = 120;
const DAY = civil("2024-06-03");

/**
 * Promise 2: over made-up histories of every court, asked on the last day and a month later, every affair not done, every signature
 * waited for and every step towards a handler is a piece of work with somebody who answers for it.
 */
export function proveQueues(files: readonly TextFile[]): Proof {
  const library = readLibrary(files);
  const failures: string[] = [];
  let pieces = 0;
  let obligations = 0;
  for (const id of COURTS) {
    const { court } = courtAt(library, id, DAY);
    if (court === undefined) return { counts: [], failures: [`${id}: its law does not stand`], listed: [] };
    for (let n = 0; n < HISTORIES; n++) {
      const stands = play(history(`queues/${n}`, court), court);
      const last = stands.events.at(-1)?.happenedOn ?? DAY;
      for (const on of [last, addDays(last, 30)]) {
        const work = openWork(stands.events, stands, court, on);
        const known = new Set(work.map((piece) => piece.id));
        pieces += work.length;
        for (const piece of work)
          if (piece.words.length + piece.persons.length === 0) failures.push(`${id}/${n}: ${piece.id} is nobody's`);
        for (const run of stands.affairs.filter(ofThisCase)) {
          if (run.state === "done" || run.state === "accepted") continue;
          obligations += 1;
          const key = `affair/${run.affair.key}/${run.id}`;
          if (!known.has(key)) failures.push(`${id}/${n}: ${key} (${run.state}) is in no queue`);
        }
      }
    }
  }
  return {
    counts: [`${COURTS.length * HISTORIES} histories, ${obligations} open affairs, ${pieces} pieces of work`],
    failures,
    listed: [],
  };
}
