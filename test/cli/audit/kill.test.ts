import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LibsqlStore } from '../../../src/audit/libsql/libsql-store.js';
import { all } from '../../audit/specimen.js';
import { folderWith } from '../folder.js';
import { runGate } from '../run-gate.js';

const isPosix = process.platform !== 'win32';
const PEOPLE = 'Surname,Forename,NI number\nFeatherstone,Margaret,AB123456C\nQuillfeather,Osbert,CD234567A\n';

/** Ends the process as a power cut would, once it has written `bytes` to its store. */
function killOnce(folder: string, bytes: number): (child: ChildProcess) => void {
  const sizeOf = (name: string): number => (existsSync(join(folder, name)) ? statSync(join(folder, name)).size : 0);
  return (child) => {
    const timer = setInterval(() => {
      if (sizeOf('foi-gate-audit.db-wal') + sizeOf('foi-gate-audit.db') > bytes) child.kill('SIGKILL');
    }, 2);
    child.on('close', () => clearInterval(timer));
  };
}

describe.runIf(isPosix)('after kill -9', () => {
  it('goes on: no file is lost, none is there twice, and at most those on their way are read again', async () => {
    const many = 60;
    const folder = folderWith({});
    mkdirSync(join(folder, 'in'));
    for (let at = 0; at < many; at++) {
      writeFileSync(join(folder, `in/${at}.csv`), `${PEOPLE}Nightingale${at},Florence,EF345678B\n`);
    }
    let kills = 0;
    for (let size = 200_000; kills < 3; size += 60_000) {
      const killed = await runGate(['audit', 'run', 'in', '--jobs', '2'], {
        cwd: folder,
        whileRunning: killOnce(folder, size),
      });
      if (killed.signal !== 'SIGKILL') break;
      kills++;
    }
    const store = new LibsqlStore(join(folder, 'foi-gate-audit.db'), { mayMake: false });
    const before = await store.totals(1);
    expect(await store.runs()).toHaveLength(1);
    await store.close();
    expect(kills).toBeGreaterThan(0);
    expect(before.files).toBeGreaterThan(0);
    expect(before.files).toBeLessThan(many);
    const ended = await runGate(['audit', 'run', 'in', '--jobs', '2'], { cwd: folder });
    const read = Number(/(\d+) w(?:as|ere) read now/u.exec(ended.stdout)?.[1]);
    expect(ended.stdout).toContain(`run 1: ${many} files, ${many} blocked`);
    expect(read).toBe(many - before.files);
    const after = new LibsqlStore(join(folder, 'foi-gate-audit.db'), { mayMake: false });
    const listed = await all(after.files(1, { order: 'path', asOf: '2026-01-01' }));
    await after.close();
    expect(new Set(listed.map(({ source: { path } }) => path)).size).toBe(many);
    expect(listed).toHaveLength(many);
  });
});
