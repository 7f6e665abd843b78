import { describe, expect, it } from 'vitest';
import { XmlNames, XmlToken, XmlTokenizer } from '../../src/bytes/xml.js';

const NAMES = new XmlNames(['a', 'b', 'row', 'id']);

/** Tokens as short lines: `<name attribute="value">`, `</name>`, `"text"`. */
function tokens(chunks: readonly Buffer[], tokenizer = new XmlTokenizer(NAMES)): string[] {
  const lines: string[] = [];
  const drain = (): void => {
    for (let token = tokenizer.next(); token !== XmlToken.Need; token = tokenizer.next()) {
      lines.push(line(tokenizer, token));
    }
  };
  for (const chunk of chunks) {
    tokenizer.feed(chunk);
    drain();
  }
  tokenizer.finish();
  drain();
  return lines;
}

function line(tokenizer: XmlTokenizer, token: XmlToken): string {
  switch (token) {
    case XmlToken.Start: {
      let attributes = '';
      while (tokenizer.nextAttribute()) {
        const prefix = tokenizer.attributePrefixText();
        const name = `${prefix}${prefix === '' ? '' : ':'}${tokenizer.attributeNameText()}`;
        attributes += ` ${name}#${tokenizer.attributeName}=${JSON.stringify(tokenizer.attributeText())}`;
      }
      return `<${qualified(tokenizer)}${attributes}>`;
    }
    case XmlToken.End:
      return `</${qualified(tokenizer)}>`;
    case XmlToken.Text:
    case XmlToken.CData:
      return JSON.stringify(tokenizer.text());
    case XmlToken.Need:
      return '';
  }
}

function qualified(tokenizer: XmlTokenizer): string {
  const prefix = tokenizer.prefixText();
  return `${prefix}${prefix === '' ? '' : ':'}${tokenizer.nameText()}#${tokenizer.name}`;
}

const WELL_FORMED: readonly [string, string, readonly string[]][] = [
  ['an empty element', '<a/>', ['<a#1>', '</a#1>']],
  ['text', '<a>text</a>', ['<a#1>', '"text"', '</a#1>']],
  ['attributes', `<x:a id="1" r:b='2'/>`, ['<x:a#1 id#4="1" r:b#2="2">', '</x:a#1>']],
];

describe('tokens', () => {
  it.each(WELL_FORMED)('%s', (_, xml, expected) => {
    expect(tokens([Buffer.from(xml)])).toEqual(expected);
    expect(tokens(Array.from(Buffer.from(xml), (byte) => Buffer.from([byte])))).toEqual(expected);
  });
});
