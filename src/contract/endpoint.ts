import { z } from "zod";

/** One endpoint: its name for programmers and for the API description, and the shapes of what it takes and gives. */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `:name` for each member of `params`. */
  readonly path: string;
  readonly summary: string;
  /** Answered without a session. */
  readonly open?: true;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
};

/** A header on what a page asks while nobody sits before it: such asking keeps no session alive. */
export const UNATTENDED = "x-unattended";

const nothing = z.object({});

type Parts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = {
  readonly open?: true;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer?: A;
};

/** Declares an endpoint; what is left out is empty. */
export function endpoint<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
  A extends z.ZodType = typeof nothing,
>(method: Endpoint["method"], path: string, summary: string, parts: Parts<P, Q, B, A>): Endpoint<P, Q, B, A> {
  const { open, params = nothing, query = nothing, body = nothing, answer = nothing } = parts;
  return {
    method,
    path,
    summary,
    ...(open === undefined ? {} : { open }),
    params: params as P,
    query: query as Q,
    body: body as B,
    answer: answer as A,
  };
}
