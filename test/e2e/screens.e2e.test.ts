import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Cookie } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violationsOf } from "./kit/axe.ts";
import { openBrowser } from "./kit/browser.ts";
import { enter, type Language, type Seat, sit } from "./kit/seat.ts";

const folder = fileURLToPath(new URL("../../docs/screens", import.meta.url));
/** Pictures are made anew when asked for: a run that only looks changes no file. */
const makesPictures = process.env["SCREENS"] === "1";

type Screen = {
  readonly name: string;
  /** Who sits there; nobody, where one has not signed in. */
  readonly by?: string;
  /** Its address; `$case` is a case with a conversion to sign, `$new` one that waits for triage. */
  readonly at: string;
};

const SCREENS: readonly Screen[] = [
  { name: "sign-in", at: "/sign-in" },
  { name: "work", by: "triage-officer", at: "/work" },
  { name: "work-court", by: "bureau-director", at: "/work?tab=court" },
  { name: "approvals", by: "supervising-president", at: "/approvals" },
  { name: "register", by: "registrar", at: "/register" },
  { name: "register-sheet", by: "registrar", at: "/register?tab=sheet" },
  { name: "register-take-over", by: "registrar", at: "/register?tab=take-over" },
  { name: "triage", by: "triage-officer", at: "/triage" },
  { name: "triage-case", by: "triage-officer", at: "/triage/$new" },
  { name: "assignment", by: "lead-fast", at: "/assignment" },
  { name: "cases", by: "bureau-director", at: "/cases" },
  { name: "case", by: "lead-fast", at: "/cases/$case" },
  { name: "case-timeline", by: "lead-fast", at: "/cases/$case?tab=timeline" },
  { name: "case-limits", by: "lead-fast", at: "/cases/$case?tab=limits" },
  { name: "case-affairs", by: "lead-fast", at: "/cases/$case?tab=affairs" },
  { name: "case-parties", by: "lead-fast", at: "/cases/$case?tab=parties" },
  { name: "case-approvals", by: "supervising-president", at: "/cases/$case?tab=approvals" },
  { name: "case-basis", by: "lead-fast", at: "/cases/$case?tab=basis" },
  { name: "case-assignment", by: "lead-fast", at: "/cases/$case?tab=assignment" },
  { name: "board", by: "quality-officer", at: "/board" },
  { name: "wall", by: "quality-officer", at: "/board?wall=1" },
  { name: "fairness", by: "bureau-director", at: "/fairness" },
  { name: "rounds", by: "quality-officer", at: "/rounds" },
  { name: "work-bureau", by: "quality-officer", at: "/work" },
  { name: "reports", by: "bureau-director", at: "/reports?period=year" },
  { name: "reports-limits", by: "lead-fast", at: "/reports?report=limits&period=year&column=limit-kept&line=total" },
  { name: "reports-triage", by: "quality-officer", at: "/reports?report=triage&period=year" },
  { name: "reports-basis", by: "bureau-director", at: "/reports?report=basis&period=year" },
  { name: "law", by: "quality-officer", at: "/law" },
  { name: "law-editions", by: "bureau-director", at: "/law?tab=editions" },
  { name: "law-text", by: "quality-officer", at: "/law/yindu/2022-34" },
  { name: "below", by: "intermediate-supervising-president", at: "/below" },
  { name: "compare", by: "intermediate-supervising-president", at: "/compare" },
  { name: "compare-ways", by: "intermediate-supervising-president", at: "/compare?tab=ways" },
  { name: "compare-case", by: "intermediate-supervising-president", at: "/compare?tab=case" },
  { name: "staff", by: "bureau-director", at: "/staff" },
  { name: "staff-teams", by: "bureau-director", at: "/staff?tab=teams" },
  { name: "staff-staffing", by: "intermediate-bureau-director", at: "/staff?tab=staffing" },
];

const SEATINGS = [
  { language: "zh", width: 1440 },
  { language: "zh", width: 390 },
  { language: "en", width: 1440 },
  { language: "en", width: 390 },
] as const satisfies readonly { readonly language: Language; readonly width: 1440 | 390 }[];

let browser: Browser;
const cases = { case: "", new: "" };
/** Who has signed in once is let in again. */
const seen = new Map<string, Cookie[]>();

type Waiting = { readonly rows: readonly { readonly caseId: string; readonly kind: string }[] };

/** The first case in somebody's queue that waits for a kind of work. */
async function waitingFor(kind: string, login: string): Promise<string> {
  const { page, leave } = await sit(browser, inject("address"));
  await enter(page.context(), login);
  for (const tab of ["mine", "claimable"]) {
    const answer = await page.request.get(`/api/work?tab=${tab}&kind=${kind}&limit=200`);
    const { rows }: Waiting = await answer.json();
    const found = rows[0]?.caseId;
    if (found === undefined) continue;
    await leave();
    return found;
  }
  throw new Error(`nothing of ${kind} waits for ${login}`);
}

beforeAll(async () => {
  browser = await openBrowser();
  cases.case = await waitingFor("approval", "supervising-president");
  cases.new = await waitingFor("triage", "triage-officer");
});
afterAll(() => browser.close());

/** Goes to a screen and waits until it says what it has to say: nothing is being asked for any more. */
async function look({ page }: Seat, { by, at }: Screen): Promise<void> {
  const context = page.context();
  const known = by === undefined ? [] : seen.get(by);
  await context.clearCookies();
  if (known !== undefined) await context.addCookies(known);
  else if (by !== undefined) {
    await enter(context, by);
    seen.set(by, await context.cookies());
  }
  await page.goto(at.replace("$case", cases.case).replace("$new", cases.new));
  await page.locator("h1").first().waitFor();
  await page.locator("[aria-busy=true], .ant-skeleton").first().waitFor({ state: "detached" });
}

for (const seating of SEATINGS)
  describe(`on ${seating.width} points in ${seating.language}`, () => {
    let seat: Seat;
    beforeAll(async () => {
      seat = await sit(browser, inject("address"), seating);
    });
    afterAll(() => seat.leave());
    for (const screen of SCREENS)
      test(`${screen.name} shows what it has without a complaint, for everybody`, async () => {
        const before = seat.complaints.length;
        await look(seat, screen);
        if (makesPictures) {
          const file = `${screen.name}-${seating.language}-${seating.width}.png`;
          await seat.page.screenshot({ path: join(folder, file), animations: "disabled", caret: "hide" });
        }
        expect(await violationsOf(seat.page)).toEqual([]);
        expect(seat.complaints.slice(before)).toEqual([]);
        expect(await seat.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      });
  });
