import { factsOf } from "#policy/factsOf.ts";
import { words } from "./words.ts";

export const { facts, initial, evolve } = factsOf(words);
