import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '../lib/children.ts';
import { root, type Settings } from '../lib/settings.ts';
import type { Options, Part } from './options.ts';

/** The processes of a stack: what they run and where they answer. */
export function servicesOf({ ports }: Settings, options: Options): { back: Service[]; front: Service[] } {
  const program = (file: string) => [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    ...(options.dev ? ['--watch', '--watch-preserve-output'] : []),
    join(root, file),
  ];
  const web = (app: string, port: number) => [
    process.execPath,
    join(root, 'node_modules/next/dist/bin/next'),
    options.dev ? 'dev' : 'start',
    '-p',
    String(port),
    '-H',
    '127.0.0.1',
    join(root, 'apps', app),
  ];
  const at = (port: number, path: string) => `http://127.0.0.1:${port}${path}`;
  const all: (Service & { side: 'back' | 'front'; part: keyof typeof PROOF_OF })[] = [
    {
      side: 'back',
      part: 'sandbox',
      name: 'sandbox',
      command: program('apps/sandbox/src/main.ts'),
      healthUrl: at(ports.sandbox, '/'),
    },
    {
      side: 'back',
      part: 'api',
      name: 'api',
      command: program('apps/backend/src/bin/api.ts'),
      healthUrl: at(ports.api, '/readyz'),
    },
    {
      side: 'back',
      part: 'placer',
      name: 'placer',
      command: program('apps/backend/src/bin/placer.ts'),
      healthUrl: at(ports.placer, '/'),
    },
    {
      side: 'back',
      part: 'worker',
      name: 'worker',
      command: program('apps/backend/src/bin/worker.ts'),
      healthUrl: at(ports.worker, '/'),
    },
    {
      side: 'front',
      part: 'storefront',
      name: 'storefront',
      command: web('storefront', ports.storefront),
      cwd: join(root, 'apps/storefront'),
      healthUrl: at(ports.storefront, '/'),
    },
    {
      side: 'front',
      part: 'console',
      name: 'console',
      command: web('console', ports.console),
      cwd: join(root, 'apps/console'),
      healthUrl: at(ports.console, '/sign-in'),
    },
  ];
  const wanted = all.filter((service) => options.has(service.part) && isHere(service.part));
  return {
    back: wanted.filter((service) => service.side === 'back'),
    front: wanted.filter((service) => service.side === 'front'),
  };
}

const PROOF_OF = {
  sandbox: 'apps/sandbox/src/main.ts',
  api: 'apps/backend/src/bin/api.ts',
  placer: 'apps/backend/src/bin/placer.ts',
  worker: 'apps/backend/src/bin/worker.ts',
  storefront: 'apps/storefront/src/app',
  console: 'apps/console/src/app',
} as const satisfies Partial<Record<Part, string>>;

/** A checkout may hold a part of the market only: what is not there is said and left out. */
function isHere(part: keyof typeof PROOF_OF): boolean {
  const here = existsSync(join(root, PROOF_OF[part]));
  if (!here) process.stdout.write(`• ${part} is left out: this checkout has no ${PROOF_OF[part]}\n`);
  return here;
}
