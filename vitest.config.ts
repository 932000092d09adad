import { defineConfig } from "vitest/config";

const STORE = "{src,apps,tools,test}/**/*.store.test.ts";
const BROWSER = "test/e2e/**/*.e2e.test.ts";

export default defineConfig({
  test: {
    // What is tested keeps no state between files, so they share their workers: half the time.
    isolate: false,
    // Two cores and a whole suite beside it: a test that proves a table may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "pure", include: ["{src,apps,tools,test}/**/*.test.ts"], exclude: [STORE, BROWSER] },
      },
      // Tests on a real PostgreSQL, which starts only when one of them runs.
      { extends: true, test: { name: "store", include: [STORE], globalSetup: "test/kit/postgresServer.ts" } },
      // Tests at real screens, after all others and one file at a time: a browser wants both cores, and they share a court.
      {
        extends: true,
        test: {
          name: "browser",
          include: [BROWSER],
          globalSetup: "test/e2e/kit/server.ts",
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
