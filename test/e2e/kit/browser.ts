import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium as playwright } from "playwright-core";

/**
 * A headless browser: the one `CHROMIUM` names, one the machine has, or the one that comes as a package. That one is unpacked
 * into a folder of its own, for it would take up what another version left behind. Its own arguments want one process for
 * everything, which dies with the first window closed: it runs as any other browser does.
 */
export async function openBrowser(): Promise<Browser> {
  const named = [process.env["CHROMIUM"], "/usr/bin/chromium"].find((path) => path !== undefined && existsSync(path));
  const plain = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"];
  if (named !== undefined) return playwright.launch({ executablePath: named, args: plain });
  process.env["TMPDIR"] = mkdtempSync(join(tmpdir(), "zhiheng-chromium-"));
  const { default: packaged } = await import("@sparticuz/chromium");
  return playwright.launch({ executablePath: await packaged.executablePath(), args: plain });
}
