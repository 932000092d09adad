import { MutationCache, QueryCache, QueryClient, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type AnswerOf, type Asking, call, type Name, type Parts } from "./call.ts";
import { problemOf, Unreachable } from "./errors.ts";

const LONGEST_WAIT = 10_000;

/** What was asked is kept by endpoint and parts. Nobody answering is tried again until somebody does; a refusal is not. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (_, error) => error instanceof Unreachable,
      retryDelay: (tries) => Math.min(1_000 * 2 ** tries, LONGEST_WAIT),
      networkMode: "always",
      staleTime: 15_000,
      // What was refused stays refused while somebody looks away; asking again would take his form from him.
      refetchOnWindowFocus: ({ state }) => state.status !== "error",
    },
  },
  queryCache: new QueryCache({ onError: (error, { queryKey: [name] }) => ended(error, name) }),
  mutationCache: new MutationCache({ onError: (error) => ended(error, undefined) }),
});

/** The session ended under somebody's hands: who sits here is asked again, and the frame leads to the sign-in. */
function ended(error: Error, name: unknown): void {
  const isIn = queries.getQueryData(["me", {}]) !== undefined;
  if (isIn && name !== "me" && problemOf(error)?.status === 401) askAgain("me");
}

/** Asks an endpoint and keeps the answer: `useAsk("caseGet", { params: { id } })`. */
export function useAsk<N extends Name>(name: N, ...asking: Asking<N>) {
  const [parts] = asking;
  return useQuery<AnswerOf<N>>({ queryKey: [name, parts ?? {}], queryFn: () => call(name, ...asking) });
}

/** The same, asked only once `when` holds. */
export function useAskWhen<N extends Name>(when: boolean, name: N, ...asking: Asking<N>) {
  const [parts] = asking;
  return useQuery<AnswerOf<N>>({
    queryKey: [name, parts ?? {}],
    queryFn: () => call(name, ...asking),
    enabled: when,
  });
}

type Paged = { readonly next?: string | undefined };
type PagedName = { [N in Name]: AnswerOf<N> extends Paged ? N : never }[Name];

/** Asks an endpoint page after page by its cursor. */
export function usePages<N extends PagedName>(name: N, parts: Parts<N>) {
  return useInfiniteQuery({
    queryKey: [name, parts, "pages"],
    queryFn: ({ pageParam }) => {
      const query = { ...("query" in parts ? parts.query : {}), ...(pageParam === "" ? {} : { cursor: pageParam }) };
      // Which endpoint it is stands in N; that parts with another cursor are still its parts the compiler cannot see.
      const asking: readonly unknown[] = [{ ...parts, query }];
      return call(name, ...(asking as Asking<N>));
    },
    // Comparing every row read so far with itself at each further page would cost more than showing it.
    structuralSharing: false,
    initialPageParam: "",
    getNextPageParam: (page: Paged) => page.next,
  });
}

/** What one is shown may have changed: ask again for whatever of these endpoints is on screen. */
export const askAgain = (...names: readonly Name[]): void => {
  for (const name of names) void queries.invalidateQueries({ queryKey: [name] });
};
