export { chronicleOf } from "./chronicle.ts";
export type { Court } from "./court.ts";
export { type Answer, type Command, type Matter, perform, refusalOf } from "./door.ts";
export { declared, factRecord, factsAt } from "./facts.ts";
export { courtAt, courtOf, type Library, readLibrary, withDraft } from "./library.ts";
export { actor, type Line, play, readHistory, type Standing, standing, type Turned } from "./play.ts";
export { slices } from "./slices.ts";
export { readFields, readValue } from "./values.ts";
export { vocabulary, vocabularyOf } from "./vocabulary.ts";
