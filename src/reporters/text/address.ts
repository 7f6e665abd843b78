/** A path as given, as a URI reference for machine formats: `outgoing/a%20b.xlsx`, `file:///C:/out/a.xlsx`. */
export function addressOf(path: string): string {
  const encoded = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replaceAll('\\', '/')
    .split('/')
    .map((name) => encodeURIComponent(name))
    .join('/');
  if (/^[A-Za-z]:\//u.test(path.replaceAll('\\', '/'))) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
