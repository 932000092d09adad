import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Endpoint } from "#contract/index.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Outcome } from "#kernel/outcome.ts";
import type { Language } from "#kernel/phrase.ts";
import type { SignedIn } from "../identity/signedIn.ts";

/** What was asked of an endpoint, read by its contract. */
export type Asked<E extends Endpoint> = {
  readonly params: z.output<E["params"]>;
  readonly query: z.output<E["query"]>;
  readonly body: z.output<E["body"]>;
  readonly request: {
    readonly ip: string;
    readonly agent: string;
    readonly language: Language;
    /** The raw body, where the contract says that the body is a file. */
    readonly stream?: Readable;
  };
  readonly reply: {
    setToken(token: string, expiresAt: Instant): void;
    clearToken(): void;
  };
} & (E["open"] extends true ? { readonly session?: SignedIn } : { readonly session: SignedIn });

/** What answers an endpoint. A refusal becomes a problem in plain words; a throw is a fault of ours. */
export type Route<E extends Endpoint> = (asked: Asked<E>) => Promise<Outcome<z.input<E["answer"]>>>;

/** Routes of some endpoints, by operation id. */
export type Routes<All extends Readonly<Record<string, Endpoint>>> = { readonly [K in keyof All]?: Route<All[K]> };
