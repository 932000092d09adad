import { LAW_STREAM } from "#adoption/index.ts";
import { STAFF_STREAM } from "#staff/index.ts";
import { ROUNDS_STREAM } from "#work/index.ts";

/** Whether a stream is the court's own, about no case: such a command stands in a transaction by itself. */
export const isOfCourt = (stream: string): boolean =>
  stream === STAFF_STREAM || stream === ROUNDS_STREAM || stream === LAW_STREAM;
