import { z } from "zod";
import { stage } from "./cases.ts";
import { endpoint } from "./endpoint.ts";
import { fields, word } from "./shapes.ts";

const hint = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  case: z.object({ id: z.string(), number: z.string() }).optional(),
  party: z.string().optional(),
});

const typedParty = z.object({
  role: z.string().max(20),
  name: z.string().max(300),
  kind: z.string().max(20),
  identity: z.string().max(40).optional(),
});

export const registrationEndpoints = {
  partySearch: endpoint("GET", "/api/parties", "Cases somebody is a party of", {
    query: z.object({ q: z.string().min(1).max(100) }),
    answer: z.object({
      rows: z.array(
        z.object({
          name: z.string(),
          role: word,
          identity: z.string(),
          case: z.object({ id: z.string(), number: z.string(), stage }),
        }),
      ),
    }),
  }),
  registrationHints: endpoint(
    "POST",
    "/api/registration/hints",
    "What speaks for a mistake, and what follows from the parties",
    {
      body: z.object({
        kind: z.string().max(40),
        instrument: z.string().max(100).optional(),
        parties: z.array(typedParty).max(50),
      }),
      answer: z.object({
        hints: z.array(hint),
        /** Facts that follow from the parties and the court's other cases. */
        claim: fields,
        number: z.string(),
        faults: z.array(z.object({ party: z.int(), zh: z.string(), en: z.string() })),
      }),
    },
  ),
};

export type Hint = z.infer<typeof hint>;
