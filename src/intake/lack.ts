import type { Event } from "#kernel/event.ts";
import { type Both, called } from "#policy/refusal.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { lackOf } from "./wording.ts";

/** Between the word that is lacking and the one of several things that lacks it. */
const OF = "@";

/** What a case was taken over without: a word of the law, and which of several things lacks it, where each may. */
export const lacking = (word: string, thing?: string): string => (thing === undefined ? word : `${word}${OF}${thing}`);

/** The parts of what `lacking` put together. */
export function lackIn(item: string): { readonly word: string; readonly thing?: string } {
  const at = item.indexOf(OF);
  return at < 0 ? { word: item } : { word: item.slice(0, at), thing: item.slice(at + OF.length) };
}

/** The same as people call it. */
export function lackCalled(item: string, words: Parameters<typeof called>[1]): Both {
  const { word, thing } = lackIn(item);
  const name = called([word], words);
  if (thing === undefined) return name;
  const [, measure] = /^m(\d+)$/.exec(thing) ?? [];
  return measure === undefined
    ? lackOf("lack-of", name, called([thing], words))
    : lackOf("lack-of-measure", name, measure);
}

/**
 * What a case taken over still lacks: listed when it came, and neither known as a fact nor, since it came, told as an event,
 * said with one, or settled otherwise. What came with it was recorded in the same moment, and was not all there is. What one of
 * several things lacks is supplied by what is said of that thing alone.
 */
export function missingIn(events: readonly Event[], facts: Facts): readonly string[] {
  const taken = events.findLast(({ kind }) => kind === "case.taken-over");
  const listed = taken?.fields["take-over.missing"];
  if (taken === undefined || !Array.isArray(listed)) return [];
  const since = events.filter((event) => event.recordedAt > taken.recordedAt);
  return listed.filter((item) => {
    const { word, thing } = lackIn(item);
    if (thing === undefined && facts[word] !== undefined) return false;
    return !since.some(
      (event) =>
        (event.kind === "case.supplied" && event.fields["take-over.item"] === item) ||
        ((event.kind === word || event.fields[word] !== undefined) && (thing === undefined || isAbout(thing, event))),
    );
  });
}

const isAbout = (thing: string, { of = {}, fields }: Event): boolean =>
  [...Object.values(of), ...Object.values(fields)].includes(thing);
