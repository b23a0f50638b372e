import type { AdminDrop } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { links } from '../../links.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';
import {
  BLANK,
  type Choice,
  type DropErrors,
  type DropFields,
  readPlan,
  slugOf,
  toLocal,
} from './drop-plan.ts';

export type Planned = Pick<
  AdminDrop,
  | 'slug'
  | 'title'
  | 'words'
  | 'roomOpensAt'
  | 'opensAt'
  | 'closesAt'
  | 'perAccountMax'
  | 'pieces'
  | 'vendorName'
  | 'version'
>;

/** The form of a drop: what is typed, what is wrong with it, and sending it. */
export function useDropForm(drop: Planned | null) {
  const router = useRouter();
  const [fields, setFields] = useState(() => fieldsOf(drop));
  const [products, setProducts] = useState(() => choicesOf(drop));
  const [errors, setErrors] = useState<DropErrors>({});
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const set = (name: keyof DropFields, value: string) =>
    setFields((before) => {
      // The address follows the name until it is typed itself.
      const follows = name === 'title' && before.slug === slugOf(before.title);
      return { ...before, [name]: value, ...(follows ? { slug: slugOf(value) } : {}) };
    });
  const submit = async () => {
    const read = readPlan(fields, products, Date.now());
    setErrors('errors' in read ? read.errors : {});
    setProblem('errors' in read ? 'Some of this cannot be used yet. See the fields in red.' : undefined);
    if ('errors' in read) return;
    setBusy(true);
    const { plan, slug } = read;
    const sent =
      drop === null
        ? api.scheduleDrop({ body: { slug, ...plan } })
        : api.changeDrop({ params: { slug: drop.slug }, body: { version: drop.version, ...plan } });
    const answer = await sent.catch(() => undefined);
    setBusy(false);
    if (answer?.ok === true) {
      announce(drop === null ? `${plan.title} is scheduled.` : `${plan.title} is changed.`);
      router.push(links.adminDrop(answer.value.slug));
      return router.refresh();
    }
    setProblem(answer === undefined ? NO_ANSWER : (answer.problem.detail ?? messageOf(answer.problem)));
    if (answer?.problem.code === 'drop_slug_taken') setErrors({ slug: 'Another drop has this address.' });
  };
  return { fields, set, products, setProducts, errors, problem, busy, submit };
}

function fieldsOf(drop: Planned | null): DropFields {
  if (drop === null) return BLANK;
  const { slug, title, words, perAccountMax } = drop;
  return {
    slug,
    title,
    words,
    perAccountMax: String(perAccountMax),
    roomOpensAt: toLocal(drop.roomOpensAt),
    opensAt: toLocal(drop.opensAt),
    closesAt: toLocal(drop.closesAt),
  };
}

function choicesOf(drop: Planned | null): readonly Choice[] {
  return (drop?.pieces ?? []).map(({ slug, name }) => ({ slug, name, vendorName: drop?.vendorName ?? '' }));
}
