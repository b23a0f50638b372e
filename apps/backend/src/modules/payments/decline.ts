/** What to tell a shopper of a decline, by the processor's code. Never the bank's private reason: `lost_card` reads as a plain decline. */
const WORDS: Readonly<Record<string, string>> = {
  insufficient_funds:
    'Your bank says there is not enough on this card. Nothing was charged. Try another card.',
  expired_card: 'This card has expired. Nothing was charged. Check the date or try another card.',
  incorrect_cvc: 'The security code is not right. Nothing was charged. Check it and try again.',
  incorrect_number: 'The card number is not right. Nothing was charged. Check it and try again.',
  payment_intent_authentication_failure:
    'Your bank could not confirm that it was you. Nothing was charged. Try again or take another card.',
  processing_error: 'The bank could not answer just now. Nothing was charged. Try again in a moment.',
  instrument_declined:
    'PayPal could not charge what you chose there. Nothing was charged. Choose another way to pay at PayPal, or pay by card.',
};
const OTHERWISE = 'Your bank declined this card. Nothing was charged. Try another card.';

/** Words a decline for the shopper. */
export function wordDecline(code: string | null): string {
  return WORDS[code ?? ''] ?? OTHERWISE;
}
