import { assert } from "#kernel/assert.ts";
import { civil } from "#kernel/calendar.ts";
import type { Event, Fields, Value } from "#kernel/event.ts";
import type { Adoption, Draft, Edition, Interpretation, Signed, Signer } from "./register.ts";

export const adoptionInitial: Adoption = { editions: [], drafts: [], interpretations: [] };

type Known = Pick<Event, "kind" | "fields" | "happenedOn" | "by" | "reason">;

/** What an event of the stream makes of what is known. Events of other kinds leave it as it is. */
export function adoptionEvolve(state: Adoption, event: Known): Adoption {
  const { kind, fields, happenedOn: on } = event;
  const by: Signer = { id: event.by.id, name: event.by.name };
  const change = (to: (draft: Draft) => Draft): Adoption => ({
    ...state,
    drafts: state.drafts.map((draft) => (draft.id === fields["edition.draft"] ? to(draft) : draft)),
  });
  switch (kind) {
    case "edition.drafted":
      return { ...state, drafts: [...state.drafts, drafted(fields, by, on)] };
    case "edition.amended": {
      const kept = list(fields["edition.kept"]);
      const said = { file: text(fields, "edition.file"), digest: text(fields, "edition.digest") };
      return change((draft) => ({
        ...draft,
        ...said,
        choices: draft.choices.filter(({ place }) => kept.includes(place)),
      }));
    }
    case "edition.filled":
      return change((draft) => ({ ...draft, choices: withChoice(draft, event) }));
    case "edition.proposed":
      return change(({ returned: _, ...draft }) => ({
        ...draft,
        state: "proposed",
        proposed: {
          by,
          on,
          from: civil(text(fields, "edition.from")),
          reason: event.reason ?? "",
          digest: text(fields, "edition.digest"),
          after: Number(fields["edition.after"]),
        },
      }));
    case "edition.returned":
      return change(({ proposed: _, ...draft }) => ({
        ...draft,
        state: "drafting",
        returned: { by, on, reason: event.reason ?? "" },
      }));
    case "edition.withdrawn":
      return change(({ proposed, ...draft }) => ({ ...draft, state: proposed === undefined ? "dropped" : "drafting" }));
    case "edition.adopted": {
      const adopted = change((draft) => ({ ...draft, state: "adopted" }));
      const draft = state.drafts.find(({ id }) => id === fields["edition.draft"]);
      return { ...adopted, editions: [...state.editions, edition(fields, by, on, draft)] };
    }
    case "edition.recalled":
    case "edition.revoked":
    case "edition.upheld":
      return judged(state, event, { by, on, reason: event.reason ?? "" });
    case "interpretation.given":
      return { ...state, interpretations: [...state.interpretations, given(fields, by, on)] };
    case "interpretation.withdrawn": {
      const withdrawn: Signed = { by, on, reason: event.reason ?? "" };
      const changed = (one: Interpretation) => (one.id === fields["interpretation.id"] ? { ...one, withdrawn } : one);
      return { ...state, interpretations: state.interpretations.map(changed) };
    }
    default:
      return state;
  }
}

const given = (fields: Fields, by: Signer, on: Interpretation["on"]): Interpretation => ({
  id: text(fields, "interpretation.id"),
  document: text(fields, "interpretation.document"),
  article: text(fields, "interpretation.article"),
  digest: text(fields, "interpretation.digest"),
  text: text(fields, "interpretation.text"),
  by,
  on,
});

/** Of an edition that has not begun: that it be revoked, that it is, or that it stays. */
function judged(state: Adoption, { kind, fields }: Known, said: Signed): Adoption {
  const edition = state.editions.find(({ number }) => number === fields["edition.number"]);
  assert(edition !== undefined, "what is revoked was adopted");
  const { recall, ...rest } = edition;
  const changed = (to: Edition) => state.editions.map((one) => (one === edition ? to : one));
  if (kind === "edition.recalled") return { ...state, editions: changed({ ...rest, recall: said }) };
  if (kind === "edition.upheld" || recall === undefined) return { ...state, editions: changed(rest) };
  const revoked = { ...said, reason: recall.reason, proposedBy: recall.by };
  const drafts = state.drafts.map((one) => (one.id === edition.draft ? { ...one, state: "revoked" as const } : one));
  return { ...state, editions: changed({ ...rest, revoked }), drafts };
}

const drafted = (fields: Fields, by: Signer, on: Draft["on"]): Draft => ({
  id: text(fields, "edition.draft"),
  document: text(fields, "edition.document"),
  file: text(fields, "edition.file"),
  digest: text(fields, "edition.digest"),
  by,
  on,
  state: "drafting",
  choices: [],
});

/** The last word on a place counts; an empty one takes it back. */
function withChoice({ choices }: Draft, { fields, reason }: Known): Draft["choices"] {
  const place = text(fields, "edition.place");
  const others = choices.filter((one) => one.place !== place);
  const value = text(fields, "edition.value");
  if (value === "") return others;
  return [...others, { place, value, ...(reason === undefined ? {} : { because: reason }) }];
}

function edition(fields: Fields, by: Signer, on: Edition["on"], draft: Draft | undefined): Edition {
  const from = fields["edition.from"];
  const made: Edition = {
    number: Number(fields["edition.number"]),
    documents: list(fields["edition.documents"]),
    digests: list(fields["edition.digests"]),
    by,
    on,
  };
  if (draft?.proposed === undefined || typeof from !== "string") return made;
  const { proposed } = draft;
  return { ...made, from: civil(from), proposedBy: proposed.by, reason: proposed.reason, draft: draft.id };
}

const list = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

function text(fields: Fields, word: string): string {
  const value = fields[word];
  assert(typeof value === "string", `events of the law say ${word}`);
  return value;
}
