import { describe, expect, it } from 'vitest';
import { insertRows } from '../../../src/readers/text/insert-rows.js';

const rowsOf = (...texts: readonly string[]) =>
  insertRows(texts.map((text, index) => ({ text, number: index + 1 }))).map((rows) =>
    rows.map(({ fields }) => fields.join('|')),
  );

describe('rows that a database is told to add', () => {
  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    [
      'one a statement',
      ["INSERT INTO staff VALUES (1,'Oak','Ann');", "INSERT INTO staff VALUES (2,'Ash','Ben');"],
      [['1|Oak|Ann', '2|Ash|Ben']],
    ],
    [
      'with the names of columns',
      ["INSERT INTO `staff` (`id`, `surname`) VALUES (1,'Oak'), (2,'Ash');"],
      [['id|surname', '1|Oak', '2|Ash']],
    ],
    [
      'over lines',
      ['insert into staff (id, surname) values', "(1, 'Oak'),", "(2, 'Ash');"],
      [['id|surname', '1|Oak', '2|Ash']],
    ],
    [
      'with quotes, brackets and commas within',
      ["insert into t values (1,'O''Hara (Ann), PC'),(2,'it\\'s')"],
      [["1|O'Hara (Ann), PC", "2|it's"]],
    ],
    [
      'with what is absent or has a type',
      ["insert into t values (NULL, DATE '1980-05-01', N'Oak'),(3,'',x)"],
      [['|1980-05-01|Oak', '3||x']],
    ],
    [
      'of two tables',
      ["insert into a values (1,'x'),(2,'y')", "insert into b values (3,'z'),(4,'w')"],
      [
        ['1|x', '2|y'],
        ['3|z', '4|w'],
      ],
    ],
    ['one alone', ["insert into a values (1,'x')"], []],
    ['in a sentence', ['You insert into the form (all of it), and (that is all) you send it.'], []],
    ['none', ['select (a, b), (c, d) from t'], []],
    ['that break off', ["insert into a values (1,'x', (2,'y'"], []],
  ])('%s', (_name, lines, expected) => {
    expect(rowsOf(...lines)).toEqual(expected);
  });

  it('stand below each other where they share a line', () => {
    const [rows] = insertRows([{ text: "insert into a values (1,'x'),(2,'y')", number: 7 }]);
    expect(rows?.map(({ number }) => number)).toEqual([7, 8]);
  });
});
