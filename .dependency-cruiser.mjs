// Who may know whom. Every rule has a sentence and a planted violation (test/house/boundaries.test.ts). Needs typescript 6: with
// 7 the cruiser reads no module and reports success.
const TEST = "\\.test\\.tsx?$";
const EDGE = "^src/[^/]+/(store|http|jobs|server)\\.ts$";
const SHARED =
  "kernel|policy|cells|casework|compare|verify|generate|simulate|platform|contract|office|staff|work|adoption";
const SLICE = `^src/(?!(?:${SHARED})/)([^/]+)/`;
const IMPURE = [EDGE, "^src/platform/", "^src/office/", TEST];
// What a list looks like and what may be wrong with it touches nothing; who opens lists does.
const SHEET = "^src/platform/sheet/(sheet|problem)\\.ts$";
const PURE_PACKAGES = "(^|/)node_modules/(yaml|sm-crypto-v2|@bpmn-io/lezer-feel|@lezer/common|zod)/";

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** In `folder`, only `allowed` may be imported: parts of src, by folder, and packages. */
const knowsOnly = (name, comment, folder, allowed) =>
  rule(name, comment, { path: `^src/${folder}/`, pathNot: TEST }, { path: "^src/", pathNot: allowed });

export default {
  forbidden: [
    rule("no-circular", "A cycle is one module pretending to be two.", {}, { circular: true }),
    rule(
      "no-orphans",
      "A file that nothing imports and that imports nothing is dead.",
      { orphan: true, pathNot: `(${TEST}|\\.config\\.ts$|/main\\.ts$)` },
      {},
    ),
    rule("no-lost-import", "An import that leads nowhere hides a boundary.", {}, { couldNotResolve: true }),
    knowsOnly("kernel-knows-nothing", "The kernel is the ground: it imports only itself.", "kernel", "^src/kernel/"),
    knowsOnly("policy-knows-kernel", "Law is read over the kernel alone.", "policy", "^src/(policy|kernel)/"),
    rule(
      "slices-are-strangers",
      "Slices meet in casework, or through events and law.",
      { path: SLICE },
      { path: SLICE, pathNot: "^src/$1/" },
    ),
    rule(
      "slices-know-no-composition",
      "What puts slices together knows them; never the reverse.",
      { path: SLICE, pathNot: TEST },
      { path: "^src/(casework|compare|work|verify|generate|simulate)/" },
    ),
    knowsOnly("casework-composes", "Casework knows slices, law and kernel, and nothing built on itself.", "casework", [
      "^src/(casework|policy|kernel)/",
      SLICE,
    ]),
    knowsOnly("verify-knows-cases", "Proofs stand on kernel, law, casework and the faces of slices.", "verify", [
      "^src/(verify|casework|policy|kernel)/",
      SLICE,
    ]),
    knowsOnly(
      "compare-knows-cases",
      "Courts are compared over kernel, law, casework and the faces of slices.",
      "compare",
      ["^src/(compare|casework|policy|kernel)/", SLICE],
    ),
    knowsOnly(
      "generate-knows-cases",
      "Made-up cases stand on kernel, law, casework and the faces of slices.",
      "generate",
      ["^src/(generate|casework|policy|kernel)/", SLICE],
    ),
    knowsOnly("simulate-knows-cases", "The simulator plays made-up cases through casework.", "simulate", [
      "^src/(simulate|generate|casework|policy|kernel)/",
      SLICE,
    ]),
    knowsOnly(
      "contract-knows-kernel",
      "What servers and screens say to each other stands on nothing but the kernel.",
      "contract",
      ["^src/(contract|kernel)/"],
    ),
    knowsOnly("staff-knows-law", "Who works in the bureau stands on kernel and law.", "staff", [
      "^src/(staff|policy|kernel)/",
    ]),
    knowsOnly("adoption-knows-law", "How law is adopted stands on law and kernel.", "adoption", [
      "^src/(adoption|policy|kernel)/",
    ]),
    rule(
      "office-is-the-top",
      "The court at work joins everything; nothing in src is built on it.",
      { path: "^src/", pathNot: ["^src/office/", TEST] },
      { path: "^src/office/" },
    ),
    knowsOnly("platform-knows-kernel", "The outside world is touched without knowing what it is for.", "platform", [
      "^src/(platform|kernel)/",
    ]),
    knowsOnly("cells-know-law", "Cells of a list are read over kernel, law and what a list looks like.", "cells", [
      "^src/(cells|policy|kernel)/",
      SHEET,
    ]),
    rule(
      "pure-touches-no-edge",
      "Only store, http, jobs and server reach the outside world.",
      { path: "^src/", pathNot: IMPURE },
      { path: [EDGE, "^src/platform/", "^src/office/"], pathNot: SHEET },
    ),
    rule(
      "pure-uses-no-node",
      "Pure files run in a browser: no Node built-ins.",
      { path: "^src/", pathNot: IMPURE },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "pure-packages-are-listed",
      "A pure file imports only packages known to be pure.",
      { path: "^src/", pathNot: IMPURE },
      { path: "(^|/)node_modules/", pathNot: PURE_PACKAGES },
    ),
    rule(
      "src-knows-no-app",
      "Programs and tools use src; src uses none of them.",
      { path: "^src/", pathNot: TEST },
      { path: "^(apps|tools|test)/" },
    ),
    rule(
      "nothing-leans-on-tests",
      "What is shipped never imports a test or what only tests share.",
      { path: "^(src|apps)/", pathNot: TEST },
      { path: [TEST, "^test/"] },
    ),
    rule(
      "apps-are-strangers",
      "Programs share through src only.",
      { path: "^apps/([^/]+)/" },
      { path: "^apps/", pathNot: "^apps/$1/" },
    ),
    rule(
      "front-door-only",
      "A slice is entered by index.ts, or by server.ts where there is one.",
      { path: ["^(apps|tools)/", `^src/(${SHARED})/`], pathNot: TEST },
      { path: SLICE, pathNot: "/(index|server)\\.ts$" },
    ),
    rule(
      "folders-meet-by-name",
      "From one folder of src to another an import is written #folder/file.ts, so that it survives a move.",
      { path: "^src/([^/]+)/" },
      { path: "^src/", pathNot: "^src/$1/", dependencyTypesNot: ["aliased-subpath-import"] },
    ),
    rule(
      "desks-are-strangers",
      "A desk composes panels; of another desk it takes at most a part that is named so.",
      { path: "^apps/web/desks/([^/]+)/" },
      { path: "^apps/web/(desks|shell)/", pathNot: ["^apps/web/desks/$1/", "Part\\.tsx$"] },
    ),
    rule(
      "panels-know-no-desk",
      "Panels are what desks are made of.",
      { path: "^apps/web/(panels|client|design)/" },
      { path: "^apps/web/(desks|shell)/" },
    ),
    rule(
      "client-knows-no-panel",
      "Asking the server and how things look come before anything that is shown.",
      { path: "^apps/web/(client|design)/" },
      { path: "^apps/web/panels/" },
    ),
    rule(
      "only-server-and-cli-do-io",
      "No other program reaches an edge, even through others.",
      { path: "^apps/(?!(?:server|cli)/)" },
      { path: [EDGE, "^src/platform/", "^src/office/"], reachable: true },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
