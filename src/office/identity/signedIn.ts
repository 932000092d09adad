/** Whoever asks: a person with an open session in one court, who may read the courts below it. */
export type SignedIn = {
  readonly token: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly court: string;
  readonly reads: readonly string[];
  /** What is asked now is the page's own doing: nobody sits before it, and the session is not kept alive. */
  readonly glancing?: boolean;
};

/** What an account has to do before it may act: choose a password of its own, set up a second factor. */
export type Owed = "password" | "second-factor";
