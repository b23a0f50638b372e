/** What one SMS holds of the letters of the phone alphabet; with any other letter it holds 70. */
const GSM_MAX = 160;
const UCS2_MAX = 70;
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;

/** Turns letters the phone alphabet lacks into their nearest ones, so that a message stays one. What has none stays as it is. */
export function plain(text: string): string {
  return [...text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/…/g, '...')]
    .map((letter) => (GSM.test(letter) ? letter : nearest(letter)))
    .join('');
}

function nearest(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return OTHERS[letter] ?? (GSM.test(bare) ? bare : letter);
}

const OTHERS: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ç: 'c', ı: 'i', œ: 'oe' };

/**
 * Writes an SMS: sentence, then link. The sentence is shortened, never the link, so that both fit one message where they can.
 */
export function smsText(sentence: string, link: string): string {
  const words = plain(sentence);
  const most = (GSM.test(words) ? GSM_MAX : UCS2_MAX) - link.length - 1;
  const letters = [...words];
  const shown =
    letters.length <= most || most < 20
      ? words
      : `${letters
          .slice(0, most - 3)
          .join('')
          .trimEnd()}...`;
  return `${shown} ${link}`;
}
