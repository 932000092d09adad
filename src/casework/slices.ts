import * as affairs from "#affairs/index.ts";
import * as approvals from "#approvals/index.ts";
import * as assignment from "#assignment/index.ts";
import * as clocks from "#clocks/index.ts";
import * as closing from "#closing/index.ts";
import * as disclosure from "#disclosure/index.ts";
import * as disposal from "#disposal/index.ts";
import * as dossier from "#dossier/index.ts";
import * as funds from "#funds/index.ts";
import * as inquiry from "#inquiry/index.ts";
import * as intake from "#intake/index.ts";
import * as measures from "#measures/index.ts";
import * as oversight from "#oversight/index.ts";
import * as papers from "#papers/index.ts";
import type { SliceFacts } from "#policy/factsOf.ts";
import type { SliceConstraint, SliceWords, Wording } from "#policy/vocabulary.ts";
import * as reception from "#reception/index.ts";
import * as triage from "#triage/index.ts";

/** What casework needs of a slice. */
export type Slice = SliceFacts & {
  readonly words: SliceWords;
  readonly wording: Wording;
  readonly constraints?: readonly SliceConstraint[];
};

export const slices: Readonly<Record<string, Slice>> = {
  intake,
  reception,
  inquiry,
  triage,
  assignment,
  affairs,
  clocks,
  approvals,
  measures,
  disposal,
  funds,
  papers,
  dossier,
  closing,
  oversight,
  disclosure,
};
