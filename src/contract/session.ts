import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { day, moment, person, word } from "./shapes.ts";

const login = z.string().min(1).max(80);
const password = z.string().min(1).max(200);
const code = z.string().regex(/^\d{6}$/);

/** Who is signed in, what he holds, and what his screens need to know at once. */
export const me = z.object({
  person,
  login: z.string(),
  /** `superior`: the court above it. */
  court: z.object({ id: z.string(), name: z.string(), law: z.string(), superior: z.string().optional() }),
  /** Courts below that he may read. */
  reads: z.array(z.object({ id: z.string(), name: z.string() })),
  units: z.array(word),
  posts: z.array(word),
  ranks: z.array(word),
  /** Units he leads. */
  leads: z.array(word),
  /** Posts he stands in for today, and whose. */
  deputises: z.array(z.object({ post: word, of: person, until: day.optional() })),
  /** The civil day the court works in. */
  today: day,
  now: moment,
  /** A demonstration: invented people, and a clock that may be moved. */
  demo: z.boolean(),
  administrator: z.boolean(),
  /** He signs for others or leads a unit, in a court with courts below it. */
  supervises: z.boolean(),
  /** What the account still owes before it may act: a password of one's own, a second factor. */
  owes: z.array(z.enum(["password", "second-factor"])),
  secondFactor: z.boolean(),
  expiresAt: moment,
});

/** Who can sign in where everything is a demonstration; no courts where anything is real. */
const demonstration = z.object({
  /** The one password of everybody. */
  password: z.string().optional(),
  courts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      superior: z.string().optional(),
      people: z.array(z.object({ login: z.string(), name: z.string(), holds: z.array(word) })),
    }),
  ),
});

export type DemonstrationCard = z.infer<typeof demonstration>;

export const sessionEndpoints = {
  demonstration: endpoint("GET", "/api/demonstration", "Who can sign in as what, in a demonstration", {
    open: true,
    answer: demonstration,
  }),
  signIn: endpoint("POST", "/api/session", "Sign in", {
    open: true,
    body: z.object({ login, password, code: code.optional() }),
    /** `code-due`: name and password are right, a code of the second factor is wanted beside them. */
    answer: z.object({ state: z.enum(["signed-in", "code-due"]), me: me.optional() }),
  }),
  signOut: endpoint("DELETE", "/api/session", "Sign out", {}),
  me: endpoint("GET", "/api/me", "Who is signed in", { answer: me }),
  changePassword: endpoint("POST", "/api/me/password", "Change one's own password", {
    body: z.object({ current: password, next: z.string().min(10).max(200) }),
  }),
  enrolSecondFactor: endpoint("POST", "/api/me/second-factor", "Begin a second factor (TOTP)", {
    answer: z.object({ secret: z.string(), uri: z.string() }),
  }),
  confirmSecondFactor: endpoint("POST", "/api/me/second-factor/confirm", "Confirm the second factor with a code", {
    body: z.object({ code }),
  }),
  firstLaws: endpoint("GET", "/api/first-administrator/laws", "The documents a court may begin with", {
    open: true,
    answer: z.object({
      laws: z.array(
        z.object({ folder: z.string(), title: z.string(), issuer: z.string(), number: z.string().optional() }),
      ),
    }),
  }),
  firstAdministrator: endpoint(
    "POST",
    "/api/first-administrator",
    "Found a court and its first administrator, with a token of the console",
    {
      open: true,
      body: z.object({
        token: z.string().min(10).max(200),
        court: z.object({
          id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
          name: z.string().min(1).max(100),
          law: z.string().min(1).max(60),
          mark: z.string().min(1).max(20),
        }),
        login,
        name: z.string().min(1).max(100),
        password: z.string().min(10).max(200),
      }),
    },
  ),
};

export type Me = z.infer<typeof me>;
