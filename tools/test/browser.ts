import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installSystemPackage } from '../lib/system-packages.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Finds the Chromium for the journeys: `CHROMIUM_PATH`, the system's, or one installed now. Throws `Problem` when there is none. */
export function ensureBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) return named;
  const found = findBrowser();
  if (found !== null) return found;
  installSystemPackage('Chromium', {
    'apt-get': 'chromium',
    dnf: 'chromium',
    apk: 'chromium',
    brew: 'chromium',
  });
  return findBrowser() ?? 'chromium';
}

function findBrowser(): string | null {
  const place = PLACES.find((path) => existsSync(path));
  if (place !== undefined) return place;
  const answer = spawnSync('which', ['chromium'], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : null;
}
