import { Refused, refusalIn, Unreachable } from "../../client/errors.ts";
import type { Language } from "../words/language.ts";

/** Where a workbook is, and what is asked of it; what is left out is not asked. */
export type Workbook = { readonly from: string; readonly query: Readonly<Record<string, unknown>> };

type Asked = Workbook & {
  readonly language: Language;
  readonly signal: AbortSignal;
  /** Bytes that have come so far. */
  readonly onPart: (bytes: number) => void;
};

/** Fetches a workbook, saying how much has come. Half of one is never given back: it throws instead. */
export async function fetchWorkbook({ from, query, language, signal, onPart }: Asked): Promise<Blob> {
  const known = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(known.map(([name, value]) => [name, String(value)]));
  const response = await fetch(`${from}?${search}`, {
    headers: { "accept-language": language },
    credentials: "same-origin",
    signal,
  }).catch((error: unknown) => {
    throw signal.aborted ? error : new Unreachable();
  });
  if (!response.ok) throw new Refused(await refusalIn(response));
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    parts.push(read.value);
    bytes += read.value.length;
    onPart(bytes);
  }
  return new Blob(parts, { type: response.headers.get("content-type") ?? "" });
}

/** Hands a file to whoever asked for it. */
export function handOut(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
