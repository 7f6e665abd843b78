// Preloaded into a measured process: writes what it used when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeFileSync(process.env.FOI_GATE_BENCH_OUT, JSON.stringify({ cpu: (user + system) / 1e6, rss: maxRSS / 1024 }));
});
