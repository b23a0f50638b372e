import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, holdReasonsOf } from './check-text.ts';

describe('what is held back for a person', () => {
  test.each([
    ['see https://cheap.example', ['link']],
    ['WWW.shop-for-less.example', ['link']],
    ['I found it at cheap-coats.com for less', ['link']],
    ['write me: nora@shopper.example', ['email']],
    ['nora (at) shopper (dot) example', ['email']],
    ['call +49 30 1234567 please', ['phone']],
    ['call 030/1234-5678', ['phone']],
    ['ｃａｌｌ ０３０１２３４５６７８', ['phone']],
    ['this is sh1t', ['language']],
    ['so ein Scheiße', ['language']],
    ['NEVER EVER BUY ANYTHING FROM THEM AGAIN', ['shouting']],
  ])('%s', (text, reasons) => {
    expect(holdReasonsOf(text)).toEqual(reasons);
  });

  test.each([
    'Bought M, I am 172 cm and 64 kg. Worn 3 times, washed at 30 °C.',
    'Size 38/40, order of 12.11.2026. 10/10',
    'The Shitake brown is lovely', // a word within a word is none
    'Nice.Though the sleeves are long',
    'WOW',
  ])('%s is shown at once', (text) => {
    expect(holdReasonsOf(text)).toEqual([]);
  });
});

describe('cleaning', () => {
  test('takes away what nobody sees and what turns the direction of a page around', () => {
    expect(cleanText('a\u202Eb\u0000c\uFEFF\u200B')).toBe('abc');
  });

  test('keeps paragraphs, but no more than one empty line', () => {
    expect(cleanText('  one \r\n\r\n\r\n\r\n two\t three  ')).toBe('one\n\ntwo three');
    expect(cleanLine('one\n two')).toBe('one two');
  });

  test('leaves markup as the text it is', () => {
    expect(cleanText('<b onclick="x()">&amp;</b>')).toBe('<b onclick="x()">&amp;</b>');
  });
});
