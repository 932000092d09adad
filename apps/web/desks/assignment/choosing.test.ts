import { expect, test } from "vitest";
import { departsFromLot, namingDeeds, type Seat, stillEmpty, suggested } from "./choosing.ts";

const word = (key: string) => ({ key, zh: key, en: key });
const person = (id: string) => ({ id, name: id });
const candidate = (id: string, load: number, more: object = {}) => ({
  person: person(id),
  load,
  absent: false,
  recused: false,
  sits: false,
  ...more,
});
const seat = (key: string, more: Partial<Seat> = {}): Seat => ({
  seat: word(key),
  required: true,
  candidates: [candidate("a", 3), candidate("b", 5)],
  suggestion: { person: person("a"), why: { zh: "", en: "" } },
  ...more,
});

test("nobody is suggested for two seats, nor who is away or recused, nor for a seat that is filled", () => {
  expect(suggested([seat("judge"), seat("officer")])).toEqual({ judge: "a", officer: "b" });
  const away = [
    candidate("a", 1),
    candidate("b", 2, { absent: true }),
    candidate("c", 3, { recused: true }),
    candidate("d", 9),
  ];
  expect(suggested([seat("judge"), seat("officer", { candidates: away })])).toEqual({ judge: "a", officer: "d" });
  expect(suggested([seat("judge", { holder: person("x") })])).toEqual({});
});

test("a required seat stays empty until somebody is chosen", () => {
  const seats = [seat("judge"), seat("clerk", { required: false })];
  expect(stillEmpty(seats, {}).map((one) => one.seat.key)).toEqual(["judge"]);
  expect(stillEmpty(seats, { judge: "a" })).toEqual([]);
});

test("another than the lot fell on departs from it; the last lot counts", () => {
  const lot = (version: number, id: string) => ({
    version,
    seat: word("judge"),
    drawn: person(id),
    candidates: [],
    seed: "",
    holds: true,
  });
  const lots = [lot(9, "b"), lot(4, "a")];
  expect(departsFromLot({ lots }, { judge: "a" })).toBe(true);
  expect(departsFromLot({ lots }, { judge: "b", officer: "a" })).toBe(false);
});

test("handlers are named and the case received in one command", () => {
  expect(namingDeeds({ judge: "a" }, true, " ").map(({ act }) => act)).toEqual(["handler.name", "assignment.receive"]);
  expect(namingDeeds({ judge: "a" }, false, "团队轮到")).toMatchObject([{ reason: "团队轮到" }]);
});
