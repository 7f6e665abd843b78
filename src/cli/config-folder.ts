import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folder of this tool's own files in the user's settings: `XDG_CONFIG_HOME`, `APPDATA` on Windows, else `~/.config`. */
export function configFolder(env: NodeJS.ProcessEnv, platform = process.platform): string {
  const base = env.XDG_CONFIG_HOME || (platform === 'win32' && env.APPDATA) || join(homedir(), '.config');
  return join(base, 'foi-gate');
}
