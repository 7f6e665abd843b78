/** "Pages 1 to 3 and 7" in an officer's words. */
export function listPages(pages: readonly number[]): string {
  const ranges: string[] = [];
  for (let at = 0; at < pages.length; ) {
    let to = at;
    while (pages[to + 1] === pages[to]! + 1) to++;
    ranges.push(to === at ? `${pages[at]}` : `${pages[at]} to ${pages[to]}`);
    at = to + 1;
  }
  const shown = ranges.slice(0, 20).join(', ');
  const more = ranges.length > 20 ? ' and others' : '';
  return `${pages.length === 1 ? 'Page' : 'Pages'} ${shown}${more}`;
}
