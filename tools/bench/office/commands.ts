import { join } from "node:path";
import type { CommandBody } from "#contract/index.ts";
import { party } from "#generate/index.ts";
import { assert } from "#kernel/assert.ts";
import { runCommand } from "#office/door/command.ts";
import type { SignedIn } from "#office/identity/signedIn.ts";
import type { Office } from "#office/office.ts";
import { openOffice } from "#office/open.ts";
import { openDatabase } from "#platform/postgres/database.ts";
import { keepServer } from "../../../test/faults/httpServers.ts";
import { lawOf } from "../../load/law.ts";
import { aimed, type Bench, type Figure, figure, type Options } from "../figure.ts";
import { ratios } from "../measure.ts";
import { LAW, layOutBureau, sessionOf } from "./bureau.ts";
import { recorder, replay, together } from "./recorder.ts";
import { twinOf, withPostgres } from "./server.ts";

const AT_ONCE = 16;
const CONNECTIONS = 16;
const SESSIONS = 64;
/** Of the bare statements' speed. */
const AIM = 0.5;

/** Commands a second through the door, beside the very statements they sent, sent again to a database like it. */
export const commands: Bench = {
  name: "commands",
  run: ({ quick, root }: Options) =>
    withPostgres(async (url, folder) => {
      const before = await openDatabase(url, 2);
      await layOutBureau(before, lawOf(LAW));
      const registrars = await Promise.all(
        Array.from({ length: SESSIONS }, () => sessionOf(before, "generated-registrar-1")),
      );
      await before.close();
      const twin = await openDatabase(await twinOf(url, "twin"), CONNECTIONS);
      const opened = await openOffice({ url, courts: join(root, "courts"), files: folder, connections: CONNECTIONS });
      const server = await keepServer(url, join(folder, "server"));
      try {
        const sides = { office: opened, registrars, twin: twin.app, address: server.address };
        return await measured(sides, quick ? 3 : 7, quick ? 60 : 300);
      } finally {
        await server.stop();
        await twin.close();
        await opened.close();
      }
    }),
};

type Sides = {
  readonly office: Office;
  /** The registrar at several windows: requests are limited a session. */
  readonly registrars: readonly SignedIn[];
  readonly twin: Parameters<typeof replay>[0];
  readonly address: string;
};

type Rates = { readonly door: number[]; readonly bare: number[]; readonly http: number[] };

async function measured(sides: Sides, rounds: number, each: number): Promise<readonly Figure[]> {
  const { office, registrars, twin } = sides;
  const heard = recorder(office.database);
  const recording: Office = { ...office, database: heard.database };
  const streams: string[] = [];
  const kinds = {
    "register a case with two parties": (one: number, by: string) => registration(one, by),
    "state a fact of a case": (one: number, by: string) => statement(one, by, streams),
  } as const;
  const found = new Map<string, Rates>(Object.keys(kinds).map((name) => [name, { door: [], bare: [], http: [] }]));
  for (let round = -1; round < rounds; round += 1)
    for (const [name, made] of Object.entries(kinds)) {
      const bodies = (by: string) => Array.from({ length: each }, (_, one) => made((round + 1) * each + one, by));
      const door = await together(bodies("door"), AT_ONCE, async (body, one) => {
        const came = await runCommand(recording, windowOf(registrars, one), body);
        assert("ok" in came, "refused" in came ? `${came.refused.code}: ${came.refused.en}` : "");
        if (body.stream === "case/new") streams.push(came.ok.stream);
      });
      const bare = await together(heard.take(), AT_ONCE, (recorded) => replay(twin, recorded));
      const http = await together(bodies("http"), AT_ONCE, (body, one) =>
        post(sides.address, windowOf(registrars, one), body),
      );
      if (round < 0) continue;
      const rates = found.get(name);
      rates?.door.push(each / door);
      rates?.bare.push(each / bare);
      rates?.http.push(each / http);
    }
  return [...found].flatMap(([name, { door, bare, http }]) => [
    figure(`${name}: over HTTP`, "/s", http, `${AT_ONCE} at once, waited for`),
    figure(`${name}: through the door`, "/s", door, "in this process"),
    figure(`${name}: its statements alone`, "/s", bare, "recorded, sent again to a twin"),
    aimed(figure(`${name}: HTTP beside statements`, "×", ratios(http, bare)), "≥", AIM),
    figure(`${name}: door beside statements`, "×", ratios(door, bare)),
  ]);
}

const windowOf = (registrars: readonly SignedIn[], one: number): SignedIn => {
  const window = registrars[one % registrars.length];
  assert(window !== undefined, "there is a registrar");
  return window;
};

async function post(address: string, { token }: SignedIn, body: CommandBody): Promise<void> {
  const headers = { "content-type": "application/json", cookie: `zhiheng=${token}` };
  const answer = await fetch(`${address}/api/commands`, { method: "POST", headers, body: JSON.stringify(body) });
  const said = await answer.text();
  assert(answer.status === 200, `${answer.status} ${said}`);
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
function statement(one: number, by: string, streams: readonly string[]): CommandBody {
  const fields = { "case.complex": one % 2 === 0, "stated.source": "bench" };
  const stream = streams[one % streams.length] ?? "";
  return { stream, seen: 0, key: `${by}-state-${one}`, deeds: [{ act: "fact.state", fields }] };
}
