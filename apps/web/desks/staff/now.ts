/** A stretch of days; without an end it goes on. */
export type Span = { readonly from: string; readonly until?: string | undefined };

/** Whether it holds on a day or is still to come: its last day is `until`. */
export const isNow = ({ until }: Span, today: string): boolean => until === undefined || until >= today;

/** Whether it holds on that very day. */
export const isOn = (span: Span, today: string): boolean => span.from <= today && isNow(span, today);
