/**
 * The paths of a list that arrives as bytes: one a line, or divided by NUL where its beginning holds one, as
 * `find -print0` writes them. Empty entries are left out.
 */
export async function* pathList(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let separator: string | undefined;
  let rest = '';
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    separator ??= separatorOf(rest);
    if (separator === undefined) continue;
    const paths = rest.split(separator);
    rest = paths.pop() ?? '';
    for (const path of paths) if (trimmed(path, separator) !== '') yield trimmed(path, separator);
  }
  const last = trimmed(rest + decoder.decode(), separator ?? '\n');
  if (last !== '') yield last;
}

function separatorOf(text: string): string | undefined {
  return ['\0', '\n'].find((separator) => text.includes(separator));
}

function trimmed(path: string, separator: string): string {
  return separator === '\n' ? path.replace(/\r$/u, '') : path;
}
