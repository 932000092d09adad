import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import { decideAdoption, type Found } from "./decide.ts";
import { adoptionEvolve, adoptionInitial } from "./evolve.ts";
import { type Adoption, draftOf } from "./register.ts";

const ON = civil("2026-03-02");
const brought = { document: "hedong/1", file: "hedong/1.md", digest: "d", concerns: true };
const proved = { digest: "e", present: "p", errors: 0, open: 0, begins: civil("2022-01-01"), printed: false };
const founded = adoptionEvolve(adoptionInitial, {
  kind: "edition.adopted",
  fields: { "edition.number": 1, "edition.documents": ["hedong/1"], "edition.digests": ["p"] },
  happenedOn: ON,
  by: { id: "founder", name: "创办人", holds: [] },
});

type More = { readonly by?: string; readonly found?: Found; readonly reason?: string; readonly lastFrom?: string };
const asked = (state: Adoption, act: string, fields: Fields, { by = "lin", found = {}, reason, lastFrom }: More = {}) =>
  decideAdoption({ act: `edition.${act}`, fields, ...(reason === undefined ? {} : { reason }) }, state, {
    on: ON,
    by: { id: by, name: by, holds: [] },
    found,
    ...(lastFrom === undefined ? {} : { lastFrom: civil(lastFrom) }),
  });
const code = (...of: Parameters<typeof asked>) => {
  const answer = asked(...of);
  return "refused" in answer ? answer.refused.code : "done";
};
function does(state: Adoption, act: string, fields: Fields, more: More = {}): Adoption {
  const answer = asked(state, act, fields, more);
  if ("refused" in answer) throw new Error(answer.refused.en);
  const { by = "lin", reason } = more;
  return answer.ok.reduce(
    (known, { kind, fields: said }) =>
      adoptionEvolve(known, {
        kind,
        fields: said,
        happenedOn: ON,
        by: { id: by, name: by, holds: [] },
        ...(reason === undefined ? {} : { reason }),
      }),
    state,
  );
}
const D = { "edition.draft": "d1" };
const drafting = does(founded, "draft", {}, { found: { brought } });
const PROPOSAL = { ...D, "edition.from": "2026-04-01" };
const proposed = does(drafting, "propose", PROPOSAL, { found: { proved }, reason: "修订" });

describe("a draft", () => {
  test.each([
    ["of another court", { ...brought, concerns: false }, "elsewhere"],
    ["that is the text in force", { ...brought, present: "d" }, "same-text"],
  ])("%s is not begun", (_, one, expected) => {
    expect(code(founded, "draft", {}, { found: { brought: one } })).toBe(expected);
  });

  test("is begun once while it is open, and again when it was dropped", () => {
    expect(code(drafting, "draft", {}, { found: { brought } })).toBe("drafted-already");
    const dropped = does(drafting, "withdraw", D);
    expect(draftOf(dropped, "d1")?.state).toBe("dropped");
    expect(code(dropped, "fill", D)).toBe("draft-over");
    expect(code(dropped, "draft", {}, { found: { brought } })).toBe("done");
  });

  test("takes a corrected file in its place, and keeps what was filled where that reads the same", () => {
    const fill = (state: Adoption, place: string) =>
      does(state, "fill", { ...D, "edition.place": place, "edition.value": "3 days" });
    const filled = fill(fill(drafting, "a#1"), "a#2");
    const corrected = { brought: { ...brought, digest: "c", kept: ["a#2"] } };
    const after = draftOf(does(filled, "amend", D, { found: corrected }), "d1");
    expect(after).toMatchObject({ digest: "c", state: "drafting", choices: [{ place: "a#2", value: "3 days" }] });
    expect(code(drafting, "amend", D)).toBe("source-due");
    expect(code(drafting, "amend", D, { found: { brought } })).toBe("same-draft");
    expect(code(drafting, "amend", D, { found: { brought: { ...brought, document: "hedong/2" } } })).toBe(
      "other-document",
    );
    expect(code(proposed, "amend", D, { found: corrected })).toBe("put-up");
  });

  test("takes the last word on a place, and an empty one takes it back", () => {
    const fill = (state: Adoption, value: string) =>
      does(state, "fill", { ...D, "edition.place": "a#1", "edition.value": value }, { reason: "定" });
    const twice = fill(fill(drafting, "3 days"), "5 days");
    expect(draftOf(twice, "d1")?.choices).toEqual([{ place: "a#1", value: "5 days", because: "定" }]);
    expect(draftOf(fill(twice, ""), "d1")?.choices).toEqual([]);
  });

  test.each([
    [
      "a value that does not fit",
      { "edition.value": "x" },
      { found: { objection: ["不行", "no"] as const } },
      "value-unfit",
    ],
    ["a value with a quote in it", { "edition.value": 'a"b' }, {}, "value-form"],
    ["a value too long", { "edition.value": "字".repeat(501) }, {}, "value-form"],
    ["no value", {}, {}, "place-due"],
  ])("refuses %s", (_, fields, more, expected) => {
    expect(code(drafting, "fill", { ...D, "edition.place": "a#1", ...fields }, more)).toBe(expected);
  });
});

describe("putting up", () => {
  const put = (more: Partial<typeof proved>, from = "2026-03-02", lastFrom?: string) =>
    code(
      drafting,
      "propose",
      { ...D, "edition.from": from },
      { found: { proved: { ...proved, ...more } }, reason: "修订", ...(lastFrom === undefined ? {} : { lastFrom }) },
    );
  test.each([
    ["errors", { errors: 1 }, undefined, undefined, "errors-left"],
    ["open places", { open: 1 }, undefined, undefined, "open-left"],
    ["the text in force", { digest: "p" }, undefined, undefined, "same-text"],
    ["yesterday", {}, "2026-03-01", undefined, "day-past"],
    ["today", {}, "2026-03-02", undefined, "done"],
    ["yesterday, as the text prints it", { printed: true }, "2026-03-01", undefined, "done"],
    ["before the document's own day", { begins: civil("2026-05-01") }, "2026-04-30", undefined, "before-document"],
    ["before the edition in force", {}, "2026-03-05", "2026-03-06", "before-edition"],
    ["no day", {}, "soon", undefined, "date-shape"],
  ])("with %s: %s %s", (_, more, from, last, expected) => {
    const answer = put(more, from, last);
    if (expected === "date-shape") expect(answer).not.toBe("done");
    else expect(answer).toBe(expected);
  });

  test("needs a reason", () => {
    expect(code(drafting, "propose", PROPOSAL, { found: { proved } })).toBe("reason-due");
  });
});

describe("adopting", () => {
  test("is somebody else's, and makes the next edition", () => {
    expect(code(proposed, "adopt", D, { found: { proved } })).toBe("own-proposal");
    const adopted = does(proposed, "adopt", D, { by: "zhao", found: { proved } });
    expect(adopted.editions.at(-1)).toMatchObject({
      number: 2,
      digests: ["e"],
      from: "2026-04-01",
      by: { id: "zhao" },
      proposedBy: { id: "lin" },
      reason: "修订",
    });
    expect(draftOf(adopted, "d1")?.state).toBe("adopted");
  });

  test("is refused when another edition came between", () => {
    const overtaken = {
      ...proposed,
      editions: [...proposed.editions, { ...founded.editions[0], number: 2 }],
    } as Adoption;
    expect(code(overtaken, "adopt", D, { by: "zhao", found: { proved } })).toBe("overtaken");
  });

  test("is refused when posts have fallen vacant or the day has passed meanwhile", () => {
    expect(code(proposed, "adopt", D, { by: "zhao", found: { proved: { ...proved, open: 2 } } })).toBe("open-left");
    expect(code(proposed, "adopt", D, { by: "zhao", found: { proved }, lastFrom: "2026-05-01" })).toBe(
      "before-edition",
    );
  });

  test("or the draft goes back with a reason, and is put up again", () => {
    expect(code(proposed, "return", D, { by: "zhao" })).toBe("reason-due");
    expect(code(proposed, "return", D, { reason: "再核对" })).toBe("own-return");
    const returned = does(proposed, "return", D, { by: "zhao", reason: "再核对" });
    expect(draftOf(returned, "d1")).toMatchObject({ state: "drafting", returned: { reason: "再核对" } });
    expect(code(returned, "adopt", D, { by: "zhao", found: { proved } })).toBe("not-put-up");
    expect(code(returned, "propose", PROPOSAL, { found: { proved }, reason: "改好" })).toBe("done");
  });
});

describe("revoking before the first day", () => {
  const adopted = does(proposed, "adopt", D, { by: "zhao", found: { proved } });
  const N = { "edition.number": 2 };
  const recalled = does(adopted, "recall", N, { reason: "通过有误" });
  /** The same edition, its first day come. */
  const begun = (state: Adoption): Adoption => ({
    ...state,
    editions: state.editions.map((one) => (one.number === 2 ? { ...one, from: ON } : one)),
  });

  test("one puts it up with a reason, another revokes it", () => {
    expect(code(adopted, "recall", N)).toBe("reason-due");
    expect(code(adopted, "revoke", N, { by: "zhao" })).toBe("not-recalled");
    expect(code(recalled, "recall", N, { by: "zhao", reason: "同意" })).toBe("recalled-already");
    expect(code(recalled, "revoke", N)).toBe("own-recall");
    const revoked = does(recalled, "revoke", N, { by: "zhao" });
    expect(revoked.editions.at(-1)).toMatchObject({
      number: 2,
      revoked: { by: { id: "zhao" }, proposedBy: { id: "lin" }, reason: "通过有误" },
    });
    expect(revoked.editions.at(-1)?.recall).toBeUndefined();
    expect(draftOf(revoked, "d1")?.state).toBe("revoked");
    expect(code(revoked, "recall", N, { reason: "再来" })).toBe("revoked-already");
  });

  test("or it stays, and may be put up again", () => {
    expect(code(adopted, "uphold", N)).toBe("not-recalled");
    const upheld = does(recalled, "uphold", N, { by: "zhao" });
    expect(upheld).toEqual(adopted);
    expect(code(upheld, "recall", N, { reason: "另有理由" })).toBe("done");
  });

  test("is refused once the day has come, for the first edition, and for one there is not", () => {
    expect(code(begun(adopted), "recall", N, { reason: "晚了" })).toBe("day-come");
    expect(code(begun(recalled), "revoke", N, { by: "zhao" })).toBe("day-come");
    expect(code(adopted, "recall", { "edition.number": 1 }, { reason: "不要" })).toBe("day-come");
    expect(code(adopted, "recall", { "edition.number": 7 }, { reason: "不要" })).toBe("edition-unknown");
  });

  test("goes from the last edition back; its number is not given again, and what was put up after it is looked at anew", () => {
    const second = { found: { brought: { ...brought, digest: "f" } } };
    const newer = { ...proved, digest: "g", present: "e" };
    const D2 = { "edition.draft": "d2" };
    const put = does(
      does(recalled, "draft", {}, second),
      "propose",
      { ...D2, "edition.from": "2026-05-01" },
      { found: { proved: newer }, reason: "再修订" },
    );
    const both = does(put, "adopt", D2, { by: "zhao", found: { proved: newer } });
    expect(code(both, "revoke", N, { by: "zhao" })).toBe("later-first");
    const overtaken = does(put, "revoke", N, { by: "zhao" });
    expect(code(overtaken, "adopt", D2, { by: "zhao", found: { proved: newer } })).toBe("overtaken");
    const again = does(
      does(overtaken, "withdraw", D2),
      "propose",
      { ...D2, "edition.from": "2026-05-01" },
      { found: { proved: newer }, reason: "再修订" },
    );
    expect(
      does(again, "adopt", D2, { by: "zhao", found: { proved: newer } }).editions.map((one) => one.number),
    ).toEqual([1, 2, 3]);
  });
});
