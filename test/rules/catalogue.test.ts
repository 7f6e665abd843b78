import { expect, test } from 'vitest';
import { CARRIERS, FACTS } from '../../src/model/catalogue.js';
import { builtInRules } from '../../src/rules/load.js';

const { rules, byId } = builtInRules();

/** The ids the contract publishes beside `hidden/<carrier>`, and those added to it: `safeguarding`, `covert-source`. */
const PUBLISHED = {
  redaction: 'covered-text unapplied same-colour highlight ocr-layer covered-image width-leak',
  person:
    'name rank grade pay-number service-number collar-number warrant-number vetting-level national-insurance-number ' +
    'date-of-birth email phone address postcode nhs-number chi-number health-and-care-number driving-licence passport ' +
    'bank-account payment-card vehicle-registration username ip-address coordinates photograph special-category ' +
    'safeguarding',
  case:
    'crime-reference custody-reference pnc-id cro-number arrest-summons-number unique-reference-number ' +
    'prisoner-number operation-name covert-source',
  dataset: 'staff-list case-list row-level-data twin-table small-numbers size-anomaly roster-match',
  marking: 'protective',
  file: 'name type-mismatch unreadable',
};

test('every published id has a rule and no rule is unpublished', () => {
  const published = Object.entries(PUBLISHED).flatMap(([group, names]) =>
    names.split(' ').map((name) => `${group}/${name}`),
  );
  const hidden = CARRIERS.map((carrier) => `hidden/${carrier}`);
  expect(rules.map((rule) => rule.id).sort()).toEqual([...published, ...hidden].sort());
});

test.each(CARRIERS)('the carrier %s has its words', (carrier) => {
  expect(byId.get(`hidden/${carrier}`)?.carrier).toBe(carrier);
});

test.each(FACTS)('one rule speaks for the fact %s', (fact) => {
  expect(rules.filter((rule) => rule.facts.includes(fact))).toHaveLength(1);
});

test('no rule of ours is foreign, and its pack is its folder', () => {
  expect(rules.some((rule) => rule.foreign)).toBe(false);
  expect(new Set(rules.map((rule) => rule.pack))).toEqual(new Set(['core', 'uk', 'uk-police']));
});
