import { describe, expect, it } from 'vitest';
import { tesseractHere } from '../../../src/cli/ocr/ocr-options.js';
import { type ProgramNews, tesseract } from '../../../src/engine/recognition/tesseract.js';
import type { Picture } from '../../../src/model/recognition.js';
import { printed, printedPage } from '../../readers/recognition/printed-page.js';
import { CAN_FAKE, fakeTesseract, linesOf, SAYS, tableOf } from './fake-tesseract.js';

const PICTURE: Picture = {
  kind: 'pixels',
  width: 3,
  height: 2,
  resolution: 300,
  grey: Uint8Array.of(0, 9, 8, 7, 6, 5),
};
const COUNT = { number: 2, of: 5 };
const WORDS = tableOf(linesOf(['Dear Ms Fenwick']));
const NONSENSE = tableOf(linesOf(['HMLLZ FI ABW'], 20));

async function recognise(does: string, seconds = 20) {
  const news: ProgramNews[] = [];
  const recogniser = tesseract(fakeTesseract(does).setup, seconds, (each) => news.push(each));
  const recognition = await recogniser.recognise(PICTURE, COUNT);
  return { news, recognition };
}

describe.runIf(CAN_FAKE)('a page given to Tesseract', () => {
  it('comes back as words with their places', async () => {
    const { recognition, news } = await recognise(SAYS(WORDS));
    expect(recognition).toMatchObject({
      kind: 'read',
      words: [
        { text: 'Dear' },
        { text: 'Ms' },
        { text: 'Fenwick', confidence: 96, line: 1, box: [484, 300, 652, 340] },
      ],
    });
    expect(news).toEqual([{ kind: 'started', process: expect.any(Number), count: COUNT }, { kind: 'ended' }]);
  });

  it('goes in by standard input and nothing else, and little of the environment with it', async () => {
    const does = `const told = [input.toString('latin1', 0, 2), args.join('_'), Object.keys(process.env).join('_')];
    say(${JSON.stringify(WORDS)}.replace('Fenwick', told.join('|')));`;
    const { recognition } = await recognise(does);
    const words = recognition.kind === 'read' ? recognition.words : [];
    expect(words.at(-1)?.text).toMatch(
      /^BM\|stdin_stdout_-l_eng_--psm_3_--dpi_300_tsv\|MARK(?:___CF_USER_TEXT_ENCODING)?$/u,
    );
  });

  it('is read again the right way up where it lies on its side', async () => {
    const does = `say(args.includes('1') ? ${JSON.stringify(WORDS)} : ${JSON.stringify(NONSENSE)});`;
    const { recognition } = await recognise(does);
    expect(recognition).toMatchObject({ words: [{ text: 'Dear' }, {}, {}] });
  });

  it('stays as it was read where turning makes it no better', async () => {
    const { recognition } = await recognise(`if (args.includes('1')) process.exit(1); ${SAYS(NONSENSE)}`);
    expect(recognition).toMatchObject({ words: [{ text: 'HMLLZ', confidence: 20 }, {}, {}] });
  });

  it.each<[string, string, number, string]>([
    ['hangs', 'setTimeout(() => undefined, 60_000);', 0.5, 'slow'],
    [
      'hangs and does not listen',
      "process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000);",
      0.5,
      'slow',
    ],
    ['fails', 'process.exit(3);', 20, 'failed'],
    ['dies', "process.kill(process.pid, 'SIGSEGV');", 20, 'failed'],
    ['fails after all', `${SAYS(WORDS)} process.exitCode = 1;`, 20, 'failed'],
    ['says something else', SAYS('Dear Ms Fenwick\n'), 20, 'failed'],
    ['says nothing', '', 20, 'failed'],
  ])('is not read where the program %s', async (_what, does, seconds, kind) => {
    const { recognition, news } = await recognise(does, seconds);
    expect(recognition).toEqual({ kind });
    expect(news.at(-1)).toEqual({ kind: 'ended' });
  });

  it('may have no words', async () => {
    expect((await recognise(SAYS(tableOf([])))).recognition).toEqual({ kind: 'read', words: [] });
  });
});

it('is not read where there is no such program', async () => {
  const setup = { ...fakeTesseract('').setup, program: '/there/is/no/tesseract' };
  const recogniser = tesseract(setup, 5, () => undefined);
  const recognition = recogniser.kind === 'present' ? await recogniser.recognise(PICTURE, COUNT) : undefined;
  expect(recognition).toEqual({ kind: 'failed' });
});

const LETTER = printed([
  'Dear Sir or Madam,',
  'I write on behalf of my sister, who was stopped by Barnaby Castlewell on the evening of 3 March.',
  'We ask that the matter is looked into and that we are told what came of it.',
]);
const installed = tesseractHere(process.env);

describe.runIf(installed)(`the Tesseract of this computer (${installed?.program ?? 'none is installed'})`, () => {
  it.each([0, 1, 2, 3])(
    'reads print that is turned by %i quarters',
    async (quarters) => {
      const recogniser = tesseract(installed!, 60, () => undefined);
      const picture = await printedPage(LETTER, quarters);
      const recognition = recogniser.kind === 'present' && (await recogniser.recognise(picture, COUNT));
      const words = recognition && recognition.kind === 'read' ? recognition.words.map(({ text }) => text) : [];
      expect(words.join(' ')).toContain('stopped by Barnaby Castlewell on the evening of 3 March');
    },
    60_000,
  );
});
