import { describe, expect, it } from "vitest";
import { readCourtFiles, type TextFile } from "#platform/courts.ts";
import { COURTS } from "../../test/kit/courts.ts";
import { proveLimits } from "./limits.ts";
import { tell } from "./promise.ts";
import { promises } from "./promises.ts";
import { proofOf } from "./screens.ts";
import { proveTables } from "./tables.ts";

const files = readCourtFiles(COURTS);

/** The court files with one passage of one of them changed, which must be there once. */
function changed(file: string, from: string, to: string, before: readonly TextFile[] = files): readonly TextFile[] {
  const text = before.find((one) => one.file === file)?.text ?? "";
  expect(text.split(from)).toHaveLength(2);
  return before.map((one) => (one.file === file ? { file, text: text.replace(from, () => to) } : one));
}

describe("promise 4: every gap and conflict has a person", () => {
  it("holds of the courts as checked in", () => {
    const { failures, counts } = proveTables(files);
    expect(failures).toEqual([]);
    expect(counts.filter((line) => line.includes("kinds of case")).length).toBeGreaterThanOrEqual(6);
  });

  it("fails where a gap is left to nobody", () => {
    const law = "qingfeng/2022-47.md";
    const unasked = changed(law, "    ask: triage-officer\n    no-match: triage-officer\n", "");
    const { failures } = proveTables(changed(law, "\n  triage-by: {", "\n  triage-after: {", unasked));
    expect(failures.join("\n")).toMatch(/qingfeng.*left to nobody/);
  });

  it("fails where a conflict is left to a post the law does not know", () => {
    const { failures } = proveTables(changed("jilin/2020-113.md", "    ask: command-centre", "    ask: somebody-else"));
    expect(failures.join("\n")).toMatch(/“somebody-else”, whom the law does not know/);
  });
});

describe("promise 6: limits equal an independent calendar", () => {
  const in2022 = (year: number): boolean => year === 2022;

  it("holds of a year as published", () => {
    const { failures, counts } = proveLimits(files, in2022);
    expect(failures).toEqual([]);
    expect(counts.join("\n")).toMatch(/365 start days, 2022 to 2022/);
  });

  it("fails where one holiday is forgotten", () => {
    const { failures } = proveLimits(changed("national/calendar/2022.yaml", ", 2022-09-12]", "]"), in2022);
    expect(failures.length).toBeGreaterThan(10);
  });

  it("fails where no year is published", () => {
    expect(proveLimits([], in2022).failures).toHaveLength(1);
  });
});

describe("promise 8: every screen passes the accessibility rules", () => {
  const look = (status: string, ...failureMessages: readonly string[]) => ({
    fullName: `case ${status}`,
    status,
    failureMessages,
  });
  const looks = (...assertionResults: readonly ReturnType<typeof look>[]) => ({ testResults: [{ assertionResults }] });

  it("counts looks, and names each with a complaint", () => {
    expect(proofOf(looks(look("passed")), "").failures).toEqual([]);
    const { counts, failures } = proofOf(
      looks(look("passed"), look("failed", "color-contrast\nat"), look("pending")),
      "",
    );
    expect(counts).toEqual(["3 looks at screens, each with every rule of axe: 2 with a complaint"]);
    expect(failures).toEqual(["case failed: color-contrast", "case pending: was not looked at"]);
  });

  it("fails where nothing was looked at", () => {
    expect(proofOf(undefined, "the server ended").failures).toEqual(["no screen was looked at: the server ended"]);
    expect(proofOf(looks(), "").failures).toHaveLength(1);
  });
});

describe("what is said of a promise", () => {
  it("is never “proved” where nothing ran", async () => {
    const waiting = promises.filter((promise) => "notRun" in promise);
    expect(waiting.map(({ number }) => number)).toEqual([1, 3]);
    for (const promise of waiting) {
      const { outcome, lines } = await tell(promise, files, false);
      expect(outcome).toBe("not run");
      expect(lines.join("\n")).not.toMatch(/proved|passed/);
    }
  });

  it("is “not run” where this machine lacks what it needs", async () => {
    const prove = () => ({ counts: [], failures: [], listed: [], notRun: "no browser" });
    const { outcome, lines } = await tell({ number: 9, text: "made up", prove }, files, false);
    expect([outcome, lines[1]]).toEqual(["not run", "      no browser"]);
  });

  it("is FAILED where something stands against it, and what it is", async () => {
    const broken = { number: 9, text: "made up", prove: () => ({ counts: [], failures: ["why"], listed: [] }) };
    const { outcome, lines } = await tell(broken, files, false);
    expect(outcome).toBe("FAILED");
    expect(lines.join("\n")).toMatch(/why/);
  });
});
