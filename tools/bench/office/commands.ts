import { join } from "node:path";
import type { CommandBody } from "#contract/index.ts";
import { party } from "#generate/index.ts";
import { assert } from "#kernel/assert.ts";
import { runCommand } from "#office/door/command.ts";
import type { SignedIn } from "#office/identity/signedIn.ts";
import type { Office } from "#office/office.ts";
import { openOffice } from "#office/open.ts";
import { openDatabase } from "#platform/postgres/database.ts";
import { lawOf } from "../../load/law.ts";
import { aimed, type Bench, type Figure, figure, type Options } from "../figure.ts";
import { ratios } from "../measure.ts";
import { LAW, layOutBureau, sessionOf } from "./bureau.ts";
import { recorder, replay, together } from "./recorder.ts";
import { twinOf, withPostgres } from "./server.ts";

const AT_ONCE = 16;
const CONNECTIONS = 16;
/** Of the bare statements' speed. */
const AIM = 0.5;

/** Commands a second through the door, beside the very statements they sent, sent again to a database like it. */
export const commands: Bench = {
  name: "commands",
  run: ({ quick, root }: Options) =>
    withPostgres(async (url, folder) => {
      const before = await openDatabase(url, 2);
      await layOutBureau(before, lawOf(LAW));
      const registrar = await sessionOf(before, "generated-registrar-1");
      await before.close();
      const twin = await openDatabase(await twinOf(url, "twin"), CONNECTIONS);
      const opened = await openOffice({ url, courts: join(root, "courts"), files: folder, connections: CONNECTIONS });
      try {
        return await measured({ office: opened, registrar, twin: twin.app }, quick ? 3 : 7, quick ? 60 : 300);
      } finally {
        await twin.close();
        await opened.close();
      }
    }),
};

type Sides = { readonly office: Office; readonly registrar: SignedIn; readonly twin: Parameters<typeof replay>[0] };

async function measured({ office, registrar, twin }: Sides, rounds: number, each: number): Promise<readonly Figure[]> {
  const heard = recorder(office.database);
  const recording: Office = { ...office, database: heard.database };
  const streams: string[] = [];
  const kinds = {
    "register a case with two parties": (one: number) => registration(one),
    "state a fact of a case": (one: number) => statement(one, streams),
  } as const;
  const rates = new Map<string, { ours: number[]; bare: number[] }>();
  for (let round = -1; round < rounds; round += 1)
    for (const [name, made] of Object.entries(kinds)) {
      const bodies = Array.from({ length: each }, (_, one) => made((round + 1) * each + one));
      const ours = await together(bodies, AT_ONCE, async (body) => {
        const came = await runCommand(recording, registrar, body);
        assert("ok" in came, "refused" in came ? `${came.refused.code}: ${came.refused.en}` : "");
        if (body.stream === "case/new") streams.push(came.ok.stream);
      });
      const bare = await together(heard.take(), AT_ONCE, (recorded) => replay(twin, recorded));
      const found = rates.get(name) ?? { ours: [], bare: [] };
      rates.set(name, found);
      if (round < 0) continue;
      found.ours.push(each / ours);
      found.bare.push(each / bare);
    }
  return [...rates].flatMap(([name, { ours, bare }]) => [
    figure(`${name}: through the door`, "/s", ours, `${AT_ONCE} at once, waited for`),
    figure(`${name}: its statements alone`, "/s", bare, "recorded, sent again to a twin"),
    aimed(figure(`${name}: door beside statements`, "×", ratios(ours, bare)), "≥", AIM),
  ]);
}

/** A registration as a registrar types it, with invented parties. */
export function registration(one: number, prefix = "bench"): CommandBody {
  const parties = (["applicant", "debtor"] as const).map((role, index) => {
    const { name, id } = party(`${prefix}/${one}/${role}`, "person");
    const fields = {
      "party.role": role,
      "party.full-name": name,
      "party.kind": "person",
      "party.identity": id ?? null,
    };
    return { act: "party.add", fields, of: { party: `p${index + 1}` } };
  });
  const claim = { "claim.kinds": ["money"], "claim.amount": 3_000_000 + one, "claim.cause": "loan" };
  const register = { act: "case.register", fields: { "case.kind": "initial", ...claim } };
  return { stream: "case/new", seen: 0, key: `${prefix}-register-${one}`, deeds: [register, ...parties] };
}

/** A fact somebody states of one of the cases, each of another in turn. */
function statement(one: number, streams: readonly string[]): CommandBody {
  const fields = { "case.complex": one % 2 === 0, "stated.source": "bench" };
  const stream = streams[one % streams.length] ?? "";
  return { stream, seen: 0, key: `bench-state-${one}`, deeds: [{ act: "fact.state", fields }] };
}
