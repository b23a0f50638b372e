'use server';

import { redirect } from 'next/navigation';
import { publicApi } from '../../api/server.ts';
import { links } from '../../links.ts';

/** Confirms the address of a question; the page says what holds then. */
export async function confirmQuestion(form: FormData): Promise<never> {
  const token = String(form.get('token') ?? '');
  await publicApi.confirmQuestion({ params: { token } });
  redirect(links.question(token));
}

/** Takes a question back; the page then says so. */
export async function withdrawQuestion(form: FormData): Promise<never> {
  const token = String(form.get('token') ?? '');
  await publicApi.withdrawQuestion({ params: { token } });
  redirect(links.question(token));
}
