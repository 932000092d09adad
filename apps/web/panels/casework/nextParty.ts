/** The number of one more party: one beyond the highest in use. */
export const nextParty = (parties: readonly { readonly id: string }[]): string =>
  `p${1 + Math.max(0, ...parties.map(({ id }) => Number(id.slice(1))))}`;
