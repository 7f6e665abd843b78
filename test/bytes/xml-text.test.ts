import { describe, expect, it } from 'vitest';
import { decodeXmlAttribute, decodeXmlText, normaliseLineEnds } from '../../src/bytes/xml-text.js';

describe('text', () => {
  it.each([
    ['', ''],
    ['plain', 'plain'],
    ['a &amp; b', 'a & b'],
    ['&lt;&gt;&quot;&apos;', '<>"\''],
    ['&amp;lt;', '&lt;'],
    ['&#65;&#x42;&#X43;', 'ABC'],
    ['&#0000000065;&#x0000000042;', 'AB'],
    ['&#x1F600;', '😀'],
    ['&#0;', '\ufffd'],
    ['&#xD800;', '\ufffd'],
    ['&#x110000;', '\ufffd'],
    ['&#99999999999999999999;', '\ufffd'],
    ['&AMP;', '&AMP;'],
    ['&nbsp;', '&nbsp;'],
    ['&amp', '&amp'],
    ['& &; &#; &#x; &#xg;', '& &; &#; &#x; &#xg;'],
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a&#13;&#10;b', 'a\r\nb'],
    ['\r\r\n\n', '\n\n\n'],
  ])('%j is %j', (raw, text) => {
    expect(decodeXmlText(raw)).toBe(text);
  });
});

describe('attributes', () => {
  it.each([
    ['a &amp; b', 'a & b'],
    ['a\tb\nc', 'a b c'],
    ['a\r\nb\rc', 'a b c'],
    ['a&#9;b&#10;c&#13;d', 'a\tb\nc\rd'],
    ['  two  ', '  two  '],
  ])('%j is %j', (raw, text) => {
    expect(decodeXmlAttribute(raw)).toBe(text);
  });
});

describe('line ends alone', () => {
  it.each([
    ['a\r\nb &amp; c', 'a\nb &amp; c'],
    ['a\nb', 'a\nb'],
  ])('%j is %j', (raw, text) => {
    expect(normaliseLineEnds(raw)).toBe(text);
  });
});
