import { redirect } from 'next/navigation';
import { readMe } from '../api/me.ts';
import { homeOf } from '../links.ts';

export default async function Start() {
  redirect(homeOf(await readMe()));
}
