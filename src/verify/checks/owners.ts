import { type Check, finding, titled } from "../finding.ts";

/** Every affair has an owner; one that opens of itself and names no end is noted, since a person must report it done. */
export const owners: Check = {
  name: "owners",
  run: ({ document }) =>
    document.rules.affairs.flatMap((affair) => {
      const say = (level: "error" | "note", code: string) =>
        finding("owners", level, affair.source.place, code, [titled(affair)], { rules: [affair.id] });
      const endless = affair.opens !== undefined && affair.done === undefined && affair.product === undefined;
      return [
        ...(affair.owner.length === 0 ? [say("error", "affair-ownerless")] : []),
        ...(endless ? [say("note", "affair-by-hand")] : []),
      ];
    }),
};
