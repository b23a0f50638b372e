import { type Mail, paragraph, writeMail } from './mail.ts';

/** Tells somebody in the line of a drop that it is their turn, and until when. */
export function admittedMail(drop: { title: string; until: Date }, link: string): Mail {
  const until = new Intl.DateTimeFormat('en-IE', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  const note = 'Being let in holds no piece for you yet: one is yours to pay for once you order it.';
  return writeMail({
    subject: `Your turn: ${drop.title}`,
    preview: `You can buy until ${until.format(drop.until)} UTC.`,
    title: 'Your turn',
    intro: `It is your turn at ${drop.title}. You can buy until ${until.format(drop.until)} UTC; then the next in line may.`,
    body: paragraph(note),
    bodyText: note,
    action: { label: 'Go in', link },
    footer: { text: 'You get this because you joined the line of this drop.' },
  });
}
