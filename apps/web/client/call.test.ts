import { afterEach, describe, expect, test, vi } from "vitest";
import { UNATTENDED } from "#contract/index.ts";
import { call } from "./call.ts";
import { problemOf, Refused, Unreachable } from "./errors.ts";

type Sent = { readonly address: string; readonly init: RequestInit };

/** A server that answers everything with one response; what it was sent is kept. */
function answering(response: () => Response): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    sent.push({ address, init });
    return response();
  });
  return sent;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const PROBLEM = {
  type: "urn:zhiheng:not-you",
  title: "不由你办理",
  status: 403,
  code: "not-you",
  zh: "不由你办理；可由：院长",
  en: "not for you; for: president",
  cites: [],
};

describe("a call", () => {
  test("fills the path and leaves out of the query what is not said", async () => {
    const sent = answering(() => Response.json({ rows: [], total: 0, totalIsExact: true }));
    await call("caseList", { query: { q: "101 & 102", stage: undefined, limit: 50 } });
    expect(sent[0]?.address).toBe("/api/cases?q=101+%26+102&limit=50");
    await call("caseGet", { params: { id: "a/b" }, query: {} });
    expect(sent[1]?.address).toBe("/api/cases/a%2Fb");
  });

  test("carries a body wherever one may be read, and none where nothing is changed", async () => {
    const sent = answering(() => Response.json({}));
    await call("accountUnlock", { params: { id: "p1" } });
    expect(sent[0]?.init).toMatchObject({ method: "POST", body: "{}" });
    await call("me");
    expect(sent[1]?.init.body).toBeUndefined();
  });

  test("says so when nobody sits before the page, beside whatever else it says", async () => {
    const sent = answering(() => Response.json({}));
    const time = vi.spyOn(Date, "now").mockReturnValue(0);
    await call("me");
    time.mockReturnValue(Number.MAX_SAFE_INTEGER);
    await call("me");
    await call("accountUnlock", { params: { id: "p1" } });
    expect(sent.map(({ init }) => init.headers)).toEqual([
      {},
      { [UNATTENDED]: "1" },
      { [UNATTENDED]: "1", "content-type": "application/json" },
    ]);
  });

  test("throws what the server says against it, in its words", async () => {
    answering(() => Response.json(PROBLEM, { status: 403 }));
    const error = await call("staffList").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refused);
    expect(problemOf(error)).toEqual(PROBLEM);
  });

  test("has a code of its own for a failure without words", async () => {
    answering(() => new Response("<html>", { status: 500 }));
    expect(problemOf(await call("me").catch((thrown: unknown) => thrown))?.code).toBe("server-failed");
    answering(() => Response.json({ code: "x" }, { status: 401 }));
    expect(problemOf(await call("me").catch((thrown: unknown) => thrown))?.code).toBe("session-ended");
  });

  test("knows nobody answering from a refusal: it may be sent again", async () => {
    answering(() => Response.json(PROBLEM, { status: 503 }));
    await expect(call("me")).rejects.toBeInstanceOf(Unreachable);
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("network")));
    await expect(call("me")).rejects.toBeInstanceOf(Unreachable);
  });
});
