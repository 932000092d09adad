import { expect, test } from "vitest";
import { exactPins, portableLock, sameNode } from "./manifest.ts";

test("a range is no pin", () => {
  const pins = (version: string) => exactPins({ devDependencies: { a: version } }).length;
  for (const version of ["1.2.3", "18.4.0-beta.17", "npm:typescript@7.0.2", "npm:@a/b@1.0.0"])
    expect(pins(version), version).toBe(0);
  for (const version of ["^1.2.3", "~1.2.3", "1.x", "*", "latest", ">=1.0.0", "npm:typescript@^7", "git+ssh://a"])
    expect(pins(version), version).toBe(1);
});

test("both pins of Node agree", () => {
  expect(sameNode({ dependencies: { node: "24.21.0" } }, "24.21.0\n")).toEqual([]);
  expect(sameNode({ dependencies: { node: "24.21.0" } }, "24.20.0\n")).toHaveLength(1);
});

test("a lock file with a host or without another machine's package is caught", () => {
  const lock = {
    "node_modules/a": { optionalDependencies: { "a-mac": "1.0.0" } },
    "node_modules/a-mac": { version: "1.0.0" },
  };
  expect(portableLock({ packages: lock })).toEqual([]);
  expect(portableLock({ packages: { "node_modules/a": lock["node_modules/a"] } })).toHaveLength(1);
  expect(portableLock({ packages: { "node_modules/b": { resolved: "https://mirror.example/b.tgz" } } })).toHaveLength(
    1,
  );
});
