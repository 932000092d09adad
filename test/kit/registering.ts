import { expect } from "vitest";
import type { Bench } from "./office.ts";

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

/** Brings a fast-track case of 50,000 yuan to its handlers, by everybody whose part it is. */
export async function handled(bench: Bench, judge = "judge2-fast", officer = "officer1-fast"): Promise<string> {
  const done = await (await bench.as("registrar")).sends("case/new", 0, registering(5_000_000));
  expect(done.status).toBe(200);
  const stream = String(done.body["stream"]);
  const triage = await bench.as("triage-officer");
  const triaged = await triage.sends(stream, 100, [
    stated,
    { act: "triage.decide", fields: { "case.team": "fast" } },
    { act: "assignment.make" },
  ]);
  expect(triaged.body["zh"]).toBeUndefined();
  const seats = [
    { act: "handler.name", fields: { "handler.seat": "handling-judge", "handler.person": judge } },
    { act: "handler.name", fields: { "handler.seat": "handling-officer", "handler.person": officer } },
  ];
  const lead = await bench.as("lead-fast");
  const received = await lead.sends(stream, 100, [...seats, { act: "assignment.receive" }]);
  expect(received.body["zh"]).toBeUndefined();
  return stream;
}
