import { proofSpeed, triageSpeed } from "./tables.ts";

const round = (value: number): number => Number(value.toPrecision(3));

const triage = await triageSpeed();
const proofs = proofSpeed();
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ triage, proofs })}\n`);
else {
  process.stdout.write("Decisions a second, twelve rows, 1,170 cases\n");
  console.table(
    Object.fromEntries(
      triage.map(({ name, explained, perSecond, ofPeers, ofPlain }) => [
        name,
        {
          explained,
          "a second": Math.round(perSecond),
          "× fastest other engine": round(ofPeers),
          "× hand-written": round(ofPlain),
        },
      ]),
    ),
  );
  process.stdout.write("Milliseconds to prove a table complete, unambiguous and reachable\n");
  console.table(proofs);
}
