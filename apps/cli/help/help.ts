import type { Surroundings } from "../surroundings.ts";
import { general, usage } from "./wording.ts";

/** The help of one command. */
export function helpOf(name: string, { language }: Surroundings): string {
  const text = usage[name]?.[language === "zh" ? 1 : 2] ?? "";
  return `${text.trim()}\n`;
}

/** All commands, a line each, and what they share. */
export function overview({ language }: Surroundings): string {
  const index = language === "zh" ? 0 : 1;
  const width = Math.max(...Object.keys(usage).map((name) => name.length));
  const lines = Object.entries(usage).map(([name, one]) => `  ${name.padEnd(width)}  ${one[0][index]}`);
  const [before, after] = general[index];
  return `${before.trim()}\n\n${lines.join("\n")}\n\n${after.trim()}\n`;
}
