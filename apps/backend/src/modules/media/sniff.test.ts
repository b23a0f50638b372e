import { describe, expect, it } from 'vitest';
import { sayKind, sniff } from './sniff.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is', () => {
  it.each([
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'jpeg'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'png'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'webp'],
    ['\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf', 'avif'],
    ['\0\0\0\x20ftypmif1\0\0\0\0mif1avifmiaf', 'avif'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', null],
    ['GIF89a', null],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', null],
    ['<!-- \xff\xd8\xff -->', null],
    ['%PDF-1.7', null],
    ['MZ\x90\0', null],
    ['', null],
  ])('%j is %s', (head, kind) => {
    expect(sniff(bytes(head))).toBe(kind);
  });
});

describe('what to do about a file that is not taken', () => {
  it.each([
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', /HEIC.*JPEG/],
    ['<?xml version="1.0"?>\n<svg onload="x()">', /SVG.*PNG/],
    ['GIF89a', /GIF/],
    ['%PDF-1.7', /PDF/],
    ['II*\0', /TIFF/],
  ])('%j', (head, words) => {
    expect(sayKind(bytes(head))).toMatch(words);
  });
  it('says nothing about what it does not know', () => {
    expect(sayKind(bytes('hello'))).toBeUndefined();
  });
});
