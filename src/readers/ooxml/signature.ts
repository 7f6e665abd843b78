import { X509Certificate } from 'node:crypto';
import type { Content } from '../../model/content.js';
import { readAnyXml } from './any-xml.js';
import { inside, textContent } from './content.js';
import type { PartReader } from './part-reader.js';

const LEAVE_OUT: ReadonlySet<string> = new Set(['DigestValue', 'SignatureValue', 'Modulus', 'Exponent']);
const CERTIFICATE: ReadonlySet<string> = new Set(['X509Certificate']);

/** A digital signature: who signed, and what they wrote about it. */
export const readSignature: PartReader = async function* (context): AsyncGenerator<Content> {
  const concealed = inside(context.concealed, 'property', 'property');
  const certificates: string[] = [];
  const pictures: string[] = [];
  const blob = (text: string, element: string): void => {
    (CERTIFICATE.has(element) ? certificates : pictures).push(text);
  };
  yield { kind: 'fact', fact: 'digital-signature', at: context.at, count: 1 };
  // The pictures of a signature line are text in letters; they show what its words say.
  yield* readAnyXml(context, { concealed, leaveOut: LEAVE_OUT, blob, blobElements: CERTIFICATE });
  for (const certificate of certificates) {
    const subject = subjectOf(certificate);
    if (subject !== '') yield textContent(subject, { ...context.at, field: 'X509Certificate' }, concealed, 'author');
  }
};

/** '' for a certificate that cannot be read: it is no document, and its text is the signer's name at most. */
function subjectOf(base64: string): string {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64')).subject;
  } catch {
    return '';
  }
}
