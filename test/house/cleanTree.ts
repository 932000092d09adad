/** A tree as small as can be that keeps every boundary: path → text. */
export const cleanTree: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ name: "planted", type: "module", imports: { "#*": "./src/*" } }),
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "nodenext", allowImportingTsExtensions: true } }),
  "src/kernel/money.ts": "export type Fen = number;\nexport const none: Fen = 0;\n",
  "src/policy/law.ts": 'import type { Fen } from "#kernel/money.ts";\nexport type Law = { fee: Fen };\n',
  "src/intake/words.ts": 'import type { Law } from "#policy/law.ts";\nexport const words: Law = { fee: 0 };\n',
  "src/intake/index.ts": 'export { words } from "./words.ts";\n',
  "src/intake/store.ts":
    'import { read } from "#platform/files.ts";\nimport { join } from "node:path";\nread(join("a"));\n',
  "src/intake/server.ts": 'import "./store.ts";\nexport { words } from "./words.ts";\n',
  "src/funds/words.ts": 'import { none } from "#kernel/money.ts";\nexport const words = none;\n',
  "src/funds/index.ts": 'export { words } from "./words.ts";\n',
  "src/funds/words.test.ts":
    'import { words } from "./words.ts";\nimport { log } from "../../test/kit/log.ts";\nlog(words);\n',
  "src/casework/index.ts":
    'import { words as funds } from "#funds/index.ts";\nimport { words } from "#intake/index.ts";\nexport const all = [funds, words];\n',
  "src/verify/index.ts": 'import { all } from "#casework/index.ts";\nexport const proofs = all;\n',
  "src/generate/index.ts": 'import { all } from "#casework/index.ts";\nexport const cases = all;\n',
  "src/simulate/index.ts": 'import { cases } from "#generate/index.ts";\nexport const run = cases;\n',
  "src/platform/files.ts":
    'import { readFileSync } from "node:fs";\nimport type { Fen } from "#kernel/money.ts";\nexport const read = (path: string): Fen => readFileSync(path).length;\n',
  "apps/server/main.ts": 'import "#intake/server.ts";\n',
  "apps/cli/main.ts":
    'import { read } from "#platform/files.ts";\nimport { proofs } from "#verify/index.ts";\nread(String(proofs));\n',
  "apps/web/main.ts":
    'import { words } from "#intake/index.ts";\nimport { run } from "#simulate/index.ts";\nexport const shown = [words, run];\n',
  "test/kit/log.ts": 'import type { Fen } from "#kernel/money.ts";\nexport const log = (fen: Fen) => fen;\n',
};
