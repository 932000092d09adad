import { type Problem, problem } from "#contract/index.ts";

/** The server said no, in plain words. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(said: Problem) {
    super(said.code);
    this.name = "Refused";
    this.problem = said;
  }
}

/** Nobody answered: the network, the server or its database is away. Nothing was lost; asking again is safe. */
export class Unreachable extends Error {
  constructor() {
    super("unreachable");
    this.name = "Unreachable";
  }
}

/** Reads what a refusing response says. A server that fails without words is a fault of ours and has a code of its own. */
export async function refusalIn(response: Response): Promise<Problem> {
  const said = problem.safeParse(await response.json().catch(() => undefined));
  if (said.success) return said.data;
  const { status } = response;
  return { type: "about:blank", title: "", status, code: codeOf(status), zh: "", en: "", cites: [] };
}

const codeOf = (status: number): string =>
  status === 401 ? "session-ended" : status === 403 ? "forbidden" : status === 404 ? "not-found" : "server-failed";

/** The problem an error stands for, if the server said one. */
export const problemOf = (error: unknown): Problem | undefined =>
  error instanceof Refused ? error.problem : undefined;
