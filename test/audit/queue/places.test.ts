import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsSignature } from '../../../src/audit/queue/aws-signature.js';
import { BucketAccess } from '../../../src/audit/queue/bucket-access.js';
import { Downloader } from '../../../src/audit/queue/downloader.js';
import type { Located } from '../../../src/audit/queue/place.js';
import { Places } from '../../../src/audit/queue/places.js';
import { stepsBelow } from '../../../src/audit/queue/steps-below.js';
import { folderWith } from '../../cli/folder.js';

const MOST = 100_000;
const KEY = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret of the tests' };
const NOW = new Date('2026-01-31T12:00:00Z');

let server: Server;
let root: string;
const asked: IncomingMessage[] = [];
let failures = 0;

/** A server with the faults that servers have. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push(request);
  const path = request.url ?? '';
  if (path === '/files/gone.csv') response.writeHead(404).end('not here');
  else if (path === '/files/shut.csv') response.writeHead(403).end();
  else if (path === '/files/moved.csv') response.writeHead(302, { location: '/elsewhere' }).end();
  else if (path === '/files/broken.csv') response.writeHead(500).end();
  else if (path === '/files/flaky.csv' && failures++ < 2) response.writeHead(503).end();
  else if (path === '/files/large.csv')
    response.writeHead(200, { 'content-length': MOST + 1 }).end('x'.repeat(MOST + 1));
  else if (path === '/files/endless.csv') {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
    response.on('close', () => clearInterval(timer));
  } else if (path === '/files/cut.csv') {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('half of it', () => response.destroy());
  } else if (path === '/files/silent.csv') return;
  else response.end(`bytes of ${path}`);
}

const folder = folderWith({ 'share/2024/a.csv': 'a', 'share/b.csv': 'b', 'empty/': '', 'temporary/': '' });
const temporary = join(folder, 'temporary');
const sign = () => ({});
const downloader = new Downloader({ most: MOST, seconds: 1, temporary, sign, waits: [1, 1] });
const bucketAddress = () => 'http://nowhere.invalid/';

beforeAll(async () => {
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function placesOf(from: readonly string[], base = ''): Places {
  return new Places({ from, base, downloader, bucketAddress });
}

function textOf({ target, release }: Located): string {
  const text = target.kind === 'file' ? readFileSync(target.path, 'utf8') : `${target.reason}: ${target.detail}`;
  release();
  return text;
}

describe('stepsBelow', () => {
  it.each([
    ['a.csv', '', ['a.csv']],
    ['/mnt/share/2024/a.csv', '/mnt/share', ['2024', 'a.csv']],
    ['/mnt/share/2024/a.csv', '/mnt/share/', ['2024', 'a.csv']],
    ['./a//b.csv', '', ['a', 'b.csv']],
    ['..a/b..csv', '', ['..a', 'b..csv']],
    ['/mnt/shared/a.csv', '/mnt/share', undefined],
    ['/other/a.csv', '/mnt/share', undefined],
    ['/mnt/share/../../etc/passwd', '/mnt/share', undefined],
    ['../a.csv', '', undefined],
    ['a/../../b', '', undefined],
    ['a\0b', '', undefined],
    ['a\\..\\b', '', undefined],
    ['/mnt/share/', '/mnt/share', undefined],
    ['', '', undefined],
  ])('of %j below %j is %j', (name, base, steps) => {
    expect(stepsBelow(name, base)).toEqual(steps);
  });
});

describe('Places', () => {
  it('opens a file where its name says, unless told otherwise', async () => {
    const path = join(folder, 'share/b.csv');
    expect(textOf(await placesOf([]).locate(path))).toBe('b');
  });

  it('finds names of another machine below a folder of this one', async () => {
    const places = placesOf([join(folder, 'share')], '/mnt/foi');
    expect(textOf(await places.locate('/mnt/foi/2024/a.csv'))).toBe('a');
    expect(textOf(await places.locate('/mnt/foi/../b.csv'))).toContain('leads out');
    expect(textOf(await places.locate('/etc/passwd'))).toContain('leads out');
  });

  it('takes no file for missing when the folder itself has gone', async () => {
    expect(() => placesOf([join(folder, 'empty')])).toThrow('(--from)');
    expect(() => placesOf([join(folder, 'nowhere')])).toThrow('(--from)');
    const mounted = folderWith({ 'a.csv': 'a' });
    const places = placesOf([mounted]);
    expect((await places.locate('b.csv')).target.kind).toBe('file');
    rmSync(join(mounted, 'a.csv'));
    await expect(places.locate('a.csv')).rejects.toThrow('(--from)');
  });

  it.each([
    ['where names say', [], ''],
    ['below a folder', [join(folder, 'share')], ''],
    ['below a folder, whose names begin otherwise', [join(folder, 'share')], '/mnt/foi'],
    ['below an address', ['/files'], ''],
  ])('ends when it finds nothing %s, but not when it finds something', async (_where, from, base) => {
    const places = placesOf(
      from.map((place) => (place === '/files' ? root : place)),
      base,
    );
    for (let file = 1; file < 25; file++) await places.locate('gone.csv');
    await expect(places.locate('gone.csv')).rejects.toThrow('None of the last 25');
    const found = placesOf([join(folder, 'share')]);
    for (let file = 1; file < 60; file++) await found.locate(file % 20 === 0 ? 'b.csv' : 'gone.csv');
  });

  it('fetches names below an address, each step of them encoded', async () => {
    const places = placesOf([root], 'share');
    const name = 'share/2024/100% ü?#&.csv';
    const located = await places.locate(name);
    expect(located.target.shownAs).toBe(name);
    expect(textOf(located)).toBe('bytes of /files/2024/100%25%20%C3%BC%3F%23%26.csv');
    expect(textOf(await places.locate('share/../secret'))).toContain('leads out');
  });

  it('fetches an address below one it was given, and no other', async () => {
    const places = placesOf([folder, `${root}/2024/`]);
    expect(textOf(await places.locate(`${root}/2024/a.csv?page=1`))).toBe('bytes of /files/2024/a.csv?page=1');
    const before = asked.length;
    for (const name of [
      `${root}/2025/a.csv`,
      `${root}/2024/../2025/a.csv`,
      `${root}/2024/%2e%2e/2025/a.csv`,
      `${root.replace('127.0.0.1', 'user:word@127.0.0.1')}/2024/a.csv`,
      'http://127.0.0.1:9/2024/a.csv',
      'http://',
      's3://bucket/a.csv',
    ]) {
      expect(textOf(await places.locate(name)), name).toContain('was not told to read from');
    }
    expect(asked.length).toBe(before);
  });

  it.each([
    ['gone.csv', 'damaged', 'not at its address (404)'],
    ['shut.csv', 'damaged', 'refused to give it (403)'],
    ['moved.csv', 'damaged', 'sends elsewhere (302)'],
    ['broken.csv', 'damaged', 'could not be fetched'],
    ['cut.csv', 'damaged', 'could not be fetched'],
    ['silent.csv', 'damaged', 'could not be fetched'],
    ['large.csv', 'limit', '--max-file-bytes'],
    ['endless.csv', 'limit', '--max-file-bytes'],
  ])('makes %s a gap', async (name, reason, words) => {
    const { target, release } = await placesOf([root]).locate(name);
    release();
    expect(target).toMatchObject({ kind: 'unread', reason, detail: expect.stringContaining(words), shownAs: name });
  });

  it('asks again where a server fails for a moment', async () => {
    expect(textOf(await placesOf([root]).locate('flaky.csv'))).toBe('bytes of /files/flaky.csv');
  });

  it('ends where an address gives nothing any more, but not for single files', async () => {
    const away = placesOf(['http://127.0.0.1:9/']);
    for (let file = 1; file < 10; file++) await away.locate(`${file}.csv`);
    await expect(away.locate('10.csv')).rejects.toThrow('gave none of the last 10');
    const there = placesOf([root]);
    for (let file = 0; file < 12; file++) {
      await there.locate('broken.csv');
      textOf(await there.locate('a.csv'));
    }
  });

  it.each(['ftp://example.org/', 'http://', 'https://user:word@example.org/', 'https://example.org/?key=1'])(
    'refuses %s without repeating it',
    (from) => {
      const refused = () => placesOf([from]);
      expect(refused).toThrow('(--from)');
      expect(refused).not.toThrow('word');
    },
  );
});

describe('Downloader', () => {
  it('keeps what it fetches where nobody else can read it, and not for long', async () => {
    const { located } = await downloader.download(new URL(`${root}/a.csv`), 'a.csv');
    const { target, release } = located;
    if (target.kind !== 'file') throw new Error('not fetched');
    expect(statSync(target.path).mode & 0o777).toBe(0o600);
    // Linux: its name is gone from the start.
    if (process.platform === 'linux') expect(readdirSync(temporary)).toEqual([]);
    release();
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync(target.path) && readFileSync(target.path, 'utf8') === 'bytes of /files/a.csv').toBe(false);
  });

  it('leaves nothing of what it could not fetch', async () => {
    for (const name of ['cut.csv', 'endless.csv', 'large.csv'])
      await downloader.download(new URL(`${root}/${name}`), name);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('BucketAccess', () => {
  const access = (settings: ConstructorParameters<typeof BucketAccess>[0]) => new BucketAccess(settings, () => NOW);
  const CREDENTIALS = { AWS_ACCESS_KEY_ID: KEY.accessKeyId, AWS_SECRET_ACCESS_KEY: KEY.secretAccessKey };

  it.each([
    [{}, 's3://releases/2024', 'https://releases.s3.us-east-1.amazonaws.com/2024'],
    [{ AWS_REGION: 'eu-west-2' }, 's3://releases', 'https://releases.s3.eu-west-2.amazonaws.com/'],
    [{ AWS_ENDPOINT_URL: 'http://store:9000' }, 's3://releases/a b/c', 'http://store:9000/releases/a%20b/c'],
    [
      { AWS_ENDPOINT_URL: 'http://other', AWS_ENDPOINT_URL_S3: 'http://store:9000/s3/' },
      's3://releases/',
      'http://store:9000/s3/releases/',
    ],
  ])('with %j leads %s to %s', (settings, address, http) => {
    expect(access(settings).addressOf(address)).toBe(http);
  });

  it.each(['s3://', 's3:///key', 's3://A_b/', 's3://a@evil.example/x', 's3://evil.example:80/x', 's3://../x'])(
    'finds no bucket in %s',
    (address) => {
      expect(() => access({}).addressOf(address)).toThrow('s3://bucket/folder');
    },
  );

  it('signs for buckets only, and only with credentials', () => {
    const amazon = access({ ...CREDENTIALS, AWS_REGION: 'eu-west-2', AWS_SESSION_TOKEN: 'token' });
    const bucket = new URL('https://releases.s3.eu-west-2.amazonaws.com/a');
    expect(amazon.sign(bucket)).toMatchObject({ 'x-amz-security-token': 'token', 'x-amz-date': '20260131T120000Z' });
    for (const other of [
      'https://example.org/a',
      'http://releases.s3.eu-west-2.amazonaws.com/a',
      'https://releases.s3.eu-west-2.amazonaws.com.example.org/a',
      'https://releases.s3.eu-west-1.amazonaws.com/a',
    ]) {
      expect(amazon.sign(new URL(other)), other).toEqual({});
    }
    expect(access({ AWS_REGION: 'eu-west-2' }).sign(bucket)).toEqual({});
  });

  it('reads a bucket of a server that checks each signature', async () => {
    const objects = new Map([['/releases/2024/a%20b.csv', 'what the bucket holds']]);
    const s3 = createServer((request, response) => {
      const { authorization, ...headers } = request.headers;
      const url = new URL(request.url ?? '', `http://${headers.host}`);
      const signed = { 'x-amz-content-sha256': String(headers['x-amz-content-sha256']) };
      const expected = awsSignature(
        { method: 'GET', url, headers: signed, region: 'eu-west-2', service: 's3', at: NOW },
        KEY,
      );
      const isSigned = authorization === expected.authorization;
      const isEmpty = signed['x-amz-content-sha256'] === createHash('sha256').digest('hex');
      const object = objects.get(url.pathname);
      response.writeHead(!isSigned || !isEmpty ? 403 : object === undefined ? 404 : 200).end(object);
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => s3.once('listening', listening));
    const endpoint = `http://127.0.0.1:${(s3.address() as AddressInfo).port}`;
    const locate = async (secret: string, name: string, from = 's3://releases/2024') => {
      const settings = {
        ...CREDENTIALS,
        AWS_SECRET_ACCESS_KEY: secret,
        AWS_REGION: 'eu-west-2',
        AWS_ENDPOINT_URL: endpoint,
      };
      const buckets = access(settings);
      const signing = new Downloader({
        most: MOST,
        seconds: 5,
        temporary,
        sign: (url) => buckets.sign(url),
        waits: [],
      });
      const options = {
        from: [from],
        base: '',
        downloader: signing,
        bucketAddress: (at: string) => buckets.addressOf(at),
      };
      return textOf(await new Places(options).locate(name));
    };
    try {
      expect(await locate(KEY.secretAccessKey, 'a b.csv')).toBe('what the bucket holds');
      expect(await locate(KEY.secretAccessKey, 's3://releases/2024/a b.csv')).toBe('what the bucket holds');
      expect(await locate(KEY.secretAccessKey, 's3://releases/2023/a.csv')).toContain('was not told to read from');
      expect(await locate('another secret', 'a b.csv')).toContain('refused to give it (403)');
      expect(await locate(KEY.secretAccessKey, 'c.csv')).toContain('not at its address (404)');
    } finally {
      s3.close();
    }
  });
});
