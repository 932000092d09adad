/** Whoever asks: a person with an open session in one court, who may read the courts below it. */
export type SignedIn = {
  readonly token: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly court: string;
  readonly reads: readonly string[];
};
