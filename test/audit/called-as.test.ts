import { describe, expect, it } from 'vitest';
import { calledAs } from '../../src/audit/called-as.js';
import { createNameJudge } from '../../src/engine/name-judge.js';
import { builtInRules, combine } from '../../src/rules/load.js';

const tellsOfPeople = createNameJudge(combine(builtInRules(), []));

describe('what a file is called', () => {
  it.each([
    ['releases/2019/response.xlsx', '.xlsx'],
    ['releases/2019/Response 2.XLSX', '.xlsx'],
    ['C:\\releases\\annex.pdf', '.pdf'],
    ['releases/FOI 2019-1234 final', '.'],
    ['releases/.pdf', '.pdf'],
    ['releases.old/minutes.tar.gz', '.gz'],
  ])('is its ending: %s', (path, called) => {
    expect(calledAs(path, tellsOfPeople)).toBe(called);
  });

  it.each([
    ['releases/Statement of Margaret Featherstone.docx', 'Statement of Margaret Featherstone.docx'],
    ['releases/AB123456C.pdf', 'AB123456C.pdf'],
  ])('is all of a name that tells of people: %s', (path, called) => {
    expect(calledAs(path, tellsOfPeople)).toBe(called);
  });

  it('is told from the name of the file, not of its folders', () => {
    expect(calledAs('Margaret Featherstone/response.docx', tellsOfPeople)).toBe('.docx');
  });
});
