import type { MimePart } from './mime-part.js';

/** Extensions for parts without a name, where the type alone does not give one. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/calendar': 'ics',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/rfc822-headers': 'eml',
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'message/delivery-status': 'txt',
  'message/disposition-notification': 'txt',
  'message/feedback-report': 'txt',
  'message/external-body': 'txt',
  'application/ms-tnef': 'dat',
  'application/vnd.ms-tnef': 'dat',
  'application/octet-stream': 'bin',
};

/** What an attachment is called in a report: its file name, the subject of an attached mail, or its type and number. */
export function partFileName({ fileName, type, header, parts }: MimePart, number: number): string {
  const name = fileName.replace(/[\r\n]+/gu, ' ').trim();
  if (name !== '') return name;
  const extension = EXTENSIONS[type.value] ?? /\/(?:x-)?([a-z0-9]{1,6})(?:\+\w+)?$/u.exec(type.value)?.[1] ?? 'bin';
  const description = header.text('content-description').trim();
  if (description !== '' && parts.length === 0) return `${description.slice(0, 80)}.${extension}`;
  return `attachment ${number}.${extension}`;
}
