import type { DemonstrationCard } from "#contract/index.ts";
import { cardOf, isAllDemo } from "#office/demo/card.ts";
import { handsFor } from "#office/demo/hands.ts";
import { layOutDemo, PASSWORD, type Progress } from "#office/demo/layOut.ts";
import type { Member } from "#office/demo/people.ts";
import { atMost, demonstrationIn } from "#office/demo/province.ts";
import type { OpenOffice } from "#office/open.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { connectAdministrator } from "#platform/postgres/database.ts";
import { alone, LAYING_OUT } from "#platform/postgres/schema/migrate.ts";
import type { Law } from "#policy/model.ts";
import { nameOf } from "#policy/who.ts";
import type { Starting } from "./surroundings.ts";
import { said, tell } from "./wording.ts";

/**
 * Lays out the demonstration, says how far it is, and shows who signs in as what; gives the card for the sign-in. Undefined, and
 * nothing is done, where the database holds a real court.
 */
export async function demonstrate(
  office: OpenOffice,
  { quiet, courts, demoCases }: Starting,
): Promise<DemonstrationCard | undefined> {
  if (!(await isAllDemo(office))) {
    if (!quiet) tell("not-a-demonstration");
    return undefined;
  }
  if (!quiet) tell("founding");
  const began = performance.now();
  const which = atMost(demoCases, demonstrationIn(readCourtFiles(courts)));
  const threads = handsFor({ url: office.database.url, courts, seed: which.seed });
  const administrator = await connectAdministrator(office.database.url);
  try {
    // Two servers of one folder may start at once: one lays it out, the other finds it.
    const people = await alone(
      administrator,
      () => layOutDemo(office, which, quiet ? () => undefined : progressLine(), threads.hands),
      LAYING_OUT,
    );
    const card = await cardOf(office, which, people, PASSWORD);
    if (quiet) return card;
    tell("laid", String(Math.ceil((performance.now() - began) / 1000)));
    tell("card", PASSWORD);
    for (const { id, name } of which.courts) {
      const { law } = await office.courtOn(id, office.today());
      console.log(`  ${name}\n    ${shortCard(people.get(id) ?? [], law)}`);
    }
    return card;
  } finally {
    await threads.close();
    await administrator.end();
  }
}

/** One line that moves where somebody looks on; elsewhere a line now and then. */
function progressLine(): (at: Progress) => void {
  let next = 0;
  return ({ court, done, all }) => {
    if (all === 0) return;
    const [zh, en] = said("laying-out", String(all), String(done), court);
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${zh}  ${en}${done === all ? "\n" : ""}`);
    else if (done >= next || done === all) {
      next = done + all / 5;
      console.log(`${zh}\n${en}`);
    }
  };
}

/** As many as fit on a line. */
const SHOWN = 7;

/** Those a newcomer tries first: whoever registers, triages, leads and handles; then single posts. */
function shortCard(people: readonly Member[], law: Law): string {
  const first = (test: (member: Member) => boolean): readonly Member[] => people.filter(test).slice(0, 1);
  const holds = (key: string) => first((one) => one.holds.some((held) => held.key === key));
  const shown = new Set([
    ...holds("registrar"),
    ...holds("triage-officer"),
    ...first(({ holds: held }) => held.some(({ key }) => key === "command-centre")),
    ...first(({ id }) => id.startsWith("lead-")),
    ...first(({ id }) => id.startsWith("officer1-")),
    ...holds("supervising-president"),
    ...holds("bureau-director"),
  ]);
  return [...shown]
    .slice(0, SHOWN)
    .map(({ login, holds: held }) => `${login} ${held.map(({ key }) => nameOf(key, law)).join("·")}`)
    .join("   ");
}
