import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CaseLine, endpoints } from "#contract/index.ts";
import { type Bench, openBench, type Person } from "../../../test/kit/office.ts";
import { added, registering } from "../../../test/kit/registering.ts";

const IDENTITY = "110101199003070118";
let bench: Bench;
let registrar: Person;
let cookies: Readonly<Record<string, string>>;

beforeAll(async () => {
  bench = await openBench();
  registrar = await bench.as("registrar");
  const signed = await bench.app.inject({
    method: "POST",
    url: "/api/session",
    payload: { login: "registrar", password: "yanshi-2026" },
  });
  cookies = { zhiheng: signed.cookies.find(({ name }) => name === "zhiheng")?.value ?? "" };
  const names = ["禾远", "=1+1", "鹿言", "𠮷野", "<b>云</b>", "禾远", "松舟"];
  for (const [at, name] of names.entries()) {
    const [register, , debtor] = registering([5, 3, 5, 1, 4, 2, 5][at] ?? 0, [name, "南宁"]);
    const done = await registrar.sends("case/new", 0, [
      register,
      added("p1", "applicant", name, at === 0 ? { "party.identity": IDENTITY } : {}),
      debtor,
    ]);
    expect(done.body["zh"]).toBeUndefined();
    if (at % 3 === 2) bench.days(1);
  }
});
afterAll(() => bench.close());

/** Reads a list to its end, two lines a page. */
async function whole(query: string): Promise<readonly CaseLine[]> {
  const rows: CaseLine[] = [];
  let cursor = "";
  do {
    const { status, body } = await registrar.get(`/api/cases?limit=2&${query}${cursor}`);
    expect(status).toBe(200);
    const page = endpoints.caseList.answer.parse(body);
    rows.push(...page.rows);
    cursor = page.next === undefined ? "" : `&cursor=${encodeURIComponent(page.next)}`;
  } while (cursor !== "");
  return rows;
}

async function exported(
  query: string,
  language = "zh",
): Promise<{ rows: readonly (readonly unknown[])[]; name: string }> {
  const answer = await bench.app.inject({
    method: "GET",
    url: `/api/cases/export.xlsx?${query}`,
    cookies: { ...cookies },
    headers: { "accept-language": language },
  });
  expect(answer.statusCode).toBe(200);
  const book = read(answer.rawPayload);
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  return {
    rows: utils.sheet_to_json(sheet, { header: 1 }),
    name: decodeURIComponent(String(answer.headers["content-disposition"])),
  };
}

describe("the list of cases", () => {
  test.each(["registered", "due", "amount", "number"])("by %s is read page by page, every case once", async (sort) => {
    for (const order of ["asc", "desc"]) {
      const rows = await whole(`sort=${sort}&order=${order}`);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(7);
      expect(rows).toHaveLength(7);
      if (sort !== "amount") continue;
      const amounts = rows.map(({ amount = 0 }) => amount);
      expect(amounts).toEqual([...amounts].sort((a, b) => (order === "asc" ? a - b : b - a)));
    }
  });

  test("is searched page by page in any order and within any other filter, and counted as it is", async () => {
    const idsOf = async (query: string) => (await whole(query)).map(({ id }) => id);
    const everybody = `q=${encodeURIComponent("南宁")}`;
    for (const order of ["", "&order=asc", "&sort=amount", "&sort=number&order=desc", "&least=3"])
      expect([order, await idsOf(`${everybody}${order}`)]).toEqual([order, await idsOf(order)]);
    const some = (await whole("")).filter(({ applicants }) => applicants.includes("远")).map(({ id }) => id);
    expect(some).toHaveLength(2);
    expect(await idsOf(`q=${encodeURIComponent("远")}`)).toEqual(some);
    const total = async (query: string) => (await registrar.get(`/api/cases?limit=1&${query}`)).body;
    expect(await total(everybody)).toMatchObject({ total: 7, totalIsExact: true });
    expect(await total(`${everybody}&least=3`)).toMatchObject({ total: 5, totalIsExact: true });
  });

  test("of a search that finds more than two thousand says that there are more", async () => {
    const add = (from: number, until: number) =>
      bench.office.sql(
        `insert into zhiheng.case_row select r.* from zhiheng.case_row t cross join generate_series($1::integer, $2::integer) n
          cross join lateral jsonb_populate_record(t, jsonb_build_object('stream', 'case/many' || n, 'id', 'many' || n,
            'number', 'many' || n, 'sought', '众', 'grams', array['众'], 'registered_on', '2020-01-01')) r
          where t.number = (select min(number) from zhiheng.case_row)`,
        from,
        until,
      );
    const search = async () => (await registrar.get(`/api/cases?limit=1&q=${encodeURIComponent("众")}`)).body;
    await add(1, 2000);
    expect(await search()).toMatchObject({ total: 2000, totalIsExact: true });
    await add(2001, 2001);
    expect(await search()).toMatchObject({ total: 2000, totalIsExact: false });
    await bench.office.sql("delete from zhiheng.case_row where stream like 'case/many%'");
  });

  test("is exported as it is filtered and ordered, with the same names and no identity number", async () => {
    const { rows, name } = await exported("sort=amount&order=asc&least=3");
    const list = await whole("sort=amount&order=asc&least=3");
    expect(name).toMatch(/filename\*=UTF-8''案件-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(rows[0]?.slice(0, 5)).toEqual(["案号", "案件类型", "申请执行人", "被执行人", "执行标的额（元）"]);
    expect(rows.slice(1).map((cells) => [cells[0], cells[2], cells[4]])).toEqual(
      list.map(({ number, applicants, amount = 0 }) => [number, applicants, amount / 100]),
    );
    expect(JSON.stringify(rows)).not.toContain(IDENTITY.slice(6, 14));
  });

  test("is exported with names that look like formulas as the text they are", async () => {
    const { rows } = await exported("", "en");
    expect(rows[0]?.[0]).toBe("case number");
    expect(rows[0]).not.toContain("region");
    expect(rows.map((cells) => cells[2])).toEqual(expect.arrayContaining(["=1+1", "<b>云</b>", "𠮷野"]));
  });

  test("is exported only to whoever is signed in and reads the court, and only by what the contract knows", async () => {
    const status = async (query: string, jar: Readonly<Record<string, string>>) =>
      (await bench.app.inject({ method: "GET", url: `/api/cases/export.xlsx?${query}`, cookies: { ...jar } }))
        .statusCode;
    expect(await status("", {})).toBe(401);
    expect(await status("court=elsewhere", cookies)).toBe(403);
    expect(await status("from=yesterday", cookies)).toBe(400);
  });
});

describe("saved views", () => {
  const put = (jar: Readonly<Record<string, string>>, body: object) =>
    bench.app.inject({ method: "PUT", url: "/api/views", payload: body, cookies: { ...jar } });
  const names = async (who: Person) =>
    ((await who.get("/api/views?screen=cases")).body["rows"] as readonly { readonly name: string }[]).map(
      ({ name }) => name,
    );

  test("are kept under a name, replaced under the same, shown to their owner alone, and forgotten", async () => {
    const view = { screen: "cases", name: "超期", state: { due: "over" } };
    expect((await put(cookies, view)).statusCode).toBe(200);
    expect((await put(cookies, { ...view, state: { due: "7" } })).statusCode).toBe(200);
    expect((await registrar.get("/api/views?screen=cases")).body["rows"]).toEqual([
      { name: "超期", state: { due: "7" } },
    ]);
    expect(await names(await bench.as("bureau-director"))).toEqual([]);
    const gone = await bench.app.inject({
      method: "DELETE",
      url: `/api/views?screen=cases&name=${encodeURIComponent("超期")}`,
      cookies: { ...cookies },
    });
    expect(gone.statusCode).toBe(200);
    expect(await names(registrar)).toEqual([]);
  });

  test("are at most fifty a screen; one more is refused and says what to do", async () => {
    for (let n = 1; n <= 50; n++) await put(cookies, { screen: "many", name: `v${n}`, state: {} });
    const refused = await put(cookies, { screen: "many", name: "v51", state: {} });
    expect([refused.statusCode, refused.json()["code"]]).toEqual([422, "views-many"]);
    expect((await put(cookies, { screen: "many", name: "v50", state: { q: "again" } })).statusCode).toBe(200);
  });
});

describe("the law over HTTP", () => {
  test("lists, shows and proves the court's documents, and knows no other", async () => {
    const { body } = await registrar.get("/api/law");
    const [first] = body["rows"] as readonly { readonly id: string }[];
    expect(first?.id).toBe("yindu/2022-34");
    expect((await registrar.get("/api/law/yindu/2022-34")).body["articles"]).toHaveLength(16);
    expect((await registrar.get("/api/law/yindu/2022-34/findings")).body["counts"]).toMatchObject({ error: 0 });
    const unknown = await registrar.get("/api/law/elsewhere/2020-1");
    expect([unknown.status, unknown.body["code"]]).toEqual([404, "not-found"]);
  });
});
