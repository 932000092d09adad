import { parseYuan } from "#kernel/money.ts";
import { wording } from "./wording.ts";

/** Ten thousand, as courts write amounts. */
const WAN = new RegExp(`^([\\d.]+)${wording["ten-thousand"][0]}$`);

/** Yuan as somebody types them into a filter, in fen: 100,000 or 10万. Undefined for what is no amount. */
export function fenIn(typed: string): number | undefined {
  const text = typed.replace(/[,，\s]/g, "");
  const wan = WAN.exec(text)?.[1];
  const read = parseYuan(wan ?? text);
  if ("refused" in read) return undefined;
  const fen = wan === undefined ? read.ok : read.ok * 10_000;
  return Number.isSafeInteger(fen) ? fen : undefined;
}
