/** Whoever asks: a person with an open session in one court, who may read the courts below it. */
export type SignedIn = {
  readonly token: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly court: string;
  readonly reads: readonly string[];
};

/** What an account has to do before it may act: choose a password of its own, set up a second factor. */
export type Owed = "password" | "second-factor";
