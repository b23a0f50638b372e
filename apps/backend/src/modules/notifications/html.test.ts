import { expect, test } from 'vitest';
import { html } from './html.ts';

test('what people typed never becomes markup', () => {
  const name = `<script>alert("x")</script>'&`;
  expect(html`<p title="${name}">${name}</p>`.html).not.toMatch(/<script|"x"|'&/);
  expect(html`${html`<b>${'1 < 2'}</b>`}`.html).toBe('<b>1 &#60; 2</b>');
});
