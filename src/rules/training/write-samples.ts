import { createRandom, pick } from '../../detectors/names/training/random.js';
import type { RuleId } from '../../model/catalogue.js';
import type { Rule } from '../../model/rule.js';
import { alone, disguised, labelled } from './frames.js';
import { LOOK_ALIKES } from './look-alikes.js';
import type { Random } from './numbers.js';
import { SUBJECTS, type Subject } from './subjects.js';

/** A text and what of it is to be found; nothing, for a look-alike. */
export interface Sample {
  readonly text: string;
  /** The subject or the kind of look-alike. */
  readonly kind: string;
  /** What else may rightly be told of it. */
  readonly beside?: readonly RuleId[];
  readonly gold?: { readonly rule: RuleId; readonly start: number; readonly end: number };
}

function frameOf({ words, frames = [] }: Subject, random: Random): string {
  if (words.length === 0 || (frames.length > 0 && random() < 0.4)) return pick(frames, random);
  return labelled(pick(words, random), random);
}

function sampleOf(subject: Subject, random: Random): Sample {
  const isAlone = subject.alone !== undefined && random() < 0.3;
  const frame = isAlone ? alone(random) : frameOf(subject, random);
  const write = isAlone ? subject.alone! : subject.write;
  const value = disguised(write(random), random);
  const start = frame.indexOf('<>');
  return {
    text: frame.replace('<>', () => value),
    kind: subject.rule,
    beside: subject.beside ?? [],
    gold: { rule: subject.rule, start, end: start + value.length },
  };
}

/** Samples whose texts no rule has as an example of its own. */
export function unlikeExamples(samples: readonly Sample[], rules: readonly Rule[]): readonly Sample[] {
  const examples = new Set(rules.flatMap(({ hits, misses }) => [...hits, ...misses]));
  return samples.filter(({ text }) => !examples.has(text));
}

/** So many texts of every subject and of every kind of look-alike; the same ones for the same seed. */
export function writeSamples(count: number, seed: number): readonly Sample[] {
  const random = createRandom(seed);
  const samples: Sample[] = [];
  for (const subject of SUBJECTS) for (let made = 0; made < count; made++) samples.push(sampleOf(subject, random));
  for (const [kind, write] of Object.entries(LOOK_ALIKES)) {
    for (let made = 0; made < count; made++)
      samples.push({ text: alone(random).replace('<>', () => write(random)), kind });
  }
  return samples;
}
