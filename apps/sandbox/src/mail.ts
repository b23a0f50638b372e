import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { State } from './state.ts';
import { newId } from './stripe/objects.ts';

const SIZE_MAX = 5 * 1024 * 1024;

/** Opens the SMTP inbox. Takes any mail and keeps it for reading; nothing is sent on. */
export function openInbox(state: State, port: number): Promise<{ close(): Promise<void> }> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: SIZE_MAX,
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        state.mails.put({
          id: newId('mail'),
          to: session.envelope.rcptTo.map((recipient) => recipient.address),
          from: mail.from?.text ?? '',
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html || '',
          receivedAt: new Date().toISOString(),
        });
        done();
      }, done);
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.on('error', () => {});
      resolve({ close: () => new Promise((end) => server.close(() => end())) });
    });
  });
}
