import { AuditStoreError } from '../audit-store-error.js';
import { awsEncoded, awsSignature, EMPTY_PAYLOAD } from './aws-signature.js';

/** The variables by which Amazon's own tools are told the same. */
export interface BucketSettings {
  readonly AWS_ACCESS_KEY_ID?: string | undefined;
  readonly AWS_SECRET_ACCESS_KEY?: string | undefined;
  readonly AWS_SESSION_TOKEN?: string | undefined;
  readonly AWS_REGION?: string | undefined;
  readonly AWS_DEFAULT_REGION?: string | undefined;
  /** Where a server that speaks S3 is, when it is not Amazon's. */
  readonly AWS_ENDPOINT_URL_S3?: string | undefined;
  readonly AWS_ENDPOINT_URL?: string | undefined;
}

const BUCKET = /^s3:\/\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(?<key>.*))?$/isu;

/** Leads to what lies in buckets of S3, and signs for it where there are credentials. Keeps them to itself. */
export class BucketAccess {
  readonly #settings: BucketSettings;
  readonly #now: () => Date;
  readonly #region: string;
  readonly #endpoint: URL | undefined;

  constructor(settings: BucketSettings, now: () => Date) {
    this.#settings = settings;
    this.#now = now;
    this.#region = settings.AWS_REGION || settings.AWS_DEFAULT_REGION || 'us-east-1';
    const endpoint = settings.AWS_ENDPOINT_URL_S3 || settings.AWS_ENDPOINT_URL;
    if (endpoint && !/^https?:\/\//iu.test(endpoint)) throw new AuditStoreError('AWS_ENDPOINT_URL is no address.');
    this.#endpoint = endpoint && URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  }

  /** The http address of `s3://bucket/key`. Throws `AuditStoreError` for what names no bucket. */
  addressOf(address: string): string {
    const { bucket, key = '' } = BUCKET.exec(address)?.groups ?? {};
    if (bucket === undefined) throw new AuditStoreError('An address of S3 must look like s3://bucket/folder.');
    const path = key.split('/').map(awsEncoded).join('/');
    // Only Amazon has a host for each bucket.
    if (this.#endpoint) return `${this.#endpoint.href.replace(/\/$/u, '')}/${bucket}/${path}`;
    return `https://${bucket}.s3.${this.#region}.amazonaws.com/${path}`;
  }

  /** Headers for a request; none for what is no bucket, and none where there are no credentials. */
  sign(url: URL): Readonly<Record<string, string>> {
    const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = this.#settings;
    if (!id || !secret || !this.#isBucket(url)) return {};
    const headers = { 'x-amz-content-sha256': EMPTY_PAYLOAD };
    const request = { method: 'GET', url, headers, region: this.#region, service: 's3', at: this.#now() } as const;
    const credentials = { accessKeyId: id, secretAccessKey: secret, ...(token ? { sessionToken: token } : {}) };
    return { ...headers, ...awsSignature(request, credentials) };
  }

  #isBucket(url: URL): boolean {
    if (this.#endpoint) return url.origin === this.#endpoint.origin && url.pathname.startsWith(this.#endpoint.pathname);
    return url.protocol === 'https:' && url.host.endsWith(`.s3.${this.#region}.amazonaws.com`);
  }
}
