/** A text with the quoted words marked wherever they stand. */
export function Marked({ text, quote }: { readonly text: string; readonly quote: string }) {
  const at = quote === "" ? -1 : text.indexOf(quote);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{quote}</mark>
      {text.slice(at + quote.length)}
    </>
  );
}
