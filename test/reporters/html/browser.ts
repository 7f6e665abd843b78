import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, Ubuntu, macOS and Windows put it; `CHROMIUM` in the environment names another place. */
const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const CHROMIUM: string | undefined = PLACES.find((place) => place !== '' && existsSync(place));

/** A browser that asks nothing of the network. */
export function startBrowser(): Promise<Browser> {
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
  // Chromium refuses its sandbox to the administrator, who runs the tests in many containers.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: [...args, '--disable-sync', '--disable-quic'] });
}
