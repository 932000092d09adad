/** A registration as a registrar sends it. */
export const registering = (amount: number, names: readonly [applicant: string, debtor: string] = ["禾远", "鹿宁"]) => [
  {
    act: "case.register",
    fields: {
      "case.kind": "initial",
      "claim.amount": amount,
      "application.amount": amount,
      "claim.kinds": ["money"],
      "claim.cause": "loan",
      "instrument.kind": "judgment",
    },
  },
  added("p1", "applicant", names[0]),
  added("p2", "debtor", names[1]),
];

export const added = (id: string, role: string, name: string, more: Readonly<Record<string, string>> = {}) => ({
  act: "party.add",
  of: { party: id },
  fields: { "party.role": role, "party.kind": "person", "party.full-name": name, ...more },
});

export const stated = {
  act: "fact.state",
  fields: {
    "preservation.taken": false,
    "property.covers-debt": false,
    "property.needs-disposal": false,
    "stated.source": "案卷",
  },
};
