type Entry = {
  readonly version?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
export type Lock = { readonly packages: Readonly<Record<string, Entry>> };

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/**
 * Adds to a lock file the packages for other systems that packages in it may want and npm left out, at the exact version
 * their parents ask for. Gives the new lock and the names added. Pure.
 */
export function completeLock<Of extends Lock>(lock: Of): { lock: Of; added: string[] } {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && !isFound(lock, path, name))
      .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version)] as const),
  );
  const packages = Object.fromEntries(
    [...Object.entries(lock.packages), ...missing].sort(([a], [b]) =>
      a === '' ? -1 : b === '' ? 1 : a.localeCompare(b, 'en'),
    ),
  );
  return { lock: { ...lock, packages }, added: missing.map(([path]) => path.replace('node_modules/', '')) };
}

/** Looks where Node would: in the package's own folder, then in each folder above it. */
function isFound({ packages }: Lock, path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

function entryOf(name: string, version: string): Entry {
  const words = (name.split('/').at(-1) ?? '').split('-');
  const system = SYSTEMS.find((one) => words.includes(one));
  const processor = PROCESSORS.find((one) => words.includes(one));
  const libc = /musl/.test(name) ? 'musl' : /gnu/.test(name) ? 'glibc' : null;
  return {
    version,
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(libc === null ? {} : { libc: [libc] }),
    optional: true,
    ...(system === undefined ? {} : { os: [system] }),
  };
}
