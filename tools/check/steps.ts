import type { Step } from "./step.ts";

const TSC = "node_modules/typescript-7/bin/tsc";

/** Checks that are programs of their own; boundaries are among the tests as well. */
export const steps: readonly Step[] = [
  { name: "types", script: TSC, args: ["-p", "tsconfig.json"] },
  { name: "types of pure files", script: TSC, args: ["-p", "tsconfig.core.json"] },
  { name: "types of screens", script: TSC, args: ["-p", "tsconfig.web.json"] },
  {
    name: "form",
    script: "node_modules/@biomejs/biome/bin/biome",
    args: ["ci", "--colors=off", "--error-on-warnings", "--diagnostic-level=warn", "."],
  },
  { name: "nothing unused", script: "node_modules/knip/bin/knip.js", args: ["--no-progress"] },
];

export const boundaries: Step = { name: "boundaries", script: "tools/check/boundaries.ts", args: [] };
