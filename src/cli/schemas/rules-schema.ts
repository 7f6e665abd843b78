import { CARRIERS, FACTS, HARMS } from '../../model/catalogue.js';
import { CHECKS } from '../../rules/checks/index.js';
import {
  anyText,
  closed,
  flag,
  type JsonSchema,
  listOf,
  oneOf,
  published,
  ruleId,
  share,
  text,
} from './json-schema.js';

/** Long expressions may be written in pieces. */
const expression: JsonSchema = { anyOf: [text, { ...listOf(anyText), minItems: 1 }] };
const words = listOf({ type: ['string', 'number'] });
const column = closed({ header: anyText, values: words });

const patterns = listOf(
  closed({
    regex: expression,
    'ignore-case?': flag,
    confidence: oneOf(['certain', 'likely', 'signal']),
    'context?': oneOf(['required']),
  }),
);
const columnShape = closed({
  'headers?': words,
  'not-headers?': words,
  'values?': expression,
  'share?': share,
  'distinct?': share,
  'headerless?': flag,
});
const columnExamples = closed({ 'hits?': listOf(column), 'misses?': listOf(column) });

const rule = closed({
  id: ruleId,
  title: text,
  harm: oneOf(HARMS),
  what: text,
  why: text,
  fix: closed({ any: text, 'excel?': text, 'word?': text, 'pdf?': text, 'csv?': text }),
  'patterns?': patterns,
  'check?': oneOf(Object.keys(CHECKS)),
  'context?': words,
  'window?': { type: 'number' },
  'ordinary?': words,
  'column?': columnShape,
  'detector?': text,
  'carrier?': oneOf(CARRIERS),
  'facts?': listOf(oneOf(FACTS)),
  'hits?': words,
  'misses?': words,
  'columns?': columnExamples,
  'source?': words,
});

/** What a force adds to a rule that is there. */
const overlay = closed({
  extends: ruleId,
  'patterns?': patterns,
  'context?': words,
  'column?': columnShape,
  'hits?': words,
  'misses?': words,
  'columns?': columnExamples,
  'source?': words,
});

/** Of one rule file: a rule, or an addition to one. */
export const RULES_SCHEMA = published('A rule of foi-gate', { anyOf: [rule, overlay] });
