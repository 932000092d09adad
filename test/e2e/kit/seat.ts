import type { Browser, BrowserContext, ConsoleMessage, Page } from "playwright-core";
import { PASSWORD } from "../../../src/office/demo/layOut.ts";

export type Language = "zh" | "en";

/** How somebody sits before the screens. */
export type Seating = { readonly language?: Language; readonly width?: 1440 | 390 };

/** Somebody's browser, and what it complained about. */
export type Seat = {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly leave: () => Promise<void>;
};

const HEIGHT = { 1440: 900, 390: 844 } as const;
/** Two cores, and other tests beside: what is asked for comes, only not at once. */
const PATIENCE = 30_000;

/** Opens a browser window of its own: language, width, and every complaint of the page noted. */
export async function sit(browser: Browser, address: string, seating: Seating = {}): Promise<Seat> {
  const { language = "zh", width = 1440 } = seating;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: HEIGHT[width] },
    locale: language === "zh" ? "zh-CN" : "en-GB",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  // The empty page before the first has no place to remember anything.
  await context.addInitScript(`if (location.protocol === "http:") localStorage.setItem("language", "${language}")`);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return { page, complaints: complaintsOf(page), leave: () => context.close() };
}

/** Signs somebody of the demonstration in by the form. */
export async function signIn({ page }: Seat, login: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(/^(登录名|Name)$/).fill(login);
  await page.getByLabel(/^(密码|Password)$/).fill(PASSWORD);
  await page.getByRole("button", { name: /^(登录|Sign in)$/ }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Signs somebody in without the form, where the form is not what is looked at. */
export async function enter(context: BrowserContext, login: string): Promise<void> {
  const answer = await context.request.post("/api/session", { data: { login, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${login} was not let in: ${answer.status()} ${await answer.text()}`);
}

/** Everything a page writes on its console, throws, or fails to fetch; asking who one is before signing in is answered with 401. */
function complaintsOf(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() !== "debug" && !asksWho(message))
      heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => heard.push(`thrown: ${error.message}`));
  return heard;
}

const asksWho = (message: ConsoleMessage): boolean =>
  message.text().includes("401") && new URL(message.location().url).pathname === "/api/me";
