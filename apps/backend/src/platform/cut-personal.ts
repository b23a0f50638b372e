const LONGEST = 500;

/** Cuts what could be an e-mail address or a phone number out of the message of an error, and the message to a readable length. */
export function cutPersonal(message: string): string {
  return message
    .replaceAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '[cut]')
    .replaceAll(/\+\d[\d ()-]{7,}\d/g, '[cut]')
    .slice(0, LONGEST);
}
