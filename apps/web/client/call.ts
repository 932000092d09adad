import type { z } from "zod";
import { type Endpoints, endpoints, UNATTENDED } from "#contract/index.ts";
import { isAttended } from "./attended.ts";
import { Refused, refusalIn, Unreachable } from "./errors.ts";
import { reached, unreached } from "./reach.ts";

/** The name of an endpoint. */
export type Name = keyof Endpoints;

type Nothing = Record<never, never>;
type Part<K extends string, T> = Nothing extends T ? { readonly [P in K]?: T } : { readonly [P in K]: T };

/** What an endpoint is asked with. */
export type Parts<N extends Name> = Part<"params", z.input<Endpoints[N]["params"]>> &
  Part<"query", z.input<Endpoints[N]["query"]>> &
  Part<"body", z.input<Endpoints[N]["body"]>>;

/** What an endpoint answers. */
export type AnswerOf<N extends Name> = z.output<Endpoints[N]["answer"]>;

/** Parts may be left out where every one of them may. */
export type Asking<N extends Name> = Nothing extends Parts<N> ? [parts?: Parts<N>] : [parts: Parts<N>];

type Loose = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

/** Asks the server. Throws `Refused` with the problem in plain words, or `Unreachable` when nobody answered. */
export async function call<N extends Name>(name: N, ...[parts]: Asking<N>): Promise<AnswerOf<N>> {
  const { method, path } = endpoints[name];
  const { params = {}, query = {}, body = {} }: Loose = parts ?? {};
  const response = await send(addressOf(path, params, query), {
    method,
    ...(method === "GET" || method === "DELETE"
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  // Server and screens are built from one contract, so an answer is not read twice.
  return (await response.json()) as AnswerOf<N>;
}

/** Keeps a file: its digest may then be cited by a command. */
export async function keepFile(file: File): Promise<AnswerOf<"fileKeep">> {
  const { method, path } = endpoints.fileKeep;
  const response = await send(addressOf(path, {}, { name: file.name }), {
    method,
    body: file,
    headers: { "content-type": "application/octet-stream" },
  });
  return (await response.json()) as AnswerOf<"fileKeep">;
}

type Sending = Omit<RequestInit, "headers"> & { readonly headers?: Readonly<Record<string, string>> };

async function send(address: string, init: Sending): Promise<Response> {
  const headers = { ...init.headers, ...(isAttended() ? {} : { [UNATTENDED]: "1" }) };
  const response = await fetch(address, { ...init, headers, credentials: "same-origin" }).catch(() => undefined);
  if (response === undefined || response.status === 502 || response.status === 503 || response.status === 504) {
    unreached();
    throw new Unreachable();
  }
  reached();
  if (!response.ok) throw new Refused(await refusalIn(response));
  return response;
}

function addressOf(
  path: string,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? "")));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? filled : `${filled}?${search}`;
}
