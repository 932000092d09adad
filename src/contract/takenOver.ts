import { z } from "zod";
import { day, fields, person, text, word } from "./shapes.ts";

/** How what is missing is supplied: a late entry, a fact, an entry put right, or a party. With what is known of it already. */
const supplying = z.discriminatedUnion("how", [
  z.object({ how: z.literal("tell"), event: z.string(), fields }),
  z.object({ how: z.literal("state"), word: z.string() }),
  z.object({ how: z.literal("correct"), version: z.int() }),
  z.object({ how: z.literal("party") }),
]);

/** A cell of a list as it stands there now; `row` as a spreadsheet numbers it. */
const listCell = z.object({ row: z.int(), heading: z.string(), text: z.string(), edited: z.boolean() });

/** What a case taken over came from, what its list said, and what it still lacks. */
export const takenOver = z.object({
  on: day,
  by: person,
  /** The list and the row, as every entry that came with it says. */
  source: z.string(),
  /** The list itself, as long as it is kept. */
  list: z.object({ id: z.string(), name: z.string(), row: z.int() }).optional(),
  cells: z.array(listCell.extend({ reads: word })),
  missing: z.array(
    z.object({
      item: word,
      /** Cells that speak of it, an empty one included; none where the list has no such column. */
      cells: z.array(listCell),
      /** Why what stands there did not do. */
      notes: z.array(text),
      does: supplying,
    }),
  ),
});

export type TakenOver = z.infer<typeof takenOver>;
