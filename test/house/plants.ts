/** A violation put into the clean tree: the file that commits it and the rules that must catch it there (a circle is told once). */
export type Plant = { readonly file: string; readonly text: string; readonly caught: readonly string[] };

const plant = (file: string, text: string, ...caught: readonly string[]): Plant => ({ file, text, caught });

export const plants: readonly Plant[] = [
  plant("src/kernel/here.ts", 'import "./there.ts";\nexport const here = 1;\n', "no-circular"),
  plant("src/kernel/there.ts", 'import type { here } from "./here.ts";\nexport type There = typeof here;\n'),
  plant("src/kernel/alone.ts", "export const alone = 1;\n", "no-orphans"),
  plant("src/kernel/lost.ts", 'import { gone } from "./gone.ts";\nexport const lost = gone;\n', "no-lost-import"),
  plant(
    "src/kernel/reader.ts",
    'import type { Law } from "#policy/law.ts";\nexport type Read = Law;\n',
    "kernel-knows-nothing",
  ),
  plant("src/policy/caller.ts", 'export const later = () => import("#intake/index.ts");\n', "policy-knows-kernel"),
  plant(
    "src/intake/neighbour.ts",
    'import { words } from "#funds/index.ts";\nexport const theirs = words;\n',
    "slices-are-strangers",
  ),
  plant(
    "src/intake/typed.ts",
    'import type { words } from "#funds/index.ts";\nexport type Theirs = typeof words;\n',
    "slices-are-strangers",
  ),
  plant("src/intake/passed.ts", 'export type { words } from "#funds/index.ts";\n', "slices-are-strangers"),
  plant("src/intake/whole.ts", 'export * from "#funds/index.ts";\n', "slices-are-strangers"),
  plant(
    "src/intake/inline.ts",
    'export type Theirs = typeof import("#funds/index.ts").words;\n',
    "slices-are-strangers",
  ),
  plant(
    "src/intake/joined.test.ts",
    'import { words } from "#funds/index.ts";\nexport const theirs = words;\n',
    "slices-are-strangers",
  ),
  plant(
    "src/intake/composed.ts",
    'import type { all } from "#casework/index.ts";\nexport type All = typeof all;\n',
    "slices-know-no-composition",
  ),
  plant(
    "src/intake/proved.ts",
    'export const later = () => import("#verify/index.ts");\n',
    "slices-know-no-composition",
  ),
  plant(
    "src/casework/proved.ts",
    'import { proofs } from "#verify/index.ts";\nexport const known = proofs;\n',
    "casework-composes",
  ),
  plant("src/compare/proved.ts", 'export { proofs } from "#verify/index.ts";\n', "compare-knows-cases"),
  plant("src/verify/made.ts", 'export { cases } from "#generate/index.ts";\n', "verify-knows-cases"),
  plant(
    "src/generate/played.ts",
    'import type { run } from "#simulate/index.ts";\nexport type Run = typeof run;\n',
    "generate-knows-cases",
  ),
  plant(
    "src/simulate/proved.ts",
    'import { proofs } from "#verify/index.ts";\nexport const known = proofs;\n',
    "simulate-knows-cases",
  ),
  plant(
    "src/cells/known.ts",
    'import { all } from "#casework/index.ts";\nexport const known = all;\n',
    "cells-know-law",
  ),
  plant(
    "src/platform/judge.ts",
    'import type { Law } from "#policy/law.ts";\nexport type Judged = Law;\n',
    "platform-knows-kernel",
  ),
  plant(
    "src/contract/lawful.ts",
    'import type { Law } from "#policy/law.ts";\nexport type Lawful = Law;\n',
    "contract-knows-kernel",
  ),
  plant(
    "src/staff/worker.ts",
    'import { all } from "#casework/index.ts";\nexport const worker = all;\n',
    "staff-knows-law",
  ),
  plant(
    "src/adoption/cases.ts",
    'import { all } from "#casework/index.ts";\nexport const cases = all;\n',
    "adoption-knows-law",
  ),
  plant("src/office/open.ts", 'import { none } from "#kernel/money.ts";\nexport const open = none;\n'),
  plant(
    "src/verify/top.ts",
    'import type { open } from "#office/open.ts";\nexport type Top = typeof open;\n',
    "office-is-the-top",
    "pure-touches-no-edge",
    "verify-knows-cases",
  ),
  plant("src/intake/leak.ts", 'import "./store.ts";\nexport const leak = 1;\n', "pure-touches-no-edge"),
  plant(
    "src/casework/files.ts",
    'import type { read } from "#platform/files.ts";\nexport type Read = typeof read;\n',
    "casework-composes",
    "pure-touches-no-edge",
  ),
  plant("src/policy/path.ts", 'import { join } from "node:path";\nexport const path = join;\n', "pure-uses-no-node"),
  plant("src/policy/old.ts", 'import fs = require("fs");\nexport const old = fs;\n', "pure-uses-no-node"),
  plant(
    "src/policy/database.ts",
    'import pg from "vitest";\nexport const database = pg;\n',
    "pure-packages-are-listed",
  ),
  plant(
    "src/generate/screen.ts",
    'import { shown } from "../../apps/web/main.ts";\nexport const screen = shown;\n',
    "src-knows-no-app",
  ),
  plant(
    "src/generate/told.ts",
    'import { log } from "../../test/kit/log.ts";\nexport const told = log;\n',
    "src-knows-no-app",
    "nothing-leans-on-tests",
  ),
  plant("src/funds/tested.ts", 'import "./words.test.ts";\nexport const tested = 1;\n', "nothing-leans-on-tests"),
  plant(
    "apps/portal/main.ts",
    'import { shown } from "../web/main.ts";\nexport const borrowed = shown;\n',
    "apps-are-strangers",
  ),
  plant(
    "apps/web/back.ts",
    'import { words } from "#intake/words.ts";\nexport const back = words;\n',
    "front-door-only",
  ),
  plant(
    "tools/peek.ts",
    'import type { words } from "#intake/words.ts";\nexport type Peeked = typeof words;\n',
    "front-door-only",
  ),
  plant("src/casework/back.ts", 'export { words } from "#funds/words.ts";\n', "front-door-only"),
  plant(
    "src/policy/relative.ts",
    'import { none } from "../kernel/money.ts";\nexport const zero = none;\n',
    "folders-meet-by-name",
  ),
  plant(
    "apps/web/through.ts",
    'import { leak } from "#intake/leak.ts";\nexport const through = leak;\n',
    "front-door-only",
    "only-server-and-cli-do-io",
  ),
  plant(
    "apps/web/desks/work/neighbour.tsx",
    'import { Law } from "../law/index.tsx";\nexport const Neighbour = () => <Law />;\n',
    "desks-are-strangers",
  ),
  plant("apps/web/desks/law/index.tsx", 'import "../../panels/page.tsx";\nexport const Law = () => <p />;\n'),
  plant(
    "apps/web/panels/page.tsx",
    'import type { Frame } from "../shell/frame.tsx";\nexport type Shown = typeof Frame;\n',
    "panels-know-no-desk",
  ),
  plant("apps/web/shell/frame.tsx", 'import "../client/call.ts";\nexport const Frame = () => <p />;\n'),
  plant(
    "apps/web/client/call.ts",
    'import type { Words } from "../panels/words.ts";\nexport type Called = Words;\n',
    "client-knows-no-panel",
  ),
  plant("apps/web/panels/words.ts", 'import type { shown } from "../main.ts";\nexport type Words = typeof shown;\n'),
  plant("apps/simulator/main.ts", 'import "#intake/server.ts";\n', "only-server-and-cli-do-io"),
];
