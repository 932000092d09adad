/** What somebody before a page does to it. */
const SIGNS = ["pointerdown", "pointermove", "wheel", "touchstart", "keydown"] as const;
/** So long after the last of these what the page asks is its own doing, as news of the court arrives. */
const GONE_AFTER = 60_000;

/** Watches a page and says whether somebody sits before it. Whoever opened it does at first. */
export function attendance(page: Pick<EventTarget, "addEventListener">, now: () => number): () => boolean {
  let last = now();
  const noticed = () => {
    last = now();
  };
  for (const sign of SIGNS) page.addEventListener(sign, noticed, { capture: true, passive: true });
  return () => now() - last < GONE_AFTER;
}

/** Whether somebody sits before this page. By the clock of the day: another one may stand still while a machine sleeps. */
export const isAttended: () => boolean = attendance(typeof window === "undefined" ? new EventTarget() : window, () =>
  Date.now(),
);
