import { expect, test } from "vitest";
import { faults, lawFile, madeUp } from "../../../test/kit/law.ts";
import { targetIn } from "./staffing.ts";

const setting = (value: string): string =>
  lawFile({
    rules: "no-rule:\n  - { quote: 案款到账后十日内发放, because: principle }",
    more: `\n## 本院配置 {#config .config}\n\`\`\`rules\nsettings:\n  permanent-share: { value: ${value}, because: made up for a test }\n\`\`\`\n`,
  });

test("[CITY-5.2-1] the share to reach is what the court's law sets, and nothing where it sets none", () => {
  const { law } = madeUp(setting("82.5%")).court;
  expect(targetIn(law).target).toMatchObject({ share: "82.5%", cites: [{ config: true }] });
  expect(targetIn(madeUp(lawFile()).court.law)).toEqual({});
  expect(targetIn(undefined)).toEqual({});
});

test.each(["82", "101%", "most", "-1%", "8.25%"])(
  "a share of “%s” is none and is refused where the law is read",
  (value) => {
    expect(faults(setting(value)).join()).toContain("setting-value");
    expect(faults(setting("100%")).join()).not.toContain("setting-value");
  },
);
