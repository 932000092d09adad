/** How long something may take, in every form a court's document uses. */
export type Limit =
  | { readonly form: "span"; readonly n: number; readonly unit: "day" | "working-day" | "month" | "year" | "hour" }
  | { readonly form: "same-day" | "next-day" | "same-or-next-day" }
  /** 及时、立即: measured and shown, never overdue. */
  | { readonly form: "promptly" }
  /** The number is in a text not supplied. */
  | { readonly form: "elsewhere" }
  | { readonly form: "none" }
  /** Strictly before, or on or before, a day a fact carries or a printed date. */
  | { readonly form: "before" | "by"; readonly of: string }
  /** Left to the court; `atMost` and `shorterThan` bound what it may choose. */
  | { readonly form: "fill"; readonly atMost?: Limit; readonly shorterThan?: string };
