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
