import type { Random } from './random.ts';

type Fit = 'runs_small' | 'true_to_size' | 'runs_large';
export type Opinion = {
  readonly stars: number;
  readonly title: string;
  readonly text: string;
  readonly fit: Fit | null;
};

const LIKED = [
  'Better in the hand than in the pictures',
  'My new favourite',
  'Worth the money',
  'Quietly excellent',
  'Bought a second one',
  'Just what I was looking for',
  'Made properly',
  'Wearing it every other day',
] as const;
const MIXED = [
  'Nice, with one but',
  'Good, not perfect',
  'Almost',
  'Fine for the price',
  'Two minds about it',
] as const;
const DISLIKED = ['Not for me', 'I expected more', 'Sent it back', 'A pity', 'Looked better online'] as const;

const OPENINGS = {
  good: [
    'I had looked at this for weeks and am glad I did not wait for the sale.',
    'Arrived well packed and a day early.',
    'I bought it for a trip and have not stopped wearing it since.',
    'A present to myself, and a good one.',
    'I was not sure about the colour. In daylight it is lovely.',
    'My sister has the same one and I gave in.',
    'It hangs beautifully and needs nothing else.',
    'I own a lot of these and this is the one I reach for.',
  ],
  middling: [
    'I like the look of it very much, and still.',
    'Good cloth, simple cut, no surprises.',
    'The colour is as shown. The finish could be neater inside.',
    'It does what it should.',
    'Lovely idea. A few loose threads at the hem, which I cut myself.',
  ],
  bad: [
    'I wanted to like it.',
    'The pictures are kind to it.',
    'After the second wash it had lost its shape.',
    'One button came off on the first day.',
    'Thinner than I thought from the description.',
  ],
} as const;

const OF_MATERIAL: Readonly<Record<string, readonly string[]>> = {
  Wool: [
    'The wool is soft and does not scratch, even on bare skin.',
    'Warm without being heavy. A few bobbles under the arms, gone with a comb.',
    'I air it overnight and it is fresh again.',
  ],
  Cashmere: ['So soft that strangers ask.', 'Some pilling in the first weeks, then it settled.'],
  Cotton: [
    'Washed four times at 30 °C: same size, same colour.',
    'The cotton has some weight to it and is not see-through.',
    'Irons easily, or can be left as it is.',
  ],
  Linen: [
    'It creases, as linen does, and looks the better for it.',
    'Cool on hot days. Mine softened after two washes.',
  ],
  Denim: [
    'Stiff for the first week, then it becomes yours.',
    'The indigo rubs off a little at first. Wash it once before you sit on a white sofa.',
  ],
  Silk: ['It moves like water. Hand wash only, and that is fine.', 'Very fine silk: mind your rings.'],
  Leather: ['It smells of leather and nothing else.', 'The leather marks a little and looks better for it.'],
  'Recycled nylon': ['Light, packs small and keeps the rain out.', 'Dries within the hour.'],
};
const OF_ANY = [
  'The seams are straight and the lining is neat.',
  'Everybody asks where it is from.',
] as const;

const OF_FIT = {
  runs_small: [
    'It comes up small: I usually wear one size less and could just close it.',
    'Narrow across the shoulders. Take one size up.',
    'Shorter in the arm than my others of the same size.',
  ],
  true_to_size: [
    'I took my usual size and it sits as in the picture.',
    'True to size, with room for a layer.',
    'Between two sizes I took the smaller one. It was the right one.',
  ],
  runs_large: [
    'It comes up large. I changed it for one size down.',
    'Generous in the body; fine if you like it loose.',
    'Longer than expected, I had it taken up by three centimetres.',
  ],
} as const;

/** Makes up what somebody thinks of a piece: by its cloth, and by how this piece is known to fit. */
export function haveOpinion(
  random: Random,
  piece: { readonly material: string; readonly fits: Fit },
): Opinion {
  const stars = random.pickWeighted([
    [5, 52],
    [4, 27],
    [3, 11],
    [2, 6],
    [1, 4],
  ] as const);
  const said = random.chance(0.72);
  const fit = !said
    ? null
    : random.chance(0.75)
      ? piece.fits
      : random.pick(['runs_small', 'true_to_size', 'runs_large'] as const);
  const mood = stars >= 4 ? 'good' : stars === 3 ? 'middling' : 'bad';
  const titles = stars >= 4 ? LIKED : stars === 3 ? MIXED : DISLIKED;
  const cloth = mood === 'bad' ? [] : [random.pick(OF_MATERIAL[piece.material] ?? OF_ANY)];
  const sentences = [
    random.pick(OPENINGS[mood]),
    ...cloth,
    ...(fit === null ? [] : [random.pick(OF_FIT[fit])]),
  ];
  const title = random.chance(0.8) ? random.pick(titles) : '';
  return { stars, title, text: sentences.join(' '), fit };
}

const REPLIES = {
  good: [
    'Thank you for writing. We will read this out in the workshop.',
    'That makes us glad. Wear it long.',
  ],
  bad: [
    'We are sorry. That is not how it should leave us. Send it back at our cost and we will look at the piece ourselves.',
    'Thank you for telling us. We have passed it on to the people who sew it, and the next run has a stronger thread there.',
  ],
} as const;

/** Makes up what a shop replies. */
export function replyTo(random: Random, stars: number): string {
  return random.pick(REPLIES[stars >= 4 ? 'good' : 'bad']);
}

const QUESTIONS = [
  [
    'Is it see-through in the lightest colour?',
    'No. We line the lightest colour, or use a denser cloth for it.',
  ],
  [
    'How long is it in size M, measured at the back?',
    'In M it is 68 cm from collar to hem, give or take one.',
  ],
  [
    'Does it shrink in the first wash?',
    'By a centimetre at most if you keep to the label. We wash the cloth before we cut it.',
  ],
  [
    'I am 182 cm tall. Will the arms be long enough?',
    'They should be. The sleeve in L is 65 cm from the shoulder seam.',
  ],
  [
    'Where is it sewn?',
    'It is sewn where the label says, in a house of twenty people whom we visit every season.',
  ],
  [
    'Will the other colours come back?',
    'Next month, in all sizes. Leave us your address with the size and you will hear first.',
  ],
  ['Can I put it in the dryer?', 'Better not. Hang it up wet and it needs no iron either.'],
] as const;

/** Makes up what somebody wants to know of a piece, with what its shop would answer. */
export function wonderAbout(random: Random): { readonly question: string; readonly answer: string } {
  const [question, answer] = random.pick(QUESTIONS);
  return { question, answer };
}
