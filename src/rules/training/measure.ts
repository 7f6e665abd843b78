import type { RuleId } from '../../model/catalogue.js';
import type { Hit, TextDetector } from '../../model/detection.js';
import type { Sample } from './write-samples.js';

/** What a rule made of the samples. */
export interface Measured {
  /** Samples that hold a value of the rule. */
  gold: number;
  /** Of those, found with any confidence. */
  found: number;
  /** Of those, found as likely or certain. */
  told: number;
  /** Told where nothing of the rule stands, by the kind of text. */
  readonly wrong: Map<string, number>;
  readonly missedTexts: string[];
  readonly wrongTexts: string[];
}

const newMeasured = (): Measured => ({ gold: 0, found: 0, told: 0, wrong: new Map(), missedTexts: [], wrongTexts: [] });

/** Runs a detector over samples; rules without samples are in it where they told something wrong. */
export function measure(detector: TextDetector, samples: readonly Sample[]): ReadonlyMap<RuleId, Measured> {
  const rules = new Map<RuleId, Measured>();
  const of = (rule: RuleId): Measured => {
    const known = rules.get(rule) ?? newMeasured();
    rules.set(rule, known);
    return known;
  };
  for (const { text, kind, gold, beside } of samples) {
    const hits = [...detector.find(text)];
    const isRight = (hit: Hit): boolean =>
      gold !== undefined && hit.rule === gold.rule && hit.start < gold.end && gold.start < hit.end;
    if (gold !== undefined) {
      const counts = of(gold.rule);
      const right = hits.filter(isRight);
      counts.gold++;
      if (right.length > 0) counts.found++;
      else counts.missedTexts.push(text);
      if (right.some(({ confidence }) => confidence !== 'signal')) counts.told++;
    }
    for (const hit of hits) {
      if (hit.confidence === 'signal' || isRight(hit) || beside?.includes(hit.rule)) continue;
      const counts = of(hit.rule);
      counts.wrong.set(kind, (counts.wrong.get(kind) ?? 0) + 1);
      counts.wrongTexts.push(text);
    }
  }
  return rules;
}
