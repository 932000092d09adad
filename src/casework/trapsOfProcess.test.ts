import { expect, test } from "vitest";
import { pushes } from "#disclosure/index.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { clockOf, type Draft, done, playAll, told, turnedBack } from "../../test/kit/lines.ts";

const [yindu, nanzhao, qingfeng, city] = ["yindu", "nanzhao", "qingfeng", "city"].map((id) => theCourt(id)) as [
  ReturnType<typeof theCourt>,
  ReturnType<typeof theCourt>,
  ReturnType<typeof theCourt>,
  ReturnType<typeof theCourt>,
];
const fast = told("2022-03-02", "triage.decided", { "case.team": "fast" });
const registered = told("2022-03-01", "case.registered", { "case.kind": "initial" });

test("[TRAP-6] two windows of ten days, two starts: on the last day of both the president is asked, on day eleven there is no path", () => {
  const convert = (on: string) => done(on, "command-centre", "triage.convert", { "to.team": "ordinary" });
  const found = (on: string) => told(on, "inquiry.disposable-found", { "property.kinds": ["house"] });
  const until = (on: string, act: Draft) => [
    registered,
    fast,
    told("2022-03-02", "assignment.received"),
    found(on),
    act,
  ];
  const inTime = playAll(yindu, until("2022-03-11", convert("2022-03-11")));
  expect(turnedBack(inTime)).toEqual(["5 asks supervising-president"]);
  const foundLate = playAll(yindu, until("2022-03-12", convert("2022-03-12")));
  expect(turnedBack(foundLate)).toEqual(["5 convert-window-by-finding"]);
  const dead = playAll(yindu, until("2022-03-16", convert("2022-03-16")));
  expect(turnedBack(dead)).toEqual(["5 convert-window-by-finding", "5 convert-window-by-receipt"]);
  expect(dead.turned[0]?.refusals.every(({ cites }) => cites.length === 1)).toBe(true);
  expect(clockOf(dead, "fast-close")).toMatch(/^running 2022-04-11/);
});

test("[TRAP-6] the act is the command centre's and the signature the supervising president's, never the same person's", () => {
  const lines = (signer: unknown): readonly Draft[] => [
    registered,
    fast,
    told("2022-03-02", "assignment.received"),
    told("2022-03-08", "inquiry.disposable-found"),
    done("2022-03-09", { id: "c1", holds: ["command-centre"] }, "approval.ask", { "approval.act": "triage.convert" }),
    done("2022-03-09", signer, "approval.grant", { "approval.act": "triage.convert" }),
    done("2022-03-10", { id: "c1", holds: ["command-centre"] }, "triage.convert", { "to.team": "ordinary" }),
  ];
  expect(turnedBack(playAll(yindu, lines({ id: "p1", holds: ["supervising-president"] })))).toEqual([]);
  const own = playAll(yindu, lines({ id: "c1", holds: ["command-centre", "supervising-president"] }));
  expect(turnedBack(own)).toEqual(["6 own-proposal", "7 asks supervising-president"]);
  const wrong = playAll(yindu, lines({ id: "p2", holds: ["bureau-director"] }));
  expect(turnedBack(wrong)).toEqual(["6 post-not-named", "7 asks supervising-president"]);
});

test("[TRAP-7] the same thing is counted in other units from other starts", () => {
  const arrived = told("2022-03-01", "funds.arrived", {}, { of: { receipt: "r1" } });
  expect(clockOf(playAll(nanzhao, [arrived]), "payout")).toBe("running 2022-03-31");
  expect(clockOf(playAll(yindu, [arrived]), "payout")).toBe("running 2022-03-22");
  const material = told("2022-05-13", "dossier.accepted", { "material.form": "paper" }, { of: { paper: "p1" } });
  expect(clockOf(playAll(qingfeng, [material]), "scan-and-index")).toBe("running 2022-05-16");
  expect(clockOf(playAll(city, [material]), "scan-and-index")).toBe("running 2022-05-17");
  const of = { of: { loan: "l1" } };
  const lent = told("2022-06-01", "loan.lent", {}, of);
  expect(clockOf(playAll(qingfeng, [lent], "2022-07-01"), "loan-return")).toBe("");
  const ceased = told("2022-06-10", "loan.reason-ceased", {}, of);
  expect(clockOf(playAll(qingfeng, [lent, ceased]), "loan-return")).toBe("running 2022-06-13");
});

test("[TRAP-8] the node is the upload: an inquiry made on day six and uploaded on day eight is late", () => {
  const made = told("2022-03-06", "inquiry.field-recorded", { "inquiry.source": "house" });
  const uploaded = (on: string) => told(on, "dossier.uploaded", { "material.kind": "field-inquiry" });
  expect(clockOf(playAll(yindu, [registered, made], "2022-03-07"), "field-inquiry-upload")).toBe("running 2022-03-08");
  expect(clockOf(playAll(yindu, [registered, made, uploaded("2022-03-08")]), "field-inquiry-upload")).toMatch(/^kept/);
  expect(clockOf(playAll(yindu, [registered, made, uploaded("2022-03-09")]), "field-inquiry-upload")).toMatch(
    /^broken/,
  );
});

test("[TRAP-9] a judge signs all but the enforcement notice, minutes need three, and what needs a ruling needs a judge", () => {
  const sign = (by: string, kind: string, sort: string) =>
    done("2022-03-02", by, "paper.sign", { "paper.kind": kind, "paper.class": sort });
  expect(turnedBack(playAll(yindu, [sign("officer", "measure-ruling", "ruling")]))).toEqual(["1 judge-signs"]);
  expect(turnedBack(playAll(yindu, [sign("judge", "enforcement-notice", "legal-document")]))).toEqual([
    "1 officer-signs",
  ]);
  const minutes = (...signers: readonly string[]) => [
    told("2022-03-02", "panel.decided"),
    ...signers.map(
      (by): Draft => ({
        ...told("2022-03-02", "paper.signed", { "paper.kind": "panel-minutes" }),
        by: { id: by, name: "", holds: [by] },
      }),
    ),
    done("2022-03-03", "judge", "disposal.decide"),
  ];
  expect(turnedBack(playAll(yindu, minutes("judge", "officer")))).toEqual(["4 minutes-signed"]);
  expect(turnedBack(playAll(yindu, minutes("judge", "officer", "clerk")))).toEqual([]);
  const fieldwork = done(
    "2022-03-02",
    "judge",
    "affair.dispatch",
    { "affair.kind": "field-measures", "affair.needs-ruling": true },
    { of: { slip: "s1" } },
  );
  expect(turnedBack(playAll(yindu, [fieldwork]))).toEqual(["1 ruling-before-field-measure"]);
});

const OPENED: readonly Draft[] = [
  told("2021-01-04", "case.registered", { "case.kind": "initial" }),
  told("2021-01-08", "paper.issued", { "paper.kind": "enforcement-notice" }),
  told("2021-01-08", "paper.issued", { "paper.kind": "reporting-order" }),
  told("2021-02-01", "measure.taken", { "measure.kind": "consumption-restriction" }, { of: { debtor: "d1" } }),
  told("2021-03-08", "inquiry.completed", { "property.found": false }),
  told("2021-03-09", "fact.stated", { "debtor.dishonesty-ground": false }),
];

test("[TRAP-10] closing without payment wants both facts and a written paper; an opinion is not that paper", () => {
  const consent = done("2021-05-10", "affairs", "termination.consent");
  const close = done("2021-05-12", "affairs", "closing.terminate-current");
  const leads = told("2021-03-09", "fact.stated", { "applicant.offers-leads": false });
  const opinion = told("2021-03-10", "reception.opinion-asked", { "reception.opinion": "termination" });
  const jilin = theCourt("jilin");
  expect(turnedBack(playAll(jilin, [...OPENED, leads, opinion, consent]))).toEqual(["9 consent-written"]);
  const written = told("2021-05-10", "paper.signed", { "paper.kind": "termination-consent" });
  const signed: Draft = { ...written, by: { id: "a1", name: "", holds: ["applicant"] } };
  expect(turnedBack(playAll(jilin, [...OPENED, leads, signed, consent]))).toEqual([]);
  const silent = playAll(jilin, [...OPENED, signed, consent, close]);
  expect(silent.turned.flatMap(({ refusals }) => refusals.map(({ code }) => code))).toContain(
    "direct-termination-no-leads",
  );
});

test("[TRAP-10] before three months have passed no court closes so, whatever its own limit: the clash is shown, not hidden", () => {
  const close = (on: string) => done(on, "judge", "closing.terminate-current");
  const ready = [...OPENED, told("2021-03-10", "termination.consented")];
  const codes = (court: typeof yindu, on: string) =>
    playAll(court, [...ready, close(on)]).turned.flatMap(({ refusals }) => refusals);
  for (const court of [theCourt("jilin"), yindu, nanzhao]) {
    const early = codes(court, "2021-04-04").find(({ code }) => code === "termination-three-months");
    expect(early?.cites.map(({ document }) => document)).toEqual(["national/baseline"]);
    expect(codes(court, "2021-04-05").map(({ code }) => code)).not.toContain("termination-three-months");
  }
  const received = told("2021-01-06", "assignment.received", { "case.team": "fast" });
  const both = playAll(yindu, [...OPENED, received, close("2021-04-04")]);
  expect(clockOf(both, "fast-close")).toMatch(/^broken 2021-02-/);
  expect(turnedBack(both).join()).toContain("termination-three-months");
});

test("[TRAP-11] recovery is a new filing: blocked without property, signed by the director, registered only then", () => {
  const of = { of: { application: "a1" } };
  const verified = (found: boolean) => told("2020-06-05", "lead.verified", { "property.found": found }, of);
  const approve = done("2020-06-08", { id: "c1", holds: ["command-centre"] }, "reinstatement.approve", {}, of);
  const refile = done("2020-06-09", "filing-division", "case.register", {
    "case.kind": "reinstated",
    "debtor.named-in-instrument": true,
  });
  expect(turnedBack(playAll(nanzhao, [verified(true), approve, refile]))).toEqual([
    "2 asks bureau-director",
    "3 reinstatement-before-filing",
  ]);
  const grant = [
    done(
      "2020-06-08",
      { id: "c1", holds: ["command-centre"] },
      "approval.ask",
      { "approval.act": "reinstatement.approve" },
      of,
    ),
    done("2020-06-08", "bureau-director", "approval.grant", { "approval.act": "reinstatement.approve" }, of),
  ];
  expect(turnedBack(playAll(nanzhao, [verified(true), ...grant, approve, refile]))).toEqual([]);
  const empty = playAll(nanzhao, [verified(false), told("2020-06-08", "reinstatement.approved", {}, of), refile]);
  expect(turnedBack(empty)).toEqual(["3 reinstated-by-property"]);
  const blocked = [
    told("2022-03-01", "reinstatement.applied", {}, of),
    told("2022-03-05", "lead.verified", { "property.found": false }, of),
    done("2022-03-06", "affairs", "reinstatement.approve", {}, of),
  ];
  expect(turnedBack(playAll(theCourt("jilin"), blocked))).toContain("3 no-property-no-reinstatement");
});

test("[TRAP-12] case is not affair, place is not subordination, moving a case is not deciding about it", () => {
  const pooled = (by: string) => done("2022-03-01", by, "affair.receive", { "affair.kind": "auction-support" });
  const sent = told("2022-03-01", "affair.dispatched", { "affair.kind": "auction-support" });
  expect(turnedBack(playAll(city, [sent, pooled("handler")]))).toEqual(["2 case-and-affair-apart"]);
  expect(turnedBack(playAll(city, [sent, pooled("affairs")]))).toEqual([]);
  const centre = qingfeng.law.rules.words.find(({ key, sort }) => key === "dossier-centre" && sort === "unit");
  expect([centre?.sitsIn, centre?.under]).toEqual(["bureau", "command-centre"]);

  const talked = [
    told("2022-05-10", "case.registered", { "case.kind": "initial" }),
    told("2022-05-10", "reception.talk-recorded", {
      "reception.checked": ["parties", "kinds", "amount", "instrument"],
    }),
  ];
  const handOver = (by: string) => done("2022-05-10", by, "case.hand-over", { "to.unit": "bureau" });
  expect(turnedBack(playAll(qingfeng, [...talked, handOver("triage-officer")]))).toEqual(["3 flow-by-officer"]);
  expect(turnedBack(playAll(qingfeng, [...talked, handOver("reception-officer")]))).toEqual([]);
  const decide = done("2022-05-17", "reception-officer", "triage.decide", { "case.team": "fast" });
  expect(turnedBack(playAll(qingfeng, [...talked, decide]))).toContain("3 triage-by-officer");
});

test("[TRAP-12] the city's automatic push is owed to the applicant only, and found property not yet controlled is held back", () => {
  const to = (lines: readonly Draft[]) => {
    const { events, facts } = playAll(city, lines);
    const last = events.findLast(({ because }) => because === undefined);
    return last === undefined ? [] : pushes(city.law, events, last, facts).map(({ how, to }) => `${how} ${to.join()}`);
  };
  expect(to([told("2022-03-01", "funds.arrived")])).toEqual(["push applicant"]);
  expect(to([told("2022-03-01", "inquiry.completed", { "property.found": true })])).toEqual(["held applicant"]);
});
