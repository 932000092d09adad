import { useParams } from "@tanstack/react-router";
import type { AnswerOf } from "../../client/call.ts";

export type Law = AnswerOf<"lawGet">;
export type Article = Law["articles"][number];

/** Which document the address names; none on the list of documents. */
export function useNamed(): { readonly court: string; readonly document: string } | undefined {
  const { court, document }: { readonly court?: string; readonly document?: string } = useParams({ strict: false });
  return court === undefined || document === undefined ? undefined : { court, document };
}

/** A document's id in parts, as an address wants it. */
export function partsOf(id: string): { readonly court: string; readonly document: string } {
  const at = id.indexOf("/");
  return { court: id.slice(0, at), document: id.slice(at + 1) };
}

/** Which edition of a court a name stands for: `court/document` is the first, `@2` behind it the second. */
export const numberIn = (edition: string): string => edition.split("@")[1] ?? "1";

/** Where an article stands on the page. */
export const placeOf = (key: string): string => `article-${key}`;

/** What is printed of an article, block by block: its heading if that is the document's, then its paragraphs. */
export const blocksOf = ({ ours, config, heading, paragraphs }: Article): readonly string[] => [
  ...(ours || config ? [] : [heading]),
  ...paragraphs,
];
