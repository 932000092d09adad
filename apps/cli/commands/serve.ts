import type { Command } from "../command.ts";

const FLAGS = ["demo", "no-jobs", "no-screens", "quiet"] as const;

/** `serve`: the server, a program of its own, in place of this one. */
export const serve: Command = {
  options: Object.fromEntries(FLAGS.map((flag) => [flag, "flag"])),
  takes: 0,
  run: (given, around) =>
    around.become(
      "apps/server/main.ts",
      FLAGS.filter((flag) => given.flag(flag)).map((flag) => `--${flag}`),
    ),
};
