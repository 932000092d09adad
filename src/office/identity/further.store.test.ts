import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { listen } from "#platform/postgres/live.ts";
import { courtsBelow } from "#platform/postgres/sessions.ts";
import { codeOf, founded, good, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { firstToken, foundFirst, furtherToken, type Standing } from "./founding.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const offered = (standing: Partial<Standing> = {}) =>
  furtherToken(office.database, { inferiors: [], ...standing }, office.clock());
const founds = (token: string, id: string, login = `root.${id}`) =>
  foundFirst(office, {
    token,
    court: { id, name: `${id}法院`, law: "yindu", mark: "豫0505" },
    login,
    name: "王法官",
    password: "correct horse",
  });

describe("further courts of an installation", () => {
  test("are founded with a token of the console, which needs a first court, and keeps when a server starts", async () => {
    expect(codeOf(await offered())).toBe("nobody-yet");
    good(await founds((await firstToken(office.database)) ?? "", "county"));
    const token = good(await offered());
    expect(await firstToken(office.database)).toBeUndefined();
    expect(codeOf(await founds(token, "county", "other"))).toBe("court-known");
    expect(codeOf(await founds(token, "township", "root.county"))).toBe("login-taken");
    good(await founds(token, "township"));
    expect(codeOf(await founds(token, "village"))).toBe("token-unfit");
  });

  test("stand above courts that stood alone, and below others: whoever remembers looks again", async () => {
    expect(await office.courtSeat("county")).not.toHaveProperty("superior");
    const told: string[] = [];
    const news = await listen(office.database, (court) => told.push(court));
    good(await founds(good(await offered({ inferiors: ["county", "township"] })), "city"));
    await vi.waitFor(() => expect(told).toEqual(expect.arrayContaining(["county", "township"])), { timeout: 10_000 });
    await news.close();
    office.lawMoved("county");
    expect(await office.courtSeat("county")).toMatchObject({ superior: "city" });
    good(await founds(good(await offered({ superior: "city" })), "river"));
    expect([...(await courtsBelow(office.database, "city"))].sort()).toEqual(["county", "river", "township"]);
  });

  test.each<[string, Partial<Standing>, string]>([
    ["below a court there is not", { superior: "atlantis" }, "court-unknown"],
    ["above a court there is not", { inferiors: ["atlantis"] }, "court-unknown"],
    ["above a court that has a superior", { inferiors: ["county"] }, "court-taken"],
    ["above and below the same", { superior: "city", inferiors: ["city"] }, "court-ring"],
    ["below a court of those it would stand above", { superior: "county", inferiors: ["city"] }, "court-ring"],
  ])("do not stand %s", async (_, standing, code) => {
    expect(codeOf(await offered(standing))).toBe(code);
  });

  test("cannot be founded a day later, nor with a token another was given after", async () => {
    const earlier = good(await offered());
    const token = good(await offered());
    expect(codeOf(await founds(earlier, "valley"))).toBe("token-unfit");
    office.wait(24 * 3600);
    expect(codeOf(await founds(token, "valley"))).toBe("token-unfit");
    good(await founds(good(await offered()), "valley"));
  });

  test("are not founded in a demonstration", async () => {
    await founded(office, { id: "shown", demo: true });
    expect(codeOf(await offered())).toBe("demonstration");
  });
});
