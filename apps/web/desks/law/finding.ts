import { useCallback, useEffect, useState } from "react";

/** Goes through the marked matches on the page, one by one; the first when what is looked for changes. */
export function useFound(sought: string, count: number): { readonly at: number; readonly go: (steps: number) => void } {
  const [at, setAt] = useState(0);
  const show = useCallback((index: number) => {
    const marks = document.querySelectorAll(".law-articles .found");
    for (const mark of document.querySelectorAll(".found-here")) mark.classList.remove("found-here");
    const mark = marks[index];
    mark?.classList.add("found-here");
    mark?.scrollIntoView({ block: "center" });
    setAt(index);
  }, []);
  useEffect(() => {
    if (sought !== "" && count > 0) show(0);
  }, [sought, count, show]);
  const go = useCallback(
    (steps: number) => {
      const marks = document.querySelectorAll(".law-articles .found").length;
      if (marks > 0) show((at + steps + marks) % marks);
    },
    [at, show],
  );
  return { at, go };
}
