'use server';

import type { Preference } from '@selvedge/contracts';
import { redirect } from 'next/navigation';
import { visitorApi } from '../../api/server.ts';
import { links } from '../../links.ts';
import { readChoices } from './choices.ts';

/** Keeps what the signed-in shopper wants to be told. Works as a plain form. */
export async function saveAccountNotices(form: FormData): Promise<void> {
  const choices: Preference[] = readChoices(form);
  const answer = await (await visitorApi()).savePreferences({ body: { choices } });
  if (!answer.ok && answer.status === 401) redirect(links.signIn(links.accountNotices));
  redirect(`${links.accountNotices}?note=${answer.ok ? 'saved' : 'failed'}`);
}

/** Keeps what is to be told of one order, for its shopper or the holder of its link. */
export async function saveOrderNotices(number: string, token: string | null, form: FormData): Promise<void> {
  const choices: Preference[] = readChoices(form);
  const query = token === null ? {} : { token };
  const answer = await (await visitorApi()).saveOrderPreferences({
    params: { number },
    query,
    body: { choices },
  });
  const back = links.orderNotices(number, token);
  const note = answer.ok ? 'saved' : answer.problem.code === 'no_phone' ? 'phone' : 'failed';
  redirect(`${back}${back.includes('?') ? '&' : '?'}note=${note}`);
}
