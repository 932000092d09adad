import { useEffect } from "react";
import { askAgain, queries } from "./ask.ts";
import type { Name } from "./call.ts";

/** Answers about one case or one list of cases, kept under its id. */
const OF_A_CASE: ReadonlySet<string> = new Set<Name>([
  "caseGet",
  "triageGet",
  "assignGet",
  "caseWhy",
  "importGet",
  "importRows",
]);
/** Answers about many cases: asked again at most this often, however much happens. */
const OF_MANY: ReadonlySet<string> = new Set<Name>(["work", "approvals", "caseList", "board", "boardRows"]);
const PATIENCE = 3_000;
/** A list read further than so many pages is not read again from its beginning; it is when somebody comes back to it. */
const MOST_PAGES = 3;

type News = { readonly stream: string; readonly version: number };

/** Something happened in a stream (`*`: somewhere, news was missed): what is shown of it is asked for again. */
export function heard({ stream }: Pick<News, "stream">): void {
  const id = stream.slice(stream.indexOf("/") + 1);
  void queries.invalidateQueries({
    predicate: ({ queryKey: [name, parts] }) => OF_A_CASE.has(String(name)) && (stream === "*" || idIn(parts) === id),
  });
  if (stream === "court/staff") askAgain("staffList", "staffing", "me");
  if (stream === "court/rounds") askAgain("rounds");
  if (stream === "court/law" || stream === "*")
    askAgain("editionList", "draftGet", "draftFindings", "lawList", "lawGet", "lawFindings", "me");
}

/** Lists may show something else now. */
export function listsChanged(): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [name], state }) => isOfMany(name) && pagesIn(state.data) <= MOST_PAGES,
  });
  void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => isOfMany(name), refetchType: "none" });
}

const isOfMany = (name: unknown): boolean => OF_MANY.has(String(name));

const pagesIn = (answer: unknown): number =>
  typeof answer === "object" && answer !== null && "pages" in answer && Array.isArray(answer.pages)
    ? answer.pages.length
    : 0;

function idIn(parts: unknown): unknown {
  if (typeof parts !== "object" || parts === null || !("params" in parts)) return undefined;
  const { params } = parts;
  return typeof params === "object" && params !== null && "id" in params ? params.id : undefined;
}

function newsIn(text: unknown): News | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null || !("stream" in read) || !("version" in read)) return undefined;
    return { stream: String(read.stream), version: Number(read.version) };
  } catch {
    return undefined;
  }
}

/** Listens to what happens in the court as long as the frame is on screen. */
export function useLive(): void {
  useEffect(() => {
    const source = new EventSource("/api/live");
    let waiting: number | undefined;
    let broken = false;
    const lists = () => {
      waiting = undefined;
      listsChanged();
    };
    source.onmessage = ({ data: text }) => {
      const news = newsIn(text);
      if (news === undefined) return;
      heard(news);
      waiting ??= window.setTimeout(lists, PATIENCE);
    };
    source.onerror = () => {
      broken = true;
      // Closed for good: nobody is signed in here any more, and a page nobody sits before asks nothing else.
      if (source.readyState === EventSource.CLOSED) askAgain("me");
    };
    // What happened while nobody listened is not told again, so everything on screen is asked for.
    source.onopen = () => {
      if (broken) void queries.invalidateQueries();
      broken = false;
    };
    return () => {
      source.close();
      window.clearTimeout(waiting);
    };
  }, []);
}
