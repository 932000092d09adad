import { expect, test } from "vitest";
import { attendance } from "./attended.ts";

test("a page is attended for a minute after somebody opened it or touched it, and not by what it does itself", () => {
  const page = new EventTarget();
  let now = 1_000;
  const isAttended = attendance(page, () => now);
  now += 59_999;
  expect(isAttended()).toBe(true);
  now += 1;
  expect(isAttended()).toBe(false);
  for (const own of ["focus", "scroll", "online", "load"]) page.dispatchEvent(new Event(own));
  expect(isAttended()).toBe(false);
  for (const sign of ["keydown", "pointermove", "wheel"]) {
    page.dispatchEvent(new Event(sign));
    expect(isAttended(), sign).toBe(true);
    now += 60_000;
    expect(isAttended(), sign).toBe(false);
  }
});
