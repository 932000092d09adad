import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCourtFiles } from "#platform/courts.ts";
import { allRules } from "#policy/rules.ts";
import { zhiheng } from "../../../test/kit/commandLine.ts";
import { COURTS } from "../../../test/kit/courts.ts";
import { type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { type LawDesk, lawDesk } from "../../../test/kit/lawDesk.ts";
import type { Answered, Person } from "../../../test/kit/office.ts";
import { registering } from "../../../test/kit/registering.ts";
import { layOutDemo } from "../demo/layOut.ts";
import { demonstrationIn, onlyCourt } from "../demo/province.ts";
import { application } from "../http/application.ts";
import { documentIn } from "./texts.ts";

const files = readCourtFiles(COURTS);
const present = files.find(({ file }) => file === "yindu/2022-34.md")?.text ?? "";
const CHECK = `
clocks:
  self-check: { name: 卷宗自查, starts: case.registered, stops: case.closed, limit: fill, owner: archive-officer, because: 本院定 }`;
const FENCE = "```";
const withClock = `${present.trimEnd()}\n\n${FENCE}rules${CHECK}\n${FENCE}\n`;

let office: TestOffice;
let app: FastifyInstance;
let folder: string;
let court: string;
let desk: LawDesk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "adopting-"));
  const made = await testOffice();
  office = { ...made, settings: { ...made.settings, files: folder } };
  court = "yindu-demo";
  await layOutDemo(office, onlyCourt(court, 0, demonstrationIn(files)), () => undefined);
  app = await application(office, { checksAnswers: true });
  desk = lawDesk(app);
}, 120_000);
afterAll(async () => {
  await app.close();
  await office.close();
  await rm(folder, { recursive: true, force: true });
});

const as = (login: string): Promise<Person> => desk.as(login);
const upload = (login: string, content: string | Buffer): Promise<string> => desk.upload(login, content);
const act = (...of: Parameters<LawDesk["act"]>): Promise<Answered> => desk.act(...of);
const newest = () => desk.newest("registrar");
const whole = (source: string, check: string): Promise<string> =>
  desk.whole("bureau-director", source, { "yindu/2022-34#self-check": check });
const version = async (login: string): Promise<number> =>
  Number((await (await as(login)).get("/api/editions")).body["version"]);

const today = () => office.today();
const later = (days: number) =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const code = ({ body }: Answered) => body["code"];

async function register(): Promise<string> {
  const clerk = await as("registrar");
  const answer = await clerk.sends("case/new", 0, registering(5_000_000));
  expect(answer.body, JSON.stringify(answer.body)).toMatchObject({ stream: expect.any(String) });
  return String(answer.body["stream"]).replace("case/", "");
}
const check = async (id: string) => {
  const { body } = await (await as("bureau-director")).get(`/api/cases/${id}`);
  return (body["clocks"] as { key: string; limit: { en: string }; cites: { edition: string }[] }[])
    .filter(({ key }) => key === "self-check")
    .map(({ limit, cites }) => `${limit.en} ${cites[0]?.edition}`);
};

describe("a draft that cannot be law", () => {
  test.each([
    ["the text in force", () => present, "same-text"],
    ["no law file", () => "就这些", "unreadable"],
    ["not UTF-8", () => Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), "not-utf8"],
    ["larger than eight megabytes", () => "字".repeat(3_000_000), "file-large"],
    ["of another court", () => present.replace("id: yindu/2022-34", "id: nanzhao/2022-34"), "elsewhere"],
  ])("%s is refused in words", async (_, content, expected) => {
    const digest = await upload("bureau-director", content());
    const answer = await act("bureau-director", "draft", { "edition.source": `file:${digest}` });
    expect(code(answer), JSON.stringify(answer.body)).toBe(expected);
  });

  test("whose text was changed, or whose words nobody knows, is shown line by line and not put up", async () => {
    const wrong = withClock.replace(
      "starts: case.registered, stops: case.closed, limit: fill",
      "starts: case.registred, stops: case.closed, limit: fill",
    );
    const digest = await upload("bureau-director", wrong.replace("> 殷法【2022】34号", "> 殷法【2022】35号"));
    await act("bureau-director", "draft", { "edition.source": `file:${digest}` });
    const id = await newest();
    const { body } = await (await as("bureau-director")).get(`/api/editions/drafts/${id}`);
    expect((body["faults"] as { line: number; code: string }[]).map((one) => one.line)).toContain(
      wrong.split("\n").findIndex((line) => line.includes("registred")) + 1,
    );
    const findings = (await (await as("bureau-director")).get(`/api/editions/drafts/${id}/findings`)).body;
    expect(Number(findings["errors"])).toBeGreaterThan(0);
    const put = await act("bureau-director", "propose", { "edition.draft": id, "edition.from": today() }, "修订");
    expect(code(put)).toBe("errors-left");
    expect((await act("bureau-director", "withdraw", { "edition.draft": id })).status).toBe(200);
  });

  test("is brought by nobody whose duty it is not", async () => {
    const answer = await act("registrar", "draft", { "edition.source": "present:yindu/2022-34" });
    expect(code(answer)).toBe("not-your-duty");
  });
});

type Finding = Readonly<Record<"check" | "zh" | "en", string>>;

/** Holds what the command line proves of a downloaded file against what the browser shows of the edition it was taken from. */
async function provesTheSame(text: string, edition: string): Promise<void> {
  const query = `edition=${encodeURIComponent(edition)}`;
  const { body } = await (await as("registrar")).get(`/api/law/yindu/2022-34/findings?${query}`);
  const { counts, rows, checks } = body as {
    counts: object;
    rows: (Finding & { gravity: string; example?: object })[];
    checks: { name: string }[];
  };
  const said = await zhiheng(["verify", "edition.md", "--json"], { "edition.md": text });
  expect(said.code).toBe(0);
  const lines = said.json();
  expect(lines.at(-1)).toMatchObject({ ...counts, ran: checks.map(({ name }) => name) });
  const told = ({ check, zh, en }: Finding, level: unknown, example: unknown) =>
    JSON.stringify([check, level, zh, en, example]);
  const shown = rows.map((row) => told(row, row.gravity, row.example));
  const proved = lines.slice(0, -1).map((line) => told(line as Finding, line["level"], line["case"]));
  expect(proved.length).toBeGreaterThan(10);
  expect(proved.sort()).toEqual(shown.sort());
  const listed = (await (await as("registrar")).get(`/api/law?${query}`)).body["rows"] as {
    id: string;
    rules: number;
  }[];
  const document = documentIn({ file: "yindu/2022-34.md", text });
  expect(document).toBeDefined();
  expect(listed.find(({ id }) => id === "yindu/2022-34")?.rules).toBe(document && allRules(document.rules).length);
}

describe("a new edition", () => {
  test("is filled, put up, adopted by another, and law from its day; what runs keeps its edition", async () => {
    const digest = await upload("bureau-director", withClock);
    const id = await whole(`file:${digest}`, "20 days");
    const unfit = await act("bureau-director", "fill", {
      "edition.draft": id,
      "edition.place": "yindu/2022-34#self-check",
      "edition.value": "二十日",
    });
    expect(code(unfit)).toBe("value-unfit");
    const { body: found } = await (await as("bureau-director")).get(`/api/editions/drafts/${id}/findings`);
    expect(found).toMatchObject({ errors: 0, open: 0 });
    const { body: view } = await (await as("bureau-director")).get(`/api/editions/drafts/${id}`);
    expect((view["changes"] as { text: { zh: string } }[]).map(({ text }) => text.zh).join()).toContain("卷宗自查");
    const put = (from: string, reason = "增加自查") =>
      act("bureau-director", "propose", { "edition.draft": id, "edition.from": from }, reason);
    expect(code(await put(later(-1)))).toBe("day-past");
    expect(code(await put("2021-12-31"))).toBe("before-document");
    expect(code(await put(today(), " "))).toBe("reason-due");
    expect((await put(later(2))).status).toBe(200);
    expect(code(await act("bureau-director", "adopt", { "edition.draft": id }))).toBe("own-proposal");
    expect(
      code(
        await act("bureau-director", "fill", {
          "edition.draft": id,
          "edition.place": "yindu/2022-34#self-check",
          "edition.value": "9 days",
        }),
      ),
    ).toBe("put-up");
    expect((await act("court-president", "return", { "edition.draft": id }, "再核对")).status).toBe(200);
    expect((await put(later(2))).status).toBe(200);
    const seen = await version("court-president");
    expect((await act("court-president", "adopt", { "edition.draft": id }, undefined, seen)).status).toBe(200);
    expect(code(await act("supervising-president", "adopt", { "edition.draft": id }, undefined, seen))).toBe(
      "law-page-stale",
    );
    const before = await register();
    expect(await check(before)).toEqual([]);
    office.wait(2 * 86_400);
    const after = await register();
    expect(await check(after)).toEqual(["20 days yindu/2022-34@2"]);
    expect(await check(before)).toEqual([]);
    office.wait(86_400);

    const again = await whole(
      `file:${await upload("bureau-director", withClock.replace("本院定 }", "本院改定 }"))}`,
      "10 days",
    );
    const { body: changed } = await (await as("bureau-director")).get(`/api/editions/drafts/${again}/cases`);
    expect(changed).toMatchObject({ all: 2, seen: 2, rows: [] });
    expect(
      (await act("court-president", "propose", { "edition.draft": again, "edition.from": today() }, "改短")).status,
    ).toBe(200);
    expect((await act("bureau-director", "adopt", { "edition.draft": again })).status).toBe(200);
    const newer = await register();
    expect(await check(newer)).toEqual(["10 days yindu/2022-34@3"]);
    expect(await check(after)).toEqual(["20 days yindu/2022-34@2"]);
  }, 240_000);

  test("is listed with who and when, reads on any day, differs in sentences, and goes out as one file", async () => {
    const { body } = await (await as("registrar")).get("/api/editions");
    const rows = body["rows"] as {
      name: string;
      state: string;
      documents: { id: string; digest: string }[];
      by: { id: string };
    }[];
    expect(rows.map(({ name, state }) => `${name} ${state}`)).toEqual([
      "yindu/2022-34@3 present",
      "yindu/2022-34@2 past",
      "yindu/2022-34 past",
    ]);
    const [, second, first] = rows;
    const diff = await (await as("registrar")).get(
      `/api/editions/diff?left=${encodeURIComponent(first?.name ?? "")}&right=${encodeURIComponent(second?.name ?? "")}`,
    );
    expect(JSON.stringify(diff.body)).toContain("卷宗自查");
    const then = await (await as("registrar")).get("/api/law?on=2022-08-01");
    expect(then.body["edition"]).toBe("yindu/2022-34");
    const digest = second?.documents.find(({ id }) => id === "yindu/2022-34")?.digest;
    const file = await app.inject({
      method: "GET",
      url: `/api/editions/texts/${digest}`,
      cookies: (await as("registrar")).cookies,
    });
    expect(file.body).toContain('yindu/2022-34#self-check: { value: "20 days", because: "院务会定" }');
    expect(court).toBe("yindu-demo");
    await provesTheSame(file.body, second?.name ?? "");
  });
});

describe("an edition whose first day has not come", () => {
  const names = async (): Promise<string[]> => {
    const { body } = await (await as("registrar")).get("/api/editions");
    return (body["rows"] as { name: string; state: string }[]).map(({ name, state }) => `${name} ${state}`);
  };
  const recall = (by: string, of: number, reason = "通过有误") => act(by, "recall", { "edition.number": of }, reason);

  test("is revoked by two, is law on no day, and stays in the history with its reason", async () => {
    const text = withClock.replace("本院定 }", "本院三改 }");
    const id = await whole(`file:${await upload("bureau-director", text)}`, "30 days");
    const from = later(3);
    await act("bureau-director", "propose", { "edition.draft": id, "edition.from": from }, "改长");
    expect((await act("court-president", "adopt", { "edition.draft": id })).status).toBe(200);
    expect((await names())[0]).toBe("yindu/2022-34@4 coming");
    const lawOf = async () => (await (await as("registrar")).get(`/api/law?on=${from}`)).body["edition"];
    expect(await lawOf()).toBe("yindu/2022-34@4");

    expect(code(await recall("registrar", 4))).toBe("not-your-duty");
    expect(code(await recall("bureau-director", 4, " "))).toBe("reason-due");
    expect(code(await recall("bureau-director", 3))).toBe("day-come");
    expect((await recall("bureau-director", 4)).status).toBe(200);
    expect(code(await act("bureau-director", "revoke", { "edition.number": 4 }))).toBe("own-recall");
    expect((await act("court-president", "revoke", { "edition.number": 4 })).status).toBe(200);
    expect(await lawOf()).toBe("yindu/2022-34@3");
    expect((await names())[0]).toBe("yindu/2022-34@4 revoked");
    const { body } = await (await as("registrar")).get("/api/editions");
    expect((body["rows"] as object[])[0]).toMatchObject({ revoked: { reason: "通过有误" } });

    office.wait(4 * 86_400);
    expect(await check(await register())).toEqual(["10 days yindu/2022-34@3"]);
    expect(code(await recall("bureau-director", 4))).toBe("revoked-already");
    const same = await whole(`file:${await upload("bureau-director", text)}`, "30 days");
    await act("bureau-director", "propose", { "edition.draft": same, "edition.from": today() }, "改长");
    expect((await act("court-president", "adopt", { "edition.draft": same })).status).toBe(200);
    expect((await names()).slice(0, 2)).toEqual(["yindu/2022-34@5 present", "yindu/2022-34@4 revoked"]);
    await expect(office.sql("delete from zhiheng.edition_revoked")).rejects.toThrow(/appended to, never changed/);
  }, 240_000);
});

test("what the edition in force filled is offered again where the text reads the same, and counts for nothing until it is taken", async () => {
  const carriedBy = async (text: string) => {
    await act("bureau-director", "draft", { "edition.source": `file:${await upload("bureau-director", text)}` });
    const id = await newest();
    const { body } = await (await as("bureau-director")).get(`/api/editions/drafts/${id}`);
    await act("bureau-director", "withdraw", { "edition.draft": id });
    return body["places"] as { place: string; value?: string; carried?: object }[];
  };
  const same = await carriedBy(withClock.replace("本院定 }", "本院四改 }"));
  expect(same.length).toBeGreaterThan(0);
  const check = same.find(({ place }) => place.endsWith("self-check"));
  expect(check).toMatchObject({
    carried: { value: expect.any(String), because: "院务会定", number: expect.any(Number) },
  });
  for (const one of same) {
    expect(one.value).toBeUndefined();
    expect(one.carried).toBeDefined();
  }
}, 120_000);
