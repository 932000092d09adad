import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,apps,tools,test}/**/*.test.ts"],
    // Two cores and a whole suite beside it: a test that proves a table may take its time.
    testTimeout: 60_000,
  },
});
