import { readSandboxConfig, startSandbox } from './index.ts';

try {
  const sandbox = await startSandbox(readSandboxConfig(process.env));
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void sandbox.close().then(() => process.exit(0)));
  process.stdout.write('sandbox ready\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
