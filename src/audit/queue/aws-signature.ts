import { createHash, createHmac } from 'node:crypto';

/** Who asks, as Amazon's services and those that speak their language know it. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of credentials that end on their own. */
  readonly sessionToken?: string;
}

/** A request to be signed. */
export interface AwsRequest {
  readonly method: 'GET' | 'HEAD';
  /** Its path is taken as it stands: each part of it must be encoded once, see `awsEncoded`. */
  readonly url: URL;
  /** Names in lower case; `host` is added. All of them are signed. */
  readonly headers: Readonly<Record<string, string>>;
  readonly region: string;
  readonly service: string;
  readonly at: Date;
}

/** SHA-256 of no bytes at all: what a request for bytes carries. */
export const EMPTY_PAYLOAD = createHash('sha256').digest('hex');

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * The headers that sign a request without a body, those of the request not among them.
 * Source: AWS General Reference, Signature Version 4, "Create a signed AWS API request".
 */
export function awsSignature(request: AwsRequest, credentials: AwsCredentials): Readonly<Record<string, string>> {
  const time = `${request.at.toISOString().replace(/[-:]|\.\d+/gu, '')}`;
  const day = time.slice(0, 8);
  const own = {
    'x-amz-date': time,
    ...(credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken }),
  };
  const headers: Readonly<Record<string, string>> = { ...request.headers, ...own, host: request.url.host };
  const names = Object.keys(headers).sort();
  const signed = names.join(';');
  const canonical = [
    request.method,
    request.url.pathname,
    canonicalQuery(request.url),
    ...names.map((name) => `${name}:${headers[name]?.trim().replace(/\s+/gu, ' ')}`),
    '',
    signed,
    headers['x-amz-content-sha256'] ?? EMPTY_PAYLOAD,
  ].join('\n');
  const scope = `${day}/${request.region}/${request.service}/aws4_request`;
  const toSign = [ALGORITHM, time, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = [day, request.region, request.service, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${credentials.secretAccessKey}`,
  );
  const signature = hmac(key, toSign).toString('hex');
  const authorization = `${ALGORITHM} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
  return { ...own, authorization };
}

/** A part of a path or of a query as a signature wants it: all but letters, digits and `-._~` encoded. */
export function awsEncoded(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function canonicalQuery(url: URL): string {
  return [...url.searchParams]
    .map(([name, value]) => `${awsEncoded(name)}=${awsEncoded(value)}`)
    .sort()
    .join('&');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
