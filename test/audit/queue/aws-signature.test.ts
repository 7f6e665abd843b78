import { describe, expect, it } from 'vitest';
import { awsEncoded, awsSignature, EMPTY_PAYLOAD } from '../../../src/audit/queue/aws-signature.js';

/** The examples that Amazon publishes with their results; the credentials are the ones of its documentation. */
const S3 = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const SUITE = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const HASH = { 'x-amz-content-sha256': EMPTY_PAYLOAD };

const EXAMPLES = [
  // Amazon S3 API Reference, "Signature calculations for the Authorization header", its examples.
  {
    name: 'an object, and only ten bytes of it',
    url: 'https://examplebucket.s3.amazonaws.com/test.txt',
    headers: { range: 'bytes=0-9', ...HASH },
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    name: 'a setting of a bucket, named without a value',
    url: 'https://examplebucket.s3.amazonaws.com/?lifecycle',
    headers: HASH,
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    name: 'what a bucket holds, with a query',
    url: 'https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J',
    headers: HASH,
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
];

/** Of the Signature Version 4 test suite, made for a service called `service`. */
const OF_SUITE = [
  { name: 'get-vanilla', path: '/', signature: '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31' },
  {
    name: 'get-vanilla-query-order-key-case',
    path: '/?Param2=value2&Param1=value1',
    signature: 'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
  },
  {
    name: 'get-utf8',
    path: `/${awsEncoded('ሴ')}`,
    signature: '8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85',
  },
];

const signatureOf = (headers: Readonly<Record<string, string>>) => headers.authorization?.replace(/.*Signature=/u, '');

describe('awsSignature', () => {
  it.each(EXAMPLES)('signs $name as Amazon does', ({ url, headers, signature }) => {
    const at = new Date('2013-05-24T00:00:00Z');
    const request = { method: 'GET', url: new URL(url), headers, region: 'us-east-1', service: 's3', at } as const;
    expect(signatureOf(awsSignature(request, S3))).toBe(signature);
  });

  it.each(OF_SUITE)('signs $name of the test suite', ({ path, signature }) => {
    const url = new URL(`https://example.amazonaws.com${path}`);
    const at = new Date('2015-08-30T12:36:00Z');
    const request = { method: 'GET', url, headers: {}, region: 'us-east-1', service: 'service', at } as const;
    expect(signatureOf(awsSignature(request, SUITE))).toBe(signature);
  });

  it('signs the token of a session, and never shows the secret', () => {
    const url = new URL('https://example.amazonaws.com/a');
    const at = new Date('2015-08-30T12:36:00Z');
    const request = { method: 'GET', url, headers: {}, region: 'us-east-1', service: 's3', at } as const;
    const headers = awsSignature(request, { ...SUITE, sessionToken: 'a token' });
    expect(headers['x-amz-security-token']).toBe('a token');
    expect(headers.authorization).toContain('SignedHeaders=host;x-amz-date;x-amz-security-token,');
    expect(JSON.stringify(headers)).not.toContain(SUITE.secretAccessKey);
  });

  it('changes with each thing that is signed', () => {
    const at = new Date('2015-08-30T12:36:00Z');
    const request = {
      method: 'GET',
      url: new URL('https://example.amazonaws.com/a'),
      headers: { range: 'bytes=0-9' },
      region: 'eu-west-2',
      service: 's3',
      at,
    } as const;
    const others = [
      { ...request, method: 'HEAD' as const },
      { ...request, url: new URL('https://example.amazonaws.com/b') },
      { ...request, url: new URL('https://example.org/a') },
      { ...request, headers: { range: 'bytes=0-8' } },
      { ...request, region: 'eu-west-1' },
      { ...request, service: 's4' },
      { ...request, at: new Date('2015-08-30T12:36:01Z') },
    ];
    const signatures = [request, ...others].map((each) => signatureOf(awsSignature(each, SUITE)));
    expect(new Set(signatures).size).toBe(signatures.length);
  });
});

it.each([
  ['a b', 'a%20b'],
  ["it's(1)*!", 'it%27s%281%29%2A%21'],
  ['plain-._~9', 'plain-._~9'],
  ['ü/ü', '%C3%BC%2F%C3%BC'],
  ['a+b%20c', 'a%2Bb%2520c'],
])('encodes %j as %s', (part, encoded) => {
  expect(awsEncoded(part)).toBe(encoded);
});
