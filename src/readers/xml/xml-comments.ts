const OPEN = '<!--';
const CLOSE = '-->';
const DATA_OPEN = '<![CDATA[';
const DATA_CLOSE = ']]>';
/** Longer comments are told in pieces. */
const LONGEST = 64 * 1024;

/** Comments of an XML file, which its tokenizer passes over; those in literal text are none. */
export async function* xmlComments(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = '';
  let close = '';
  for await (const chunk of chunks) {
    rest += chunk.toString('latin1');
    for (;;) {
      if (close === '') {
        const comment = rest.indexOf(OPEN);
        const data = rest.indexOf(DATA_OPEN);
        const at = comment < 0 ? data : data < 0 ? comment : Math.min(comment, data);
        if (at < 0) {
          rest = rest.slice(-DATA_OPEN.length);
          break;
        }
        close = at === comment ? CLOSE : DATA_CLOSE;
        rest = rest.slice(at + (close === CLOSE ? OPEN : DATA_OPEN).length);
      }
      const end = rest.indexOf(close);
      const isComment = close === CLOSE;
      if (end < 0) {
        const kept = isComment && rest.length < LONGEST ? rest.length : close.length;
        if (isComment && rest.length > kept) yield textOf(rest.slice(0, -kept));
        rest = rest.slice(-kept);
        break;
      }
      if (isComment) yield textOf(rest.slice(0, end));
      rest = rest.slice(end + close.length);
      close = '';
    }
  }
}

function textOf(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8').trim();
}
