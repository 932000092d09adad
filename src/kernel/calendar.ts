declare const brand: unique symbol;

/** A civil day in Asia/Shanghai, `YYYY-MM-DD`. Sorts as text. */
export type CivilDate = string & { readonly [brand]: "CivilDate" };
