import type { Page } from "playwright-core";

/** Counts clicks of a person from now on, across addresses. What a page clicks by itself does not count. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  let counted = 0;
  await page.exposeFunction("clicked", () => {
    counted += 1;
  });
  // As text: what runs in the page is not compiled with the tests, which know no document.
  const listen = "addEventListener('click', (event) => { if (event.isTrusted) void window.clicked(); }, true)";
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return async () => {
    // Whatever was clicked before this answer has been heard by then.
    await page.evaluate("0");
    return counted;
  };
}
