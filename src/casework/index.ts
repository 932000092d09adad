export { declared, factRecord, factsAt } from "./facts.ts";
export { courtAt, courtOf, type Library, readLibrary, withDraft } from "./library.ts";
export { slices } from "./slices.ts";
export { vocabulary, vocabularyOf } from "./vocabulary.ts";
