import type { Breach } from "./file.ts";

type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Lock = { readonly packages: Readonly<Record<string, Locked>> };

const EXACT = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Every dependency is pinned to one version. */
export function exactPins({ dependencies, devDependencies, optionalDependencies }: Manifest): readonly Breach[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => ({ path: "package.json", line: 0, what: `${name} ${version}: pin one version` }));
}

/** The pins of Node agree: the package that runs us, and the file that version switchers read. */
export function sameNode({ dependencies }: Manifest, pinned: string): readonly Breach[] {
  const due = dependencies?.node;
  return due === pinned.trim() ? [] : [{ path: ".node-version", line: 1, what: `${pinned.trim()} is not ${due}` }];
}

/** A lock file that works on every machine: no host in it, and every platform's package named. */
export function portableLock({ packages }: Lock): readonly Breach[] {
  const wrong = (what: string) => ({ path: "package-lock.json", line: 0, what });
  return Object.entries(packages).flatMap(([path, { resolved, optionalDependencies }]) => [
    ...(resolved === undefined ? [] : [wrong(`${path} names a host: ${resolved}`)]),
    ...Object.keys(optionalDependencies ?? {})
      .filter(
        (name) =>
          packages[`${path}/node_modules/${name}`] === undefined && packages[`node_modules/${name}`] === undefined,
      )
      .map((name) => wrong(`${name}, which ${path} needs on some machines, is missing`)),
  ]);
}
