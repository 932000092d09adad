import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../tools/check/step.ts";

/** A command of a pasted session and what the page says it prints. */
export type Step = { readonly command: string; readonly printed: string };

/** Commands of the ```console blocks of a page. */
export function sessionsOf(page: string): readonly (readonly Step[])[] {
  return [...page.matchAll(/^```console\n(.*?)^```$/gms)].map(([, block = ""]) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf("\n");
        return { command: part.slice(0, end), printed: part.slice(end + 1) };
      }),
  );
}

/** Plays a session in a folder of its own: `cat FILE` puts the file there as the page shows it, `npx zhiheng` runs for real. */
export function replay(steps: readonly Step[]): readonly Step[] {
  const folder = mkdtempSync(join(tmpdir(), "zhiheng-session-"));
  try {
    return steps.map(({ command, printed }) => {
      const [program, ...args] = command.split(" ");
      if (program === "cat") {
        writeFileSync(join(folder, args[0] ?? ""), printed);
        return { command, printed };
      }
      const ran = spawnSync(process.execPath, [join(root, "apps/cli/zhiheng.mjs"), ...args.slice(1)], {
        cwd: folder,
        encoding: "utf8",
      });
      return { command, printed: trimmed(`${ran.stdout}${ran.stderr}`) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A page keeps no blanks at line ends. */
const trimmed = (text: string): string => text.replace(/[ \t]+$/gm, "");
