import { parseArgs } from 'node:util';
import { Problem } from '../lib/problem.ts';

export const HELP = `npm start [-- OPTIONS]

  --reset            delete this stack's database, queue and files first
  --dev              reload on change (npm run dev)
  --products N       how many products to seed an empty market with (default 640; 0 leaves it empty)
  --only a,b,…       start only these and what they need: postgres redis sandbox api placer worker storefront console
  --help             this text

Environment variables are listed in docs/configuration.md.`;

export const PARTS = [
  'postgres',
  'redis',
  'sandbox',
  'api',
  'placer',
  'worker',
  'storefront',
  'console',
] as const;
export type Part = (typeof PARTS)[number];

/** Reads the options of `npm start`. Throws one sentence on an unknown one. */
export function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        reset: { type: 'boolean' },
        dev: { type: 'boolean' },
        help: { type: 'boolean' },
        only: { type: 'string' },
        products: { type: 'string' },
      },
    });
    const only: readonly string[] = values.only?.split(',') ?? PARTS;
    const unknown = only.find((name) => !PARTS.some((part) => part === name));
    if (unknown !== undefined)
      throw new Problem(`There is no part called “${unknown}”. The parts are ${PARTS.join(', ')}.`);
    const wanted = withNeeds(only);
    const has = (part: Part) => wanted.has(part);
    return {
      reset: values.reset ?? false,
      dev: values.dev ?? false,
      help: values.help ?? false,
      products: values.products,
      has,
    };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}

/** Adds what the named parts cannot do without. */
function withNeeds(named: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(named);
  if (wanted.has('storefront') || wanted.has('console')) wanted.add('api');
  if (wanted.has('api')) wanted.add('placer');
  if (wanted.has('placer') || wanted.has('worker')) wanted.add('postgres').add('redis');
  return wanted;
}

export type Options = ReturnType<typeof readOptions>;
