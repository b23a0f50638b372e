import { parseArgs } from 'node:util';
import { createApp } from '../app.ts';
import { discardDeadLetter, listDeadLetters, replayDeadLetter } from '../modules/checkout/index.ts';
import { retryJobs, settleAlarm } from '../modules/operations/index.ts';
import {
  type App,
  listFailedJobs,
  listOpenAlarms,
  noteActions,
  readConfig,
  redrive,
} from '../platform/index.ts';

/** What operators do by hand, without the console: `npm run admin -- COMMAND`. Acts are noted as done from the command line. */
const HELP = `npm run admin -- COMMAND

  redrive --hours N                     publish the facts of the last N hours again (every job may run twice)
  dead-letters list                     placements that could not be decided, newest first
  dead-letters replay ID…  | --all      forget that they failed and queue them again
  dead-letters discard ID… --note WHY   take them away; the placements stay refused
  failed-jobs list                      jobs that used up their tries
  failed-jobs retry ID…    | --all      give them all their tries again
  alarms list                           alarms nobody has settled
  alarms settle ID --note WHAT          settle one with a note of what was found

It uses DATABASE_URL, REDIS_URL and SELVEDGE_KEYS; beside a running \`npm start\` they are found by themselves.
`;

const HOURS_MAX = 24 * 7;
const PAGE = 100;
/** As many as are kept. */
const ALL_MAX = 10_000;

type Given = {
  readonly ids: readonly string[];
  readonly all: boolean;
  readonly hours: number;
  readonly note: string;
};
/** Does its work and gives whether all of it was done. */
type Command = (app: App, given: Given) => Promise<boolean>;

const commands: Readonly<Record<string, Command>> = {
  async redrive(app, { hours }) {
    if (!(hours > 0 && hours <= HOURS_MAX)) return fail(`--hours takes a number up to ${HOURS_MAX}`);
    const facts = await redrive(app.db.sql, Math.round(hours * 3600));
    await noteActions(app.db.sql, [{ action: 'outbox.redrive', subject: `${hours} h`, actorId: null }]);
    return say(`${facts} facts are published again by the relay`);
  },
  async 'dead-letters list'(app) {
    for (const letter of await listDeadLetters(app, null, PAGE))
      say(
        `${letter.id}  ${letter.placementId ?? 'no placement'}  ${letter.state}  ${letter.buriedAt.toISOString()}  ${letter.reason}`,
      );
    return true;
  },
  'dead-letters replay': async (app, given) =>
    each(given.all ? await allLetters(app) : given.ids, (id) => replayDeadLetter(app, id, null)),
  async 'dead-letters discard'(app, { ids, note }) {
    if (note === '') return fail('say why with --note');
    return each(ids, (id) => discardDeadLetter(app, id, { actorId: null, reason: note }));
  },
  async 'failed-jobs list'(app) {
    for (const job of await listFailedJobs(app, 0, PAGE))
      say(`${job.id}  ${job.failedAt.toISOString()}  ${job.reason}`);
    return true;
  },
  async 'failed-jobs retry'(app, { ids, all }) {
    const chosen = all ? (await listFailedJobs(app, 0, ALL_MAX)).map(({ id }) => id) : ids;
    const handled = await retryJobs(app, chosen, null);
    if (!handled.ok) return fail(handled.reason);
    for (const id of handled.value.done) say(`${id}  done`);
    for (const { id, code } of handled.value.refused) fail(`${id}  ${code}`);
    return handled.value.refused.length === 0;
  },
  async 'alarms list'(app) {
    for (const alarm of await listOpenAlarms(app.db.sql, PAGE))
      say(`${alarm.id}  ${alarm.raisedAt.toISOString()}  ${alarm.kind}  ${alarm.subject}`);
    return true;
  },
  async 'alarms settle'(app, { ids, note }) {
    if (note === '') return fail('say what was found with --note');
    return each(ids, (id) => settleAlarm(app, id, { actorId: null, note }));
  },
};

async function allLetters(app: App): Promise<string[]> {
  const ids: string[] = [];
  for (let before: string | null = null; ids.length < ALL_MAX; before = ids.at(-1) ?? null) {
    const page = await listDeadLetters(app, before, PAGE);
    ids.push(...page.filter(({ state }) => state === 'replayable').map(({ id }) => id));
    if (page.length < PAGE) break;
  }
  return ids;
}

async function each(
  ids: readonly string[],
  act: (id: string) => Promise<{ ok: true } | { ok: false; reason: string }>,
): Promise<boolean> {
  let all = true;
  for (const id of ids) {
    const outcome = await act(id);
    if (outcome.ok) say(`${id}  done`);
    else all = fail(`${id}  ${outcome.reason}`);
  }
  if (ids.length === 0) say('nothing to do');
  return all;
}

function say(line: string): true {
  process.stdout.write(`${line}\n`);
  return true;
}

function fail(line: string): false {
  process.stderr.write(`${line}\n`);
  return false;
}

function readGiven(args: string[]): { command: Command | undefined; given: Given } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      hours: { type: 'string', default: '0' },
      note: { type: 'string', default: '' },
    },
  });
  const words = positionals[0] === 'redrive' ? 1 : 2;
  return {
    command: commands[positionals.slice(0, words).join(' ')],
    given: {
      ids: positionals.slice(words),
      all: values.all,
      hours: Number(values.hours),
      note: values.note.trim(),
    },
  };
}

async function main(args: string[]): Promise<void> {
  if (args.length === 0 || args.includes('--help') || args[0] === 'help') {
    say(HELP);
    return;
  }
  const { command, given } = readGiven(args);
  if (command === undefined) {
    fail(`There is no such command.\n\n${HELP}`);
    process.exitCode = 1;
    return;
  }
  const app = await createApp(readConfig(process.env), 'admin');
  try {
    if (!(await command(app, given))) process.exitCode = 1;
  } finally {
    await app.close();
  }
}

// Whoever reads may have seen enough (`| head`).
process.stdout.on('error', () => process.exit());
await main(process.argv.slice(2)).catch((error: unknown) => {
  fail(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
