export { declared, eventsInForce, factRecord, factsAt } from "./facts.ts";
export { slices } from "./slices.ts";
export { vocabulary, vocabularyOf } from "./vocabulary.ts";
