import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../tools/lib/settings.ts';
import { openCopy } from './copy.ts';
import { MUTATIONS, type Mutation, type Proof } from './mutations.ts';

// `npm run chaos:mutate [-- --only WORDS]`: takes each guard away in a copy of the last commit and sees its proof fail. Ends with 1
// when a guard goes unnoticed. Writes bench/results/mutations.json.
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const chosen = MUTATIONS.filter(({ guard }) => guard.toLowerCase().includes(values.only.toLowerCase()));
const copy = await openCopy();
const sound = new Map<string, Promise<boolean>>();
const results: { guard: string; noticed: boolean; by: string; seconds: number }[] = [];
try {
  for (const mutation of chosen) {
    const began = performance.now();
    // A proof that fails with every guard in place proves nothing.
    if (!(await isSound(mutation.proof))) throw new Error(`${nameOf(mutation.proof)} fails as it stands`);
    const noticed = await isNoticed(mutation);
    const seconds = Math.round((performance.now() - began) / 1000);
    results.push({ guard: mutation.guard, noticed, by: nameOf(mutation.proof), seconds });
    process.stdout.write(
      `${noticed ? '✓' : '✗ UNNOTICED'} without “${mutation.guard}”: ${nameOf(mutation.proof)} (${seconds} s)\n`,
    );
  }
} finally {
  await copy.remove();
}
const unnoticed = results.filter((one) => !one.noticed).length;
if (values.only === '')
  writeFileSync(join(root, 'bench/results/mutations.json'), `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`${JSON.stringify({ name: 'mutations', guards: results.length, unnoticed })}\n`);
process.exitCode = unnoticed === 0 ? 0 : 1;

/** Says whether a proof holds while nothing is taken away; asked once for each. */
function isSound(proof: Proof): Promise<boolean> {
  const known = sound.get(nameOf(proof)) ?? run(proof).then((code) => code === 0);
  sound.set(nameOf(proof), known);
  return known;
}

/** Takes the guard away, runs its proof, puts the guard back. Gives whether the proof failed. */
async function isNoticed({ guard, file, find, put, proof }: Mutation): Promise<boolean> {
  const path = join(copy.folder, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(find))
    throw new Error(`the guard “${guard}” is not in ${file} any more: mend the list`);
  writeFileSync(path, before.replace(find, put));
  try {
    return (await run(proof)) !== 0;
  } finally {
    writeFileSync(path, before);
  }
}

function run(proof: Proof): Promise<number> {
  const args =
    'seeds' in proof
      ? ['bench/chaos/main.ts', '--seed', String(proof.seeds[0]), '--seeds', String(proof.seeds[1])]
      : ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration', proof.test, '-t', proof.named];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: copy.folder, stdio: 'ignore' });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function nameOf(proof: Proof): string {
  return 'seeds' in proof
    ? `chaos, ${proof.seeds[1]} seeds`
    : `${proof.test.split('/').at(-1)}: ${proof.named} …`;
}
