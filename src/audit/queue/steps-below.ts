/**
 * The way to a name below a place, step by step: without `base`, which names begin with on the machine that listed them.
 * Undefined for a name that begins with something else or would lead out of the place.
 */
export function stepsBelow(name: string, base: string): readonly string[] | undefined {
  const prefix = base === '' || base.endsWith('/') ? base : `${base}/`;
  if (!name.startsWith(prefix)) return undefined;
  const steps = name
    .slice(prefix.length)
    .split('/')
    .filter((step) => step !== '' && step !== '.');
  const leadsOut = steps.some((step) => step === '..' || /[\0\\]/u.test(step));
  return steps.length === 0 || leadsOut ? undefined : steps;
}
