import { SITE } from '../../site.ts';

export type Topic = {
  readonly id: 'delivery' | 'returns' | 'sizes' | 'payment' | 'contact' | 'privacy';
  readonly title: string;
  readonly intro: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
};

/** What people ask, and what is true of this market. The words are the same for every visitor. */
export const TOPICS: readonly Topic[] = [
  {
    id: 'delivery',
    title: 'Delivery',
    intro: 'Every shop packs and sends its own pieces. An order from three shops comes in three parcels.',
    answers: [
      {
        question: 'When does it come?',
        answer:
          'Each piece says how many working days its shop needs. In the checkout you see the dates of each parcel before you pay, and choose standard or, where the shop offers it, express.',
      },
      {
        question: 'What does it cost?',
        answer:
          'Each shop sets its own price and often an amount from which it sends free. The bag shows the delivery of every shop and how much is missing to free delivery.',
      },
      {
        question: 'Where do you deliver?',
        answer:
          'To every country of the European Union, and, where the shop sends there, to the United Kingdom, Switzerland and Norway. The checkout says at once when a shop does not reach you. All prices include VAT; there is no customs duty inside the Union.',
      },
      {
        question: 'How do I follow my parcels?',
        answer:
          'Open the link in your confirmation mail, or your account. You see the state of every parcel, its carrier and its tracking number as soon as the shop has sent it.',
      },
    ],
  },
  {
    id: 'returns',
    title: 'Returns and withdrawal',
    intro:
      'You have at least 14 days from the day the last parcel arrived to change your mind, without a reason. Many shops give longer; the page of each piece says how long.',
    answers: [
      {
        question: 'How do I withdraw from an order?',
        answer:
          'Open your order, from your account or from the link in your mails, and choose “Send back or exchange” beside the parcel. You see the address of the shop at once, and a mail confirms it. Before a parcel has left, “Cancel pieces” is quicker: nothing travels and your money goes back the same day.',
      },
      {
        question: 'Can I exchange for another size or colour?',
        answer:
          'Yes, when it costs the same. The piece you want is kept for you from the moment you ask, and leaves once the other is back. If it cannot be sent after all, you get your money.',
      },
      {
        question: 'Where does it go, and who pays?',
        answer:
          'Each piece goes back to the shop it came from, within 14 days of your message. You pay for the way back, unless the shop sends you a label.',
      },
      {
        question: 'When do I get my money?',
        answer:
          'Within 14 days of your withdrawal, to the card you paid with. The shop may wait until the pieces are back, or until you show that you sent them. Standard delivery is paid back when you return the whole parcel.',
      },
      {
        question: 'Something is broken or wrong.',
        answer: `That is never yours to pay. The legal guarantee of two years applies to everything sold here. Choose “It is faulty” when you send it back; after the 14 days the shop answers first. If it does not agree, write to ${SITE.contact} with a picture: we look at it ourselves and have the last word.`,
      },
    ],
  },
  {
    id: 'sizes',
    title: 'Sizes',
    intro: 'Shops cut differently. Every piece has a size guide beside its sizes, in centimetres and inches.',
    answers: [
      {
        question: 'Which size is mine?',
        answer:
          'Measure a piece of your own that fits, lying flat, and compare. The guide tells where to measure, and many pages say what the model wears and how tall they are.',
      },
      {
        question: 'My size is sold out.',
        answer:
          'Sold-out sizes stay visible and are crossed out. What somebody holds in their checkout comes back after ten minutes if they do not pay, so it is worth a second look.',
      },
    ],
  },
  {
    id: 'payment',
    title: 'Payment',
    intro:
      'You pay once, for all shops together. Your card is charged when your pieces are yours, never before.',
    answers: [
      {
        question: 'How can I pay?',
        answer:
          'By credit or debit card, or with PayPal. The fields for the card belong to the payment service: its number never touches our servers. Your bank may ask you to confirm the payment. With an account you can keep a card for the next time, and remove it under Your account.',
      },
      {
        question: 'Where do I type a discount code or a gift card?',
        answer:
          'In the bag or beside your order in the checkout, under Discount code or gift card. One discount code and one gift card count for an order. A gift card pays as far as it goes, and what is left on it stays there. If something you paid for with it goes back, the money returns to your card first and to the gift card after it.',
      },
      {
        question: 'What does held mean?',
        answer:
          'When you press pay, we set your pieces aside for ten minutes. Nobody else can buy them while you pay. If the payment does not succeed, they go back and nothing is charged. Should your payment reach us later than that, we sell you the pieces if they are still free, and give the money back if not.',
      },
      {
        question: 'My card was declined.',
        answer:
          'Then nothing was charged and your bag is as it was. Check the number, the date and the code, or take another card. Some banks show a reservation for a few days; it is not a charge and falls away.',
      },
    ],
  },
  {
    id: 'contact',
    title: 'Contact',
    intro: `Write to ${SITE.contact}. Add your order number if it is about an order, so that we can look at once.`,
    answers: [
      {
        question: 'Can I talk to the shop itself?',
        answer: 'Yes. The page of each shop names its trader, with address and e-mail.',
      },
      {
        question: 'I want to report a piece or a shop.',
        answer: `Write to ${SITE.contact} with the address of the page and what is wrong with it. We look at every report and tell you what we decided, and why.`,
      },
    ],
  },
  {
    id: 'privacy',
    title: 'Privacy',
    intro: 'We keep what an order needs, and nothing that follows you elsewhere.',
    answers: [
      {
        question: 'What do you keep?',
        answer:
          'Your name, address and e-mail for your orders; your orders themselves as long as tax law asks for it. A shop sees what it needs to send its parcel. The payment service keeps your card; we see its brand and last four digits.',
      },
      {
        question: 'Which cookies do you set?',
        answer:
          'One for your bag and two that keep you signed in. All are needed for the shop to work. There are no cookies of advertisers and nobody measures you across sites.',
      },
      {
        question: 'How do I see or delete my data?',
        answer: `Write to ${SITE.contact} from the address you ordered with. You get a copy, a correction or the deletion within a month; what the law makes us keep is locked until its time is over.`,
      },
    ],
  },
];
