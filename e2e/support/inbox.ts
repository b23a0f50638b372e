import { address } from './stage.ts';

const PATIENCE_MS = 20_000;
const LOOK_MS = 250;

/** Waits for a mail to somebody whose subject contains words. Gives its text. */
export async function mailTo(to: string, words: string): Promise<string> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`${address('SANDBOX_URL')}/inbox.json?to=${encodeURIComponent(to)}`);
    const { mails }: { mails: { subject: string; text: string }[] } = await answer.json();
    const found = mails.find(({ subject }) => subject.includes(words));
    if (found !== undefined) return found.text;
    if (performance.now() > until)
      throw new Error(`No mail “${words}” came; there is ${mails.map((mail) => mail.subject)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Waits for an SMS to a number that contains words. Gives its text. */
export async function smsTo(to: string, words: string): Promise<string> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`${address('SANDBOX_URL')}/inbox.json?to=${encodeURIComponent(to)}`);
    const { texts }: { texts: { body: string }[] } = await answer.json();
    const found = texts.find(({ body }) => body.includes(words));
    if (found !== undefined) return found.body;
    if (performance.now() > until) throw new Error(`No SMS “${words}” came`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
